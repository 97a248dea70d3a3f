import { compare } from '../exact.ts';
import type { Contribution } from './aggregation.ts';

/**
 * Positions of the contributions from lowest to highest value. Equal values are ordered by scorer id, so that which of
 * two tied scorers is dropped depends neither on the order of entry nor on the laptop.
 */
export const ascending = (contributions: readonly Contribution[]): number[] =>
  contributions
    .map((contribution, index) => ({ contribution, index }))
    .sort(
      (a, b) =>
        compare(a.contribution.value, b.contribution.value) ||
        (a.contribution.scorerId < b.contribution.scorerId ? -1 : 1),
    )
    .map(({ index }) => index);
