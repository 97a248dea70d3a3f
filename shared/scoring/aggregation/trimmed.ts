import type { Aggregation } from './aggregation.ts';
import { withoutEnds } from './order.ts';

/**
 * 去掉最高最低后平均: drops exactly `drop` values at each end, one instance each where the extreme is tied. Below
 * `threshold` values, and where nothing would remain, none is dropped.
 */
export const trimmed: Aggregation<'trimmed'> = (values, { drop, threshold }, scorers) => {
  const count = values.filter((value) => value !== null).length;
  return withoutEnds(values, scorers, count < threshold || count <= 2 * drop ? 0 : drop);
};
