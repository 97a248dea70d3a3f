/**
 * Why a statistic has no value. A statistic without a value is neither 0 nor 1 nor NaN; it says which of these holds.
 */
export const undefinedReasons = [
  /** Fewer scorers than the statistic needs. */
  'too-few-raters',
  /** Fewer rated objects than the statistic needs. */
  'too-few-objects',
  /** Everything that should differ is equal: 无变异,不适用. */
  'no-variation',
  /** No object was rated by two scorers. */
  'no-pairable-values',
  /** The objects do not all have the same number of ratings. */
  'unequal-ratings',
  /** Rows of different length, or lists that should be equally long and are not. */
  'shapes-differ',
  /** A number is not finite, or grew beyond what can be computed. */
  'not-finite',
  /** The statistic is a ratio of quantities that are not negative, and one is. */
  'negative-values',
  /** A count is not a whole number from 0 up. */
  'not-a-count',
  /** Division by a mean that is not above 0. */
  'mean-not-positive',
  /** The variance estimate in the denominator is not above 0. */
  'denominator-not-positive',
  /** Weights are negative, or do not add up to what they must. */
  'weights-unusable',
  /** The ends of an interval are out of order. */
  'interval-unusable',
] as const;
export type UndefinedReason = (typeof undefinedReasons)[number];

/** A value, or the reason why there is none. */
export type Statistic<Value = number> =
  | { readonly defined: true; readonly value: Value }
  | { readonly defined: false; readonly reason: UndefinedReason };

export const defined = <Value>(value: Value): Statistic<Value> => ({ defined: true, value });

export const undefinedBecause = (reason: UndefinedReason): { defined: false; reason: UndefinedReason } => ({
  defined: false,
  reason,
});

/** The number where it is finite. */
export const finite = (value: number): Statistic =>
  Number.isFinite(value) ? defined(value) : undefinedBecause('not-finite');
