import { type Aggregation, counted, trimmed as dropped } from './aggregation.ts';
import { ascending } from './order.ts';

/**
 * 去掉最高最低后平均: drops exactly `drop` values at each end, one instance each where the extreme is tied. Below
 * `threshold` values, and where nothing would remain, none is dropped.
 */
export const trimmed: Aggregation<'trimmed'> = (values, { drop, threshold }, scorerIds) => {
  const order = ascending(values, scorerIds);
  const count = order.length;
  const kept = count < threshold || count <= 2 * drop ? order : order.slice(drop, count - drop);
  return values.map((value, index) => value && (kept.includes(index) ? counted : dropped));
};
