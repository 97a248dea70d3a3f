import { z } from 'zod';
import { blankReasons } from './entered-value.ts';
import { codeText, identifier, nonNegativeDecimalText } from './primitives.ts';
import { defaultReviewRule, reviewRuleSchema } from './review-rule.ts';

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

/** The roles whose people fill in score sheets. */
export const scoringRoles = ['scorer', 'lead'] as const;

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
    method: z.literal('trimmed-share'),
    level: z.enum(['indicator', 'total']),
    /** Share of all values that is dropped, both ends together, from 0 to below 1 (Excel TRIMMEAN). */
    fraction: nonNegativeDecimalText,
  }),
  z.object({
    method: z.literal('weighted'),
    level: z.enum(['indicator', 'total']),
    /** Scorer id → weight; an absent scorer leaves both sums. */
    weights: z.record(z.string(), nonNegativeDecimalText),
  }),
  z.object({
    method: z.literal('role-weighted'),
    level: z.enum(['indicator', 'total']),
    /** Role → weight of each person in it; every role that fills in sheets needs one. */
    weights: z.partialRecord(z.enum(scoringRoles), nonNegativeDecimalText),
  }),
]);
export type AggregationRule = z.infer<typeof aggregationRuleSchema>;

/** What a blank with a reason does to the result: `rescale` removes its full score (缺项折算), `zero` counts 0. */
export const blankRuleSchema = z.record(z.enum(blankReasons), z.enum(['rescale', 'zero']));
export type BlankRule = z.infer<typeof blankRuleSchema>;

/** Ranking of tied totals: `minimum` 1,2,2,4 (default), `dense` 1,2,2,3. */
export const rankingRuleSchema = z.object({ ties: z.enum(['minimum', 'dense']) });

/** A score rate 得分率 in percent, from 0 to 100. */
const rateText = nonNegativeDecimalText;

/**
 * What a grade needs beside its score band. Rates are compared as they are printed. What does not apply neither
 * reaches a rate nor stays below it. `dimension` is a code; null means the whole framework.
 */
export const gradeConditionSchema = z.discriminatedUnion('kind', [
  /** At least `count` indicators reach `rate`. */
  z.object({
    kind: z.literal('indicators-reaching'),
    dimension: codeText.nullable(),
    rate: rateText,
    count: z.int().min(1).max(10_000),
  }),
  /** At most `count` indicators stay below `rate`. */
  z.object({
    kind: z.literal('indicators-below'),
    dimension: codeText.nullable(),
    rate: rateText,
    count: z.int().min(0).max(10_000),
  }),
  /** No dimension, or not the named one, stays below `rate`. */
  z.object({ kind: z.literal('dimensions-reaching'), dimension: codeText.nullable(), rate: rateText }),
]);
export type GradeCondition = z.infer<typeof gradeConditionSchema>;

/** All conditions of one grade; where one fails the next lower grade is tried. */
export const gradeConditionsSchema = z.object({
  grade: z.string().min(1).max(20),
  conditions: z.array(gradeConditionSchema).min(1).max(20),
});
export type GradeConditions = z.infer<typeof gradeConditionsSchema>;

/**
 * 折算目标: the share of a target of several years that is due in the evaluated year. `periods` takes
 * target × elapsed ÷ total; `stated` takes the figure the plan or the client gives for the year.
 */
export const annualTargetSchema = z.discriminatedUnion('basis', [
  z.object({
    basis: z.literal('periods'),
    indicatorId: identifier,
    /** Periods that have passed with the evaluated year, which counts as passed. */
    elapsed: z.int().min(1).max(100),
    total: z.int().min(1).max(100),
  }),
  z.object({ basis: z.literal('stated'), indicatorId: identifier, target: nonNegativeDecimalText }),
]);
export type AnnualTarget = z.infer<typeof annualTargetSchema>;

/**
 * How a subject with subordinate subjects (区县 → 市) gets its result, indicator by indicator.
 * What a subordinate lacks is never a zero: it leaves the mean and is listed.
 */
export const rollUpRuleSchema = z.object({
  /** `weighted` takes the weight stated with each subordinate. */
  combine: z.enum(['mean', 'weighted']),
  /** What the weights are, for example 在校生数. */
  weightName: z.string().max(40),
  /** Indicators whose shared figures are added up and scored as one. */
  quantities: z.array(identifier).max(1000),
  /** What the superior subject's own entries are good for. */
  own: z.discriminatedUnion('use', [
    z.object({ use: z.literal('none') }),
    /** Own points × share + subordinates' points × (1 − share), from above 0 to below 1. */
    z.object({ use: z.literal('share'), share: nonNegativeDecimalText }),
    /** These dimensions, by code, are the superior subject's own; the others come from below. */
    z.object({ use: z.literal('dimensions'), dimensions: z.array(codeText).min(1).max(100) }),
  ]),
});
export type RollUpRule = z.infer<typeof rollUpRuleSchema>;

/** Everything that turns scores into results, kept with the evaluation. */
export const evaluationRulesSchema = z.object({
  gradeBands: z.array(gradeBandSchema).min(1).max(20),
  rounding: roundingRuleSchema,
  aggregation: aggregationRuleSchema,
  blank: blankRuleSchema,
  ranking: rankingRuleSchema,
  /** What grades need beside their bands; none by default. */
  gradeConditions: z.array(gradeConditionsSchema).max(20).default([]),
  /** Indicators scored against the year's share of their target; none by default. */
  annualTargets: z.array(annualTargetSchema).max(1000).default([]),
  /** Null where no subject is made up of others. */
  rollUp: rollUpRuleSchema.nullable().default(null),
  review: reviewRuleSchema.default(defaultReviewRule),
  /** Codes of the framework's vetoes that are in force; none is until the client confirms it. */
  vetoes: z.array(z.string()),
  /** Codes of the framework's bonuses that are in force. */
  bonuses: z.array(z.string()),
});
export type EvaluationRules = z.infer<typeof evaluationRulesSchema>;
