import { type Aggregation, counted, trimmed } from './aggregation.ts';
import { ascending } from './order.ts';

/** 中位数: the middle value, or the mean of the two middle ones; the others are left out. */
export const median: Aggregation<'median'> = (values, _rule, scorers) => {
  const order = ascending(values, scorers);
  const lower = Math.floor((order.length - 1) / 2);
  const upper = Math.floor(order.length / 2);
  const kept = new Set(order.slice(lower, upper + 1));
  return values.map((value, index) => value && (kept.has(index) ? counted : trimmed('not-middle')));
};
