import { type Aggregation, counted, trimmed as dropped } from './aggregation.ts';
import { ascending } from './order.ts';

/**
 * 去掉最高最低后平均: drops exactly `drop` values at each end, one instance each where the extreme is tied. Below
 * `threshold` values, and where nothing would remain, none is dropped.
 */
export const trimmed: Aggregation<'trimmed'> = (contributions, { drop, threshold }) => {
  const count = contributions.length;
  if (count < threshold || count <= 2 * drop) return contributions.map(() => counted);
  const kept = new Set(ascending(contributions).slice(drop, count - drop));
  return contributions.map((_, index) => (kept.has(index) ? counted : dropped));
};
