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
] as const;
export type ParameterProblem = (typeof parameterProblems)[number];

/** A problem and where in the parameters it stands: a dotted path such as `points.1.score`. */
export interface ParameterFault {
  readonly at: string;
  readonly detail: ParameterProblem;
}
