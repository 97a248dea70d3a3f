import { compare, type Exact } from '../exact.ts';

/**
 * Positions of the values from lowest to highest. Equal values are ordered by scorer id, so that which of two tied
 * scorers is dropped depends neither on the order of entry nor on the laptop.
 */
export const ascending = (values: readonly (Exact | null)[], scorerIds: readonly string[]): number[] =>
  values
    .flatMap((value, index) => (value ? [{ value, index, scorerId: scorerIds[index] ?? '' }] : []))
    .sort((a, b) => compare(a.value, b.value) || (a.scorerId < b.scorerId ? -1 : 1))
    .map(({ index }) => index);
