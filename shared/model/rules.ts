import { z } from 'zod';
import { blankReasons } from './entered-value.ts';
import { nonNegativeDecimalText } from './primitives.ts';

/** A grade 等级: closed below, open above; the top band includes its maximum. */
export const gradeBandSchema = z.object({
  name: z.string().min(1).max(20),
  minimum: nonNegativeDecimalText,
  maximum: nonNegativeDecimalText,
});
export type GradeBand = z.infer<typeof gradeBandSchema>;

/**
 * Rounding of results. `half-up` is 四舍五入 (what Excel's ROUND does); `half-even` is GB/T 8170 进舍规则.
 * `place` says where it is applied, once: on the total, or on every indicator so that printed rows re-add.
 */
export const roundingRuleSchema = z.object({
  mode: z.enum(['half-up', 'half-even']),
  decimals: z.int().min(0).max(6),
  place: z.enum(['total', 'indicator']),
});
export type RoundingRule = z.infer<typeof roundingRuleSchema>;

/**
 * How several scorers become one score. `level` says whether indicators are aggregated and then added, or each
 * scorer's total is taken first (what 去掉一个最高分 means on paper).
 */
export const aggregationRuleSchema = z.discriminatedUnion('method', [
  z.object({ method: z.literal('mean'), level: z.enum(['indicator', 'total']) }),
  z.object({ method: z.literal('median'), level: z.enum(['indicator', 'total']) }),
  z.object({
    method: z.literal('trimmed'),
    level: z.enum(['indicator', 'total']),
    /** How many are dropped at each end. */
    drop: z.int().min(1).max(10),
    /** Fewer scores than this are averaged without dropping any. */
    threshold: z.int().min(3).max(100),
  }),
  z.object({
    method: z.literal('weighted'),
    level: z.enum(['indicator', 'total']),
    /** Scorer id → weight; an absent scorer leaves both sums. */
    weights: z.record(z.string(), nonNegativeDecimalText),
  }),
]);
export type AggregationRule = z.infer<typeof aggregationRuleSchema>;

/** What a blank with a reason does to the result: `rescale` removes its full score (缺项折算), `zero` counts 0. */
export const blankRuleSchema = z.record(z.enum(blankReasons), z.enum(['rescale', 'zero']));
export type BlankRule = z.infer<typeof blankRuleSchema>;

/** Ranking of tied totals: `minimum` 1,2,2,4 (default), `dense` 1,2,2,3. */
export const rankingRuleSchema = z.object({ ties: z.enum(['minimum', 'dense']) });

/** Everything that turns scores into results, kept with the evaluation. */
export const evaluationRulesSchema = z.object({
  gradeBands: z.array(gradeBandSchema).min(1).max(20),
  rounding: roundingRuleSchema,
  aggregation: aggregationRuleSchema,
  blank: blankRuleSchema,
  ranking: rankingRuleSchema,
  /** Codes of the framework's vetoes that are in force; none is until the client confirms it. */
  vetoes: z.array(z.string()),
  /** Codes of the framework's bonuses that are in force. */
  bonuses: z.array(z.string()),
});
export type EvaluationRules = z.infer<typeof evaluationRulesSchema>;
