import { z } from 'zod';
import { identifier } from '../../model/primitives.ts';
import { selfAssessmentFieldsSchema, selfAssessmentSchema } from '../../model/self-assessment.ts';
import { read, write } from '../method.ts';

export const selfAssessmentMethods = {
  /** What bodies wrote of themselves: of one subject, or of all. Indicators nobody wrote under are absent. */
  'selfAssessments.list': read(
    z.object({ evaluationId: identifier, subjectId: identifier.optional() }),
    z.array(selfAssessmentSchema),
  ),
  /** Changes the given fields. A score above the indicator's full score is refused, never clipped. */
  'selfAssessments.set': write(
    selfAssessmentFieldsSchema.partial().extend({
      evaluationId: identifier,
      subjectId: identifier,
      indicatorId: identifier,
      /** Who says so: a scorer's id, or `lead`. */
      actor: identifier,
    }),
    selfAssessmentSchema,
  ),
} as const;
