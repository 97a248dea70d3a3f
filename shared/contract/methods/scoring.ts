import { z } from 'zod';
import { blankReasonSchema, enteredValueSchema } from '../../model/entered-value.ts';
import { itemReference } from '../../model/evaluation.ts';
import { identifier } from '../../model/primitives.ts';
import { progressEntrySchema } from '../../model/progress.ts';
import { observationSchema, scoreSchema } from '../../model/score.ts';
import { evaluationSnapshotSchema } from '../../model/snapshot.ts';
import { read, write } from '../method.ts';

const scoreKey = z.object({
  evaluationId: identifier,
  scorerId: identifier,
  subjectId: identifier,
  indicatorId: identifier,
});

export const scoringMethods = {
  /** Everything of one evaluation: the form, the results and the reports are computed from it. */
  'scoring.snapshot': read(z.object({ evaluationId: identifier }), evaluationSnapshotSchema),
  /** All scores of one scorer, or of one subject, or both. */
  'scores.list': read(
    z.object({ evaluationId: identifier, scorerId: identifier.optional(), subjectId: identifier.optional() }),
    z.array(scoreSchema),
  ),
  /**
   * Changes the given fields of one score. A value clears the blank reason and the other way round; setting both to
   * null makes it not yet scored. Values the method does not take are refused, never clipped.
   */
  'scores.set': write(
    scoreKey.extend({
      value: enteredValueSchema.nullable().optional(),
      blankReason: blankReasonSchema.nullable().optional(),
      comment: z.string().max(8000).optional(),
      deductionReason: z.string().max(8000).optional(),
    }),
    scoreSchema,
  ),
  /** The same for a shared fact: a figure, a veto (yes-no) or recognised bonus points (number). */
  'observations.set': write(
    z.object({
      evaluationId: identifier,
      subjectId: identifier,
      item: itemReference,
      value: enteredValueSchema.nullable().optional(),
      blankReason: blankReasonSchema.nullable().optional(),
      source: z.string().max(2000).optional(),
      /** Who says so: a scorer's id, or `lead` from the setup screens. */
      actor: identifier,
    }),
    observationSchema,
  ),
  /** Shared facts of one subject, or of all. */
  'observations.list': read(
    z.object({ evaluationId: identifier, subjectId: identifier.optional() }),
    z.array(observationSchema),
  ),
  /** What was recorded on the progress list; lines nobody has looked at are absent. */
  'progress.list': read(z.object({ evaluationId: identifier }), z.array(progressEntrySchema)),
  'progress.set': write(
    progressEntrySchema.partial().required({ evaluationId: true, code: true }).extend({ actor: identifier }),
    progressEntrySchema,
  ),
} as const;
