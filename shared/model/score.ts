import { z } from 'zod';
import { blankReasonSchema, enteredValueSchema } from './entered-value.ts';
import { itemReference } from './evaluation.ts';
import { identifier } from './primitives.ts';

/** What a scorer says to a value of a later round. */
export const reviewAnswerSchema = z.object({
  /** The first-round value was kept on purpose. */
  kept: z.boolean(),
  /** Why the value differs; may be empty where it was kept. */
  reason: z.string(),
});

/**
 * 评分: one scorer's judgement of one indicator for one subject. Three states that are never confused:
 * a value (zero included), a blank with its reason, and not yet scored (both null).
 */
export const scoreSchema = z.object({
  evaluationId: identifier,
  scorerId: identifier,
  subjectId: identifier,
  indicatorId: identifier,
  /** 1 is the independent first round; a review opens round 2 and never overwrites round 1. */
  round: z.int().min(1),
  value: enteredValueSchema.nullable(),
  blankReason: blankReasonSchema.nullable(),
  comment: z.string(),
  /** 扣分原因. */
  deductionReason: z.string(),
  /** From round 2 on; absent in round 1. */
  review: reviewAnswerSchema.optional(),
});
export type Score = z.infer<typeof scoreSchema>;

/**
 * 采集值: a shared fact, the same for every scorer: the figure a ratio is computed from, whether a veto applies,
 * how many bonus points were recognised. `item` is an indicator id, a veto code or a bonus code.
 */
export const observationSchema = z.object({
  evaluationId: identifier,
  subjectId: identifier,
  item: itemReference,
  value: enteredValueSchema.nullable(),
  blankReason: blankReasonSchema.nullable(),
  /** Where the fact comes from: document, page, person. */
  source: z.string(),
});
export type Observation = z.infer<typeof observationSchema>;
