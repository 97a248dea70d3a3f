import { exact, isZero } from '../exact.ts';
import { type Aggregation, noWeight, type RuleOf, type Share } from './aggregation.ts';

const shareOf = (rule: RuleOf<'weighted'>, scorerId: string): Share => {
  const weight = exact(rule.weights[scorerId] ?? '0');
  return isZero(weight) ? noWeight : { use: 'counted', weight };
};

/** 加权平均: Σuᵢsᵢ ÷ Σuᵢ. Who is absent leaves both sums; who has no weight, or weight 0, never counts. */
export const weighted: Aggregation<'weighted'> = (values, rule, scorerIds) =>
  values.map((value, index) => value && shareOf(rule, scorerIds[index] ?? ''));
