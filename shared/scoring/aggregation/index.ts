import type { AggregationRule } from '../../model/rules.ts';
import { exact, isZero } from '../exact.ts';
import type { Aggregation, Contribution, RuleOf, Share } from './aggregation.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { trimmed } from './trimmed.ts';
import { weighted } from './weighted.ts';

type Method = AggregationRule['method'];
type RuleFor<Each extends Method> = { [One in Each]: RuleOf<One> & { readonly method: One } }[Each];

/** Every way of turning several scorers into one. A method without an entry does not compile. */
const aggregations: { readonly [Each in Method]: Aggregation<Each> } = { mean, median, trimmed, weighted };

/** The share of every contribution under the rule, in the order given. */
export const sharesOf = <Each extends Method>(
  rule: RuleFor<Each>,
  contributions: readonly Contribution[],
): readonly Share[] => aggregations[rule.method](contributions, rule);

/** Whether a scorer can count at all under the rule; nobody waits for one who cannot. */
export const canCount = (rule: AggregationRule, scorerId: string): boolean =>
  rule.method !== 'weighted' || !isZero(exact(rule.weights[scorerId] ?? '0'));
