import { z } from 'zod';
import { blankReasonSchema, enteredValueSchema } from '../../model/entered-value.ts';
import { identifier } from '../../model/primitives.ts';
import { reviewOverviewSchema } from '../../model/review-overview.ts';
import {
  arbitrationSchema,
  decisionReasonSchema,
  reviewedSubjectSchema,
  reviewRoundSchema,
} from '../../model/review-round.ts';
import { reviewSheetSchema } from '../../model/review-sheet.ts';
import { scoreSchema } from '../../model/score.ts';
import { read, write } from '../method.ts';

const evaluationId = identifier;
/** A scorer's id: who decides. */
const actor = identifier;
const cell = { evaluationId, subjectId: identifier, indicatorId: identifier };

/** 复核与仲裁: further rounds on chosen indicators, and decisions in place of the scorers. */
export const reviewMethods = {
  /** What the review rule flags, the rounds with their progress, arbitration, statistics before and after. */
  'reviews.overview': read(z.object({ evaluationId }), reviewOverviewSchema),
  /** Rounds of an evaluation, open and closed, the earliest first. */
  'reviews.rounds': read(z.object({ evaluationId }), z.array(reviewRoundSchema)),
  /** Opens a further round. Only a lead may; shared facts and what is already in an open round are refused. */
  'reviews.open': write(
    z.object({
      evaluationId,
      actor,
      reason: decisionReasonSchema,
      cells: z.array(reviewedSubjectSchema).max(5000),
    }),
    z.object({ id: identifier, round: z.int(), batch: z.string() }),
  ),
  /** Closes a round; who has not answered keeps the earlier value. Only a lead may. */
  'reviews.close': write(
    z.object({ evaluationId, id: identifier, actor, reason: z.string().max(1000) }),
    z.object({ batch: z.string() }),
  ),
  /** What one scorer has to review, with the own first values and, as the rule says, the others'. */
  'reviews.sheet': read(z.object({ evaluationId, scorerId: identifier }), reviewSheetSchema),
  /**
   * A scorer's answer in an open round: another value with the reason, or the first value kept on purpose. The first
   * value is never touched.
   */
  'reviews.answer': write(
    z.object({
      ...cell,
      id: identifier,
      scorerId: identifier,
      answer: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('keep'), reason: z.string().max(1000) }),
        z.object({
          kind: z.literal('change'),
          value: enteredValueSchema.nullable(),
          blankReason: blankReasonSchema.nullable(),
          reason: z.string().max(1000),
        }),
      ]),
    }),
    scoreSchema,
  ),
  /** Decides an indicator of a subject in place of the scorers. A lead or a reviewer may. */
  'reviews.arbitrate': write(
    z.object({
      ...cell,
      actor,
      value: enteredValueSchema.nullable(),
      blankReason: blankReasonSchema.nullable(),
      reason: decisionReasonSchema,
    }),
    arbitrationSchema.extend({ batch: z.string() }),
  ),
  /** Takes an arbitration back, so that the scorers' values count again. */
  'reviews.withdrawArbitration': write(
    z.object({ ...cell, actor, reason: decisionReasonSchema }),
    z.object({ batch: z.string() }),
  ),
} as const;
