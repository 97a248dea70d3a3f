import { type Aggregation, counted } from './aggregation.ts';

/** 平均: Σsᵢ ÷ m, the formula printed on the 专家评分汇总表. */
export const mean: Aggregation<'mean'> = (values) => values.map((value) => value && counted);
