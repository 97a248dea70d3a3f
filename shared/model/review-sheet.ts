import { z } from 'zod';
import { blankReasonSchema, enteredValueSchema } from './entered-value.ts';
import { amountSchema, identifier } from './primitives.ts';
import { othersShown } from './review-rule.ts';
import { scoreSchema } from './score.ts';

/** What somebody gave, without its comments. */
export const givenValueSchema = z.object({
  value: enteredValueSchema.nullable(),
  blankReason: blankReasonSchema.nullable(),
  points: amountSchema.nullable(),
});
export type GivenValue = z.infer<typeof givenValueSchema>;

/** One indicator of one subject as a scorer sees it while reviewing. */
export const reviewSheetCellSchema = z.object({
  roundId: identifier,
  round: z.int(),
  /** Why the round was opened. */
  reason: z.string(),
  subjectId: identifier,
  indicatorId: identifier,
  /** The own value of the round before; null where there was none. */
  own: givenValueSchema.nullable(),
  /** The others' values of the round before: by name, sorted by points without names, or none. */
  others: z.array(givenValueSchema.extend({ name: z.string().nullable() })),
  /** What this scorer has answered in the round. */
  answer: scoreSchema.nullable(),
});
export type ReviewSheetCell = z.infer<typeof reviewSheetCellSchema>;

export const reviewSheetSchema = z.object({
  othersShown: z.enum(othersShown),
  cells: z.array(reviewSheetCellSchema),
});
export type ReviewSheet = z.infer<typeof reviewSheetSchema>;
