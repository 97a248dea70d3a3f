import { compare, type Exact } from '../exact.ts';
import { type Contributor, counted, type Share, trimmed } from './aggregation.ts';

/**
 * Positions of the values from lowest to highest. Equal values are ordered by scorer id, so that which of two tied
 * scorers is dropped depends neither on the order of entry nor on the laptop.
 */
export const ascending = (values: readonly (Exact | null)[], scorers: readonly Contributor[]): number[] =>
  values
    .flatMap((value, index) => (value ? [{ value, index, scorerId: scorers[index]?.id ?? '' }] : []))
    .sort((a, b) => compare(a.value, b.value) || (a.scorerId < b.scorerId ? -1 : 1))
    .map(({ index }) => index);

/** Everyone counts the same except `drop` values at each end, one instance each where the extreme is tied. */
export const withoutEnds = (
  values: readonly (Exact | null)[],
  scorers: readonly Contributor[],
  drop: number,
): (Share | null)[] => {
  if (drop === 0) return values.map((value) => value && counted);
  const order = ascending(values, scorers);
  const lowest = new Set(order.slice(0, drop));
  const highest = new Set(order.slice(order.length - drop));
  return values.map((value, index) => {
    if (!value) return null;
    if (lowest.has(index)) return trimmed('lowest');
    return highest.has(index) ? trimmed('highest') : counted;
  });
};
