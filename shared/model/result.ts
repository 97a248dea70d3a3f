import { z } from 'zod';
import { failureSchema } from '../contract/failure.ts';
import { blankReasonSchema, enteredValueSchema } from './entered-value.ts';
import { amountSchema, codeText, identifier, nonNegativeDecimalText } from './primitives.ts';
import { evaluationRulesSchema } from './rules.ts';

/** One scorer's cell for one indicator of one subject. */
export const resultCellSchema = z.object({
  scorerId: identifier,
  state: z.enum(['scored', 'blank', 'unscored']),
  value: enteredValueSchema.nullable(),
  blankReason: blankReasonSchema.nullable(),
  /** Points before any rounding; 0 for a blank that counts zero, null where there is nothing to count. */
  points: amountSchema.nullable(),
  /**
   * Whether the aggregation used the cell, and why not when it did not. `blank`: rescaled away. `incomplete`: the
   * scorer's whole sheet is left out because it is unfinished and others are complete (level `total` only).
   */
  use: z.enum(['counted', 'trimmed', 'blank', 'unscored', 'no-weight', 'incomplete']),
});
export type ResultCell = z.infer<typeof resultCellSchema>;

export const indicatorResultSchema = z.object({
  indicatorId: identifier,
  code: codeText,
  fullScore: nonNegativeDecimalText,
  /** `partial`: some scorers have not scored it yet. */
  state: z.enum(['scored', 'partial', 'unscored', 'not-applicable']),
  cells: z.array(resultCellSchema),
  points: amountSchema.nullable(),
  /** 得分率 in percent, null without points. */
  rate: amountSchema.nullable(),
});
export type IndicatorResult = z.infer<typeof indicatorResultSchema>;

export const dimensionResultSchema = z.object({
  dimensionId: identifier,
  code: codeText,
  name: z.string(),
  fullScore: nonNegativeDecimalText,
  /** Full score of what applies and is scored; the rate's denominator. */
  applicableFullScore: amountSchema,
  points: amountSchema,
  rate: amountSchema.nullable(),
  /** Indicators nobody is still to score: points, or not applicable. */
  scoredCount: z.int(),
  indicatorCount: z.int(),
});
export type DimensionResult = z.infer<typeof dimensionResultSchema>;

export const scorerTotalSchema = z.object({
  scorerId: identifier,
  /** Points on the sheet, rescaled for what does not apply. */
  total: amountSchema,
  /** Indicators done: scored, or blank with a reason. */
  scoredCount: z.int(),
  indicatorCount: z.int(),
  use: z.enum(['counted', 'trimmed', 'incomplete', 'no-weight']),
});
export type ScorerTotal = z.infer<typeof scorerTotalSchema>;

export const subjectResultSchema = z.object({
  subjectId: identifier,
  indicators: z.array(indicatorResultSchema),
  dimensions: z.array(dimensionResultSchema),
  scorerTotals: z.array(scorerTotalSchema),
  /** Sum before rescaling. */
  obtained: amountSchema,
  /** Full score of what applies (and, while incomplete, of what is scored). */
  applicableFullScore: amountSchema,
  /** 缺项折算: null when every indicator applies. */
  rescaled: amountSchema.nullable(),
  /** Points before bonus: `rescaled` or `obtained`. */
  base: amountSchema,
  /** Bonuses in force that were recognised for this subject. */
  bonuses: z.array(z.object({ code: codeText, points: nonNegativeDecimalText })),
  /** Sum of bonuses after the cap. */
  bonus: amountSchema,
  /** Base and bonus, at most the framework's total score, rounded once; provisional while `complete` is false. */
  total: amountSchema,
  /** 得分率: the rounded total in percent of the framework's total score. */
  rate: amountSchema,
  /** No cell is missing and at least one indicator applies. */
  complete: z.boolean(),
  /** Cells still without a score or reason; scorers without weight are not waited for. */
  missingCells: z.int(),
  /** Scorers × indicators, without the scorers who have no weight. */
  cellCount: z.int(),
  /** Grade after vetoes; null while incomplete. */
  grade: z.string().nullable(),
  /** Grade by the rounded total alone; null while incomplete. */
  gradeByTotal: z.string().nullable(),
  /** Codes of the vetoes that applied. */
  vetoes: z.array(codeText),
  /** Stored values that their method or rule refuses. They count as not scored, never as something near. */
  problems: z.array(failureSchema),
  /** Null while incomplete. `of` counts the ranked subjects of the same track. */
  rank: z.object({ position: z.int(), tied: z.boolean(), of: z.int() }).nullable(),
});
export type SubjectResult = z.infer<typeof subjectResultSchema>;

export const evaluationResultSchema = z.object({
  evaluationId: identifier,
  frameworkVersionId: identifier,
  rules: evaluationRulesSchema,
  subjects: z.array(subjectResultSchema),
});
export type EvaluationResult = z.infer<typeof evaluationResultSchema>;
