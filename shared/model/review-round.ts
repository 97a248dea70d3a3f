import { z } from 'zod';
import { blankReasonSchema, enteredValueSchema } from './entered-value.ts';
import { identifier, instantText } from './primitives.ts';

/** Indicators of one subject that are reviewed. */
export const reviewedSubjectSchema = z.object({
  subjectId: identifier,
  indicatorIds: z.array(identifier).min(1).max(1000),
});
export type ReviewedSubject = z.infer<typeof reviewedSubjectSchema>;

const reason = z.string().trim().min(1).max(1000);

/**
 * 复核: a further round on some indicators of some subjects. `round` is 2 or higher; first-round values stay as they
 * are. Opening and closing are each one decision of one person, with the reason.
 */
export const reviewRoundSchema = z.object({
  id: identifier,
  evaluationId: identifier,
  round: z.int().min(2),
  openedBy: identifier,
  openedAt: instantText,
  reason: z.string(),
  cells: z.array(reviewedSubjectSchema),
  /** Null while open. */
  closing: z.object({ closedBy: identifier, closedAt: instantText, reason: z.string() }).nullable(),
});
export type ReviewRound = z.infer<typeof reviewRoundSchema>;

/**
 * 仲裁: a value decided for one indicator of one subject. It stands on every sheet in place of the scorers' own values,
 * which stay as they are. Either a value or a blank with its reason.
 */
export const arbitrationSchema = z.object({
  evaluationId: identifier,
  subjectId: identifier,
  indicatorId: identifier,
  value: enteredValueSchema.nullable(),
  blankReason: blankReasonSchema.nullable(),
  decidedBy: identifier,
  decidedAt: instantText,
  reason: z.string(),
});
export type Arbitration = z.infer<typeof arbitrationSchema>;

/** Why something was decided; white space alone is no reason. */
export const decisionReasonSchema = reason;

/** Whether an indicator of a subject belongs to a round. */
export const isReviewed = (
  { cells }: Pick<ReviewRound, 'cells'>,
  subjectId: string,
  indicatorId: string,
): boolean => cells.some((each) => each.subjectId === subjectId && each.indicatorIds.includes(indicatorId));
