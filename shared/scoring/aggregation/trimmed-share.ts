import { exact } from '../exact.ts';
import type { Aggregation } from './aggregation.ts';
import { withoutEnds } from './order.ts';

/**
 * How many of `count` values Excel's TRIMMEAN drops at each end: the fraction of all values, rounded down to an even
 * number, half of it at each end. 30 values and 0.1 make 3, which becomes 2: one at each end.
 */
export const droppedAtEachEnd = (count: number, fraction: string): number => {
  const { numerator, denominator } = exact(fraction);
  return Number((BigInt(count) * numerator) / (2n * denominator));
};

/** 按比例去极值平均 (Excel TRIMMEAN): the fraction lies from 0 to below 1, so that something always remains. */
export const trimmedShare: Aggregation<'trimmed-share'> = (values, { fraction }, scorers) =>
  withoutEnds(values, scorers, droppedAtEachEnd(values.filter((value) => value !== null).length, fraction));
