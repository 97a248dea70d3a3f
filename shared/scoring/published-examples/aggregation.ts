import { z } from 'zod';
import type { AggregationRule } from '../../model/rules.ts';
import { weightedMean } from '../aggregation/aggregation.ts';
import { sharesOf } from '../aggregation/index.ts';
import { compare, type Exact, multiply, sum, toApproximateNumber } from '../exact.ts';
import { decimalSchema, decimalTextSchema } from './decimal.ts';
import { type ExampleRunner, exampleRunner } from './example.ts';

const aggregate = (values: readonly Exact[], rule: AggregationRule) => {
  const shares = sharesOf(
    rule,
    values,
    values.map((_, index) => ({ id: `${index}`, role: 'scorer' as const })),
  );
  const mean = weightedMean(values, shares);
  return {
    mean: mean && toApproximateNumber(mean),
    kept: values.filter((_, index) => shares[index]?.use === 'counted'),
  };
};

const mean: AggregationRule = { method: 'mean', level: 'indicator' };
const trimmed = (drop: number, threshold: number): AggregationRule =>
  drop === 0 ? mean : { method: 'trimmed', level: 'indicator', drop, threshold };

const valuesSchema = z.array(decimalSchema).min(1);

/** Worked examples on several scorers becoming one. */
export const aggregationExamples = {
  /** Diving: the extremes are dropped, the rest is added and multiplied by the degree of difficulty. */
  trimmed_sum_dd: exampleRunner(
    z
      .object({
        scores: valuesSchema,
        drop_high: z.int().min(0),
        drop_low: z.int().min(0),
        dd: decimalSchema,
      })
      .refine(({ drop_high, drop_low }) => drop_high === drop_low, { path: ['drop_low'] }),
    ({ scores, drop_high, dd }) => {
      const { kept } = aggregate(scores, trimmed(drop_high, 3));
      const total = sum(kept);
      return {
        kept: kept.toSorted(compare).map(toApproximateNumber),
        sum: toApproximateNumber(total),
        score: toApproximateNumber(multiply(total, dd)),
      };
    },
  ),
  sum: exampleRunner(z.object({ values: valuesSchema }), ({ values }) => ({
    sum: toApproximateNumber(sum(values)),
  })),
  mean: exampleRunner(z.object({ scores: valuesSchema }), ({ scores }) => ({
    mean: aggregate(scores, mean).mean,
  })),
  median: exampleRunner(z.object({ values: valuesSchema }), ({ values }) => ({
    median: aggregate(values, { method: 'median', level: 'indicator' }).mean,
  })),
  trimmed_mean_pct: exampleRunner(
    z.object({
      scores: valuesSchema,
      percent_total: decimalTextSchema.refine((text) => Number(text) >= 0 && Number(text) < 1),
    }),
    ({ scores, percent_total }) => ({
      mean: aggregate(scores, mean).mean,
      trimmed: aggregate(scores, {
        method: 'trimmed-share',
        level: 'indicator',
        fraction: percent_total,
      }).mean,
    }),
  ),
  /** One at each end is dropped from six scorers on; up to five everybody counts. */
  trim_rule: exampleRunner(z.object({ cases: z.array(valuesSchema) }), ({ cases }) => ({
    results: cases.map((scores) => aggregate(scores, trimmed(1, 6)).mean),
  })),
} satisfies Record<string, ExampleRunner>;
