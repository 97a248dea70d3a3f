import { z } from 'zod';
import type { AggregationRule } from '#shared/model/rules.ts';
import { weightedMean } from '#shared/scoring/aggregation/aggregation.ts';
import { sharesOf } from '#shared/scoring/aggregation/index.ts';
import { multiply, sum } from '#shared/scoring/exact.ts';
import { bandOf } from '#shared/scoring/results/grades.ts';
import { rankDescending } from '#shared/scoring/results/ranking.ts';
import { roundToUnit } from '#shared/scoring/rounding.ts';
import { approximate, type Call, call, decimal, exactOf } from './call.ts';

const aggregate = (scores: readonly string[], rule: AggregationRule) => {
  const values = scores.map(exactOf);
  const shares = sharesOf(
    rule,
    values,
    values.map((_, index) => `p${index}`),
  );
  return {
    mean: approximate(weightedMean(values, shares)!),
    kept: values.filter((_, index) => shares[index]?.use === 'counted'),
  };
};

const trimmed = (drop: number, threshold = 3): AggregationRule => ({
  method: 'trimmed',
  level: 'indicator',
  drop,
  threshold,
});
const mean: AggregationRule = { method: 'mean', level: 'indicator' };

export const aggregationCalls: Readonly<Record<string, Call>> = {
  trimmed_sum_dd: call(
    z.object({ scores: z.array(decimal), drop_high: z.int(), drop_low: z.int(), dd: decimal }),
    ({ scores, drop_high, drop_low, dd }) => {
      if (drop_high !== drop_low) throw new Error('both ends drop the same number');
      const { kept } = aggregate(scores, trimmed(drop_high));
      return {
        kept: kept.map(approximate).toSorted((a, b) => a - b),
        sum: approximate(sum(kept)),
        score: approximate(multiply(sum(kept), exactOf(dd))),
      };
    },
  ),
  sum: call(z.object({ values: z.array(decimal) }), ({ values }) => ({
    sum: approximate(sum(values.map(exactOf))),
  })),
  trimmed_mean_pct: call(
    z.object({ scores: z.array(decimal), percent_total: z.number() }),
    ({ scores, percent_total }) => ({
      mean: aggregate(scores, mean).mean,
      trimmed: aggregate(scores, trimmed(Math.floor((scores.length * percent_total) / 2))).mean,
    }),
  ),
  mean: call(z.object({ scores: z.array(decimal) }), ({ scores }) => ({
    mean: aggregate(scores, mean).mean,
  })),
  trim_rule: call(z.object({ cases: z.array(z.array(decimal)) }), ({ cases }) => ({
    results: cases.map((scores) => aggregate(scores, trimmed(1, 6)).mean),
  })),
  median: call(z.object({ values: z.array(decimal) }), ({ values }) => ({
    median: aggregate(values, { method: 'median', level: 'indicator' }).mean,
  })),
  bands: call(
    z.object({ scores: z.array(decimal), bands: z.array(z.tuple([z.string(), decimal])) }),
    ({ scores, bands }) => {
      const gradeBands = bands.map(([name, minimum], index) => ({
        name,
        minimum,
        maximum: index === 0 ? '100' : bands[index - 1]![1],
      }));
      return { grades: scores.map((score) => bandOf(exactOf(score), gradeBands)?.name) };
    },
  ),
  ranks: call(z.object({ values: z.array(decimal) }), ({ values }) => {
    // The example ranks from the lowest up; the application from the highest down.
    const negated = values.map((value) => multiply(exactOf(value), exactOf('-1')));
    const positions = (ties: 'minimum' | 'dense') =>
      rankDescending(negated, ties).map((rank) => rank.position);
    return { min: positions('minimum'), dense: positions('dense') };
  }),
  round8170: call(z.object({ cases: z.array(z.tuple([decimal, z.string()])) }), ({ cases }) => ({
    results: cases.map(([value, unit]) => roundToUnit(exactOf(value), { mode: 'half-even', unit })),
  })),
};
