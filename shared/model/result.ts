import { z } from 'zod';
import { failureSchema } from '../contract/failure.ts';
import { blankReasonSchema, enteredValueSchema } from './entered-value.ts';
import { exclusionSchema } from './exclusion.ts';
import { amountSchema, codeText, identifier, nonNegativeDecimalText } from './primitives.ts';
import { arbitrationSchema } from './review-round.ts';
import { indicatorRollUpSchema, subjectRollUpSchema } from './roll-up.ts';
import { evaluationRulesSchema, gradeConditionSchema } from './rules.ts';

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
   * `arbitrated`: an arbitration stands in its place. `from-below`: the subject takes the indicator from its
   * subordinates.
   */
  use: z.enum([
    'counted',
    'trimmed',
    'blank',
    'unscored',
    'no-weight',
    'incomplete',
    'arbitrated',
    'from-below',
  ]),
  /** The round whose value counts; 1 also where nothing was entered. */
  round: z.int().min(1),
});
export type ResultCell = z.infer<typeof resultCellSchema>;

export const indicatorResultSchema = z.object({
  indicatorId: identifier,
  code: codeText,
  fullScore: nonNegativeDecimalText,
  /** `partial`: some scorers have not scored it yet. */
  state: z.enum(['scored', 'partial', 'unscored', 'not-applicable']),
  cells: z.array(resultCellSchema),
  /** 仲裁: what stands in place of the scorers' cells. */
  arbitration: arbitrationSchema.nullable(),
  /** Scorers who are left out, and why; empty where everybody counts. */
  exclusions: z.array(exclusionSchema),
  /** Where the points come from subordinate subjects. */
  rollUp: indicatorRollUpSchema.nullable(),
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

/** A condition of a grade with what was found; conditions are judged only on complete results. */
export const gradeConditionOutcomeSchema = z.object({
  grade: z.string(),
  condition: gradeConditionSchema,
  held: z.boolean(),
  /** How many of what applies reach the rate. */
  reaching: z.int(),
  applicable: z.int(),
  /** Codes of the indicators or dimensions below the rate. */
  below: z.array(codeText),
  /** Codes of what does not apply and is counted neither way. */
  notApplicable: z.array(codeText),
});
export type GradeConditionOutcome = z.infer<typeof gradeConditionOutcomeSchema>;

export const subjectResultSchema = z.object({
  subjectId: identifier,
  indicators: z.array(indicatorResultSchema),
  dimensions: z.array(dimensionResultSchema),
  scorerTotals: z.array(scorerTotalSchema),
  /** Scorers whose sheets are left out of the total, and why; empty where indicators are aggregated. */
  exclusions: z.array(exclusionSchema),
  /** Where the result comes from subordinate subjects. */
  rollUp: subjectRollUpSchema.nullable(),
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
  /** Conditions of the grades, in the order of the rules; empty while incomplete. */
  gradeConditions: z.array(gradeConditionOutcomeSchema),
  /** Grade by the total and the conditions of the grades; null while incomplete. */
  gradeByConditions: z.string().nullable(),
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
