import type { AggregationRule } from '../../model/rules.ts';
import { add, divide, type Exact, isZero, multiply, one, whole, zero } from '../exact.ts';

/** How much of a contribution is taken. */
export type Share =
  | { readonly use: 'counted'; readonly weight: Exact }
  | { readonly use: 'trimmed' }
  | { readonly use: 'no-weight' };

export const counted: Share = { use: 'counted', weight: one };
export const trimmed: Share = { use: 'trimmed' };
export const noWeight: Share = { use: 'no-weight' };

export type RuleOf<Method extends AggregationRule['method']> = Extract<AggregationRule, { method: Method }>;

/**
 * Decides which scorers' values are taken and with what weight; null where a scorer has no value. A value is the
 * points of an indicator or the total of a sheet. The result is always the weighted mean of what is taken, so that
 * parts can be aggregated by the same shares as the whole.
 */
export type Aggregation<Method extends AggregationRule['method']> = (
  values: readonly (Exact | null)[],
  rule: RuleOf<Method>,
  /** Whose values they are, in the same order. */
  scorerIds: readonly string[],
) => (Share | null)[];

/** Weighted mean of the values with a counted share: Σuᵢsᵢ ÷ Σuᵢ. Null when none counts. */
export const weightedMean = (
  values: readonly (Exact | null)[],
  shares: readonly (Share | null)[],
): Exact | null => {
  let total = zero;
  let weights = zero;
  // Most rules weigh everyone the same; counting them is cheaper than adding ones.
  let unweighted = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    const share = shares[index];
    if (!value || share?.use !== 'counted') continue;
    if (share.weight === one) {
      total = add(total, value);
      unweighted += 1;
    } else {
      total = add(total, multiply(share.weight, value));
      weights = add(weights, share.weight);
    }
  }
  const divisor = unweighted === 0 ? weights : add(weights, whole(unweighted));
  return isZero(divisor) ? null : divide(total, divisor);
};
