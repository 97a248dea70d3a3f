import { z } from 'zod';
import { amountSchema, exactText, identifier } from './primitives.ts';
import { subjectResultSchema } from './result.ts';

/** Why the points of two years cannot be set against each other. */
export const incomparableReasons = [
  /** The earlier framework has no indicator of this code and name. */
  'new',
  'full-score',
  'method',
  'parameters',
  'target',
  'unit',
  /** 实得分 of the earlier or of this year is missing. */
  'no-result',
] as const;
export type IncomparableReason = (typeof incomparableReasons)[number];

/** The same indicator in two years. */
export const indicatorComparisonSchema = z.object({
  indicatorId: identifier,
  previousIndicatorId: identifier.nullable(),
  before: amountSchema.nullable(),
  now: amountSchema.nullable(),
  /** 得分率 in percent. */
  rateBefore: amountSchema.nullable(),
  rateNow: amountSchema.nullable(),
  /**
   * `points`: measured by the same rule out of the same full score. `rate`: only the full score differs, so rates of
   * score compare. `none`: measured otherwise; the figures stand side by side and are not subtracted.
   */
  comparable: z.enum(['points', 'rate', 'none']),
  reasons: z.array(z.enum(incomparableReasons)),
  /** This year less last year, of points or of rates by `comparable`; null where nothing compares. */
  change: exactText.nullable(),
});
export type IndicatorComparison = z.infer<typeof indicatorComparisonSchema>;

/** The same dimension in two years. */
export const dimensionComparisonSchema = z.object({
  dimensionId: identifier,
  rateBefore: amountSchema.nullable(),
  rateNow: amountSchema.nullable(),
  /** True where both years have the same indicators and each compares. */
  comparable: z.boolean(),
  /** Of rates, in percentage points; null where nothing compares. */
  change: exactText.nullable(),
});
export type DimensionComparison = z.infer<typeof dimensionComparisonSchema>;

/** Why two totals of one subject are not subtracted. */
export const incomparableTotalReasons = [
  /** The earlier evaluation did not have the subject. */
  'new-subject',
  'incomplete-before',
  'incomplete-now',
  /** Aggregation, rounding, blanks or grade bands differ. */
  'rules',
  /** An indicator was added, left out or is measured otherwise. */
  'indicators',
] as const;
export type IncomparableTotalReason = (typeof incomparableTotalReasons)[number];

/** The same subject in two evaluations. */
export const subjectComparisonSchema = z.object({
  subjectId: identifier,
  /** Null where the earlier evaluation did not have the subject. */
  previousSubjectId: identifier.nullable(),
  totalBefore: amountSchema.nullable(),
  totalNow: amountSchema,
  /** The total in percent of the framework's total score. */
  rateBefore: amountSchema.nullable(),
  rateNow: amountSchema,
  gradeBefore: z.string().nullable(),
  gradeNow: z.string().nullable(),
  rankBefore: subjectResultSchema.shape.rank,
  rankNow: subjectResultSchema.shape.rank,
  /** True where the frameworks, rules of aggregation, blanks and bands are the same and both years are complete. */
  comparable: z.boolean(),
  /** Why not; empty where comparable. */
  reasons: z.array(z.enum(incomparableTotalReasons)),
  /** Of totals; null where nothing compares. */
  change: exactText.nullable(),
  dimensions: z.array(dimensionComparisonSchema),
  indicators: z.array(indicatorComparisonSchema),
});
export type SubjectComparison = z.infer<typeof subjectComparisonSchema>;
