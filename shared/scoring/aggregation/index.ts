import type { AggregationRule } from '../../model/rules.ts';
import { type Exact, exact, isZero } from '../exact.ts';
import type { Aggregation, Contributor, RuleOf, Share } from './aggregation.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { trimmed } from './trimmed.ts';
import { trimmedShare } from './trimmed-share.ts';
import { roleWeighted, weighted, weightOfRole } from './weighted.ts';

type Method = AggregationRule['method'];
type RuleFor<Each extends Method> = { [One in Each]: RuleOf<One> & { readonly method: One } }[Each];

/** Every way of turning several scorers into one. A method without an entry does not compile. */
const aggregations: { readonly [Each in Method]: Aggregation<Each> } = {
  mean,
  median,
  trimmed,
  'trimmed-share': trimmedShare,
  weighted,
  'role-weighted': roleWeighted,
};

/** The share of every scorer's value under the rule, in the order given; null where there is no value. */
export const sharesOf = <Each extends Method>(
  rule: RuleFor<Each>,
  values: readonly (Exact | null)[],
  scorers: readonly Contributor[],
): (Share | null)[] => aggregations[rule.method](values, rule, scorers);

/** The weight the rule states for a person: null where the rule has no weights, undefined where none is stated. */
export const statedWeight = (rule: AggregationRule, scorer: Contributor): string | null | undefined => {
  switch (rule.method) {
    case 'weighted':
      return rule.weights[scorer.id];
    case 'role-weighted':
      return weightOfRole(rule.weights, scorer.role);
    case 'mean':
    case 'median':
    case 'trimmed':
    case 'trimmed-share':
      return null;
  }
};

/** Whether a person's values can count under the rule, and if not whether the weight is 0 or missing. */
export type Standing = 'counts' | 'no-weight' | 'weight-missing';

/** What a person's values come to under the rule before there are any; nobody waits for one who cannot count. */
export const standingOf = (rule: AggregationRule, scorer: Contributor): Standing => {
  const weight = statedWeight(rule, scorer);
  if (weight === undefined) return 'weight-missing';
  return weight !== null && isZero(exact(weight)) ? 'no-weight' : 'counts';
};
