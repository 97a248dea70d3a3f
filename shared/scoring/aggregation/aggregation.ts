import type { Scorer } from '../../model/evaluation.ts';
import type { AggregationRule } from '../../model/rules.ts';
import { add, divide, type Exact, isZero, multiply, one, whole, zero } from '../exact.ts';

/** Which side of what is kept a value lies on. */
export type TrimmedSide = 'highest' | 'lowest' | 'not-middle';

/** How much of a contribution is taken. */
export type Share =
  | { readonly use: 'counted'; readonly weight: Exact }
  | { readonly use: 'trimmed'; readonly side: TrimmedSide }
  | { readonly use: 'no-weight' };

export const counted: Share = { use: 'counted', weight: one };
export const noWeight: Share = { use: 'no-weight' };
const trimmedShares: { readonly [Side in TrimmedSide]: Share } = {
  highest: { use: 'trimmed', side: 'highest' },
  lowest: { use: 'trimmed', side: 'lowest' },
  'not-middle': { use: 'trimmed', side: 'not-middle' },
};
/** The share of a value that is left out for where it lies. */
export const trimmed = (side: TrimmedSide): Share => trimmedShares[side];

/** What the rules look at in a person: who it is and in what role. */
export type Contributor = Pick<Scorer, 'id' | 'role'>;

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
  scorers: readonly Contributor[],
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
