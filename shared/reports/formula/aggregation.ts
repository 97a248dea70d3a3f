import type { AggregationRule } from '../../model/rules.ts';
import type { Formula } from '../sheet-model.ts';

/**
 * Several scorers' points into one, as functions that Excel, WPS and LibreOffice share. Text and blank cells in the range
 * are scorers without points, which none of these functions counts; at least one number is assumed.
 */

/** Taken to the fraction of TRIMMEAN so that n × fraction never falls below the even number it is. */
const shareMargin = '0.000000001';

/** Mean of all weighed by `weights`, a range of the same shape; text weighs nothing. */
export const weightedFormula = (points: string, weights: string): Formula =>
  `SUMPRODUCT(${weights},${points})/SUMPRODUCT(${weights}*ISNUMBER(${points}))`;

/**
 * 去掉最高最低: TRIMMEAN drops the even part of n × fraction. (2 × drop + ½) ÷ n is half a value away from either
 * neighbour. Below the threshold, and where nothing would remain, it is the mean.
 */
const trimmedFormula = (points: string, drop: number, threshold: number): Formula =>
  `IF(COUNT(${points})<${Math.max(threshold, 2 * drop + 1)},AVERAGE(${points}),` +
  `TRIMMEAN(${points},${2 * drop}.5/COUNT(${points})))`;

/** The formula of a rule over the points of one row. `weights` are wanted where the rule weighs people. */
export const aggregationFormula = (rule: AggregationRule, points: string, weights: string): Formula => {
  switch (rule.method) {
    case 'mean':
      return `AVERAGE(${points})`;
    case 'median':
      return `MEDIAN(${points})`;
    case 'trimmed':
      return trimmedFormula(points, rule.drop, rule.threshold);
    case 'trimmed-share':
      return `TRIMMEAN(${points},${rule.fraction}+${shareMargin})`;
    case 'weighted':
    case 'role-weighted':
      return weightedFormula(points, weights);
  }
};

/** Where the totals of the scorers stand of which some are kept. */
export interface KeptTotals {
  /** The totals, and 1 where the scorer takes part; fixed ranges of one row. */
  readonly totals: string;
  readonly taking: string;
  /** Own total and part of the scorer asked about. */
  readonly total: string;
  readonly part: string;
  /** Place of every scorer's id among all ids from 1, as an array constant, and the own place: breaks ties. */
  readonly order: string;
  readonly ownOrder: number;
}

/** Totals are equal where they differ by binary noise alone. */
const settled = (expression: string): string => `ROUND(${expression},9)`;

/** Place of a total from the lowest up among those that take part; equal totals in the order of the ids. */
const placeFormula = ({ totals, taking, total, order, ownOrder }: KeptTotals): Formula =>
  `1+SUMPRODUCT(${taking}*((${settled(totals)}<${settled(total)})` +
  `+(${settled(totals)}=${settled(total)})*(${order}<${ownOrder})))`;

/** How many are dropped at each end, from the count of those that take part. */
const droppedFormula = (
  rule: Extract<AggregationRule, { method: 'trimmed' | 'trimmed-share' }>,
  count: string,
) =>
  rule.method === 'trimmed'
    ? `IF(${count}<${Math.max(rule.threshold, 2 * rule.drop + 1)},0,${rule.drop})`
    : `INT(${count}*${rule.fraction}/2+${shareMargin})`;

/**
 * The weight of one scorer's total where totals are aggregated: `stated`, 1 unless the rule weighs people, or 0 where it
 * is dropped or takes no part.
 */
export const totalWeightFormula = (rule: AggregationRule, kept: KeptTotals, stated: string): Formula => {
  const count = `SUM(${kept.taking})`;
  switch (rule.method) {
    case 'mean':
      return kept.part;
    case 'weighted':
    case 'role-weighted':
      return `${kept.part}*${stated}`;
    case 'median': {
      const place = placeFormula(kept);
      return `${kept.part}*(${place}>=INT((${count}+1)/2))*(${place}<=INT(${count}/2)+1)`;
    }
    case 'trimmed':
    case 'trimmed-share': {
      const place = placeFormula(kept);
      const dropped = droppedFormula(rule, count);
      return `${kept.part}*(${place}>${dropped})*(${place}<=${count}-${dropped})`;
    }
  }
};
