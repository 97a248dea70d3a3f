/** What can be wrong with a formula: the closed list behind `framework.formula`. */
export const formulaProblems = [
  'empty',
  'too-long',
  'too-deep',
  'unexpected-character',
  'unexpected-end',
  'unexpected',
  'number-too-long',
  'unknown-name',
  'unknown-function',
  'wrong-argument-count',
  'condition-wanted',
  'comparison-outside-if',
  'units-differ',
  'unit-left',
  'places-not-whole',
  'zero-denominator',
  'cyclic',
] as const;
export type FormulaProblem = (typeof formulaProblems)[number];

/** A problem and where it stands. */
export interface FormulaFault {
  /** Name of the intermediate value the formula defines; empty for the formula itself. */
  readonly part: string;
  /** Of the character it starts at, counted from 1. */
  readonly position: number;
  readonly problem: FormulaProblem;
  /** What stands there, and what it should agree with or be; empty where there is nothing to say. */
  readonly found: string;
  readonly wanted: string;
}

/** Leaves the reading of a formula at its first problem; never gets out of this folder. */
export class FormulaStop extends Error {
  readonly position: number;
  readonly problem: FormulaProblem;
  readonly found: string;
  readonly wanted: string;

  constructor(position: number, problem: FormulaProblem, found = '', wanted = '') {
    super(problem);
    this.position = position;
    this.problem = problem;
    this.found = found;
    this.wanted = wanted;
  }
}
