import { z } from 'zod';
import { derivationSchema } from '../../model/derivation.ts';
import { evaluationSchema } from '../../model/evaluation.ts';
import { identifier } from '../../model/primitives.ts';
import { evaluationResultSchema } from '../../model/result.ts';
import { subjectComparisonSchema } from '../../model/year-comparison.ts';
import { read } from '../method.ts';

/** Which number of a subject's result is asked about. */
export const derivationTargetSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('total') }),
  z.object({ of: z.literal('dimension'), dimensionId: identifier }),
  z.object({ of: z.literal('indicator'), indicatorId: identifier }),
  z.object({ of: z.literal('cell'), indicatorId: identifier, scorerId: identifier }),
  z.object({ of: z.literal('scorer-total'), scorerId: identifier }),
]);
export type DerivationTarget = z.infer<typeof derivationTargetSchema>;

export const resultMethods = {
  'results.get': read(z.object({ evaluationId: identifier }), evaluationResultSchema),
  'results.explain': read(
    z.object({ evaluationId: identifier, subjectId: identifier, target: derivationTargetSchema }),
    derivationSchema,
  ),
  /**
   * Results beside those of the evaluation chosen as last year's (`previousEvaluationId`); null where none is chosen or
   * the chosen one was removed.
   */
  'results.compareYears': read(
    z.object({ evaluationId: identifier }),
    z
      .object({
        previous: evaluationSchema.pick({ id: true, title: true, year: true, state: true }),
        subjects: z.array(subjectComparisonSchema),
      })
      .nullable(),
  ),
} as const;
