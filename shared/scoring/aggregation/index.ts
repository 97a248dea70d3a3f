import type { AggregationRule } from '../../model/rules.ts';
import { type Exact, exact, isZero } from '../exact.ts';
import type { Aggregation, RuleOf, Share } from './aggregation.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { trimmed } from './trimmed.ts';
import { weighted } from './weighted.ts';

type Method = AggregationRule['method'];
type RuleFor<Each extends Method> = { [One in Each]: RuleOf<One> & { readonly method: One } }[Each];

/** Every way of turning several scorers into one. A method without an entry does not compile. */
const aggregations: { readonly [Each in Method]: Aggregation<Each> } = { mean, median, trimmed, weighted };

/** The share of every scorer's value under the rule, in the order given; null where there is no value. */
export const sharesOf = <Each extends Method>(
  rule: RuleFor<Each>,
  values: readonly (Exact | null)[],
  scorerIds: readonly string[],
): (Share | null)[] => aggregations[rule.method](values, rule, scorerIds);

/** Whether a scorer can count at all under the rule; nobody waits for one who cannot. */
export const canCount = (rule: AggregationRule, scorerId: string): boolean =>
  rule.method !== 'weighted' || !isZero(exact(rule.weights[scorerId] ?? '0'));
