import type { Failure } from '#shared/contract/failure.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { AggregationRule, EvaluationRules } from '#shared/model/rules.ts';
import { exact, isZero } from '#shared/scoring/exact.ts';
import { checkRules } from '#shared/scoring/rules-check.ts';

/** What keeps rules from being used; sentences are made where they are shown. */
export type RulesProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'weight-missing'; readonly scorer: string }
  | { readonly kind: 'weights-zero' };

interface WeighedScorer {
  /** What the weights are filed under. */
  readonly id: string;
  readonly name: string;
}

const aggregationProblems = (rule: AggregationRule, scorers: readonly WeighedScorer[]): RulesProblem[] => {
  if (rule.method !== 'weighted' || scorers.length === 0) return [];
  const missing = scorers.filter(({ id }) => rule.weights[id] === undefined);
  if (missing.length > 0) return missing.map(({ name }) => ({ kind: 'weight-missing', scorer: name }));
  return scorers.every(({ id }) => isZero(exact(rule.weights[id] ?? '0'))) ? [{ kind: 'weights-zero' }] : [];
};

/** Problems of an evaluation's rules on a framework; `scorers` are those who fill in sheets. */
export const rulesProblems = (
  rules: EvaluationRules,
  framework: FrameworkDocument,
  scorers: readonly WeighedScorer[],
): RulesProblem[] => [
  ...checkRules(rules, framework).map((failure): RulesProblem => ({ kind: 'failure', failure })),
  ...aggregationProblems(rules.aggregation, scorers),
];
