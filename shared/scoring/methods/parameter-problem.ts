import type { FormulaFault } from '../formula/problem.ts';

/**
 * What can be wrong with a method's parameters: the closed list behind `framework.method-parameters`. The schemas of
 * the methods give one of these words as the message of each own rule.
 */
export const parameterProblems = [
  'missing',
  'wrong-type',
  'not-a-decimal',
  'too-small',
  'too-large',
  'not-positive',
  'duplicate',
  'not-ascending',
  'equal-to-baseline',
  'floor-not-below-cap',
  'above-full-score',
  'full-score-unreachable',
  'negative',
  'too-many-digits',
  'not-a-date',
  'zero-target',
  'equal-bounds',
  'not-descending',
  'not-one-direction',
  'floor-not-below-full-score',
  'cap-below-points',
  'above-floor',
  'tolerance-not-below-limit',
  'not-a-name',
  'unused',
] as const;
export type ParameterProblem = (typeof parameterProblems)[number];

/** A problem and where in the parameters it stands: a dotted path such as `points.1.score`. */
export interface ParameterFault {
  readonly at: string;
  readonly detail: ParameterProblem | FormulaFault;
}
