import { z } from 'zod';

export const evaluationFailures = {
  'evaluation.framework-is-draft': z.object({ id: z.string() }),
  'evaluation.locked': z.object({ title: z.string(), state: z.string() }),
  'evaluation.duplicate-subject-code': z.object({ code: z.string(), first: z.string(), second: z.string() }),
  'evaluation.duplicate-subject-name': z.object({ name: z.string() }),
  'evaluation.duplicate-scorer-name': z.object({ name: z.string() }),
  'evaluation.no-subjects': z.object({ title: z.string() }),
  'evaluation.no-scorers': z.object({ title: z.string() }),
  'evaluation.weights-missing': z.object({ scorer: z.string() }),
  'evaluation.scorer-does-not-score': z.object({ scorer: z.string(), role: z.string() }),
  'evaluation.has-scores': z.object({ title: z.string(), scores: z.number() }),
  'evaluation.previous-not-earlier': z.object({
    title: z.string(),
    year: z.number(),
    previousTitle: z.string(),
    previousYear: z.number(),
  }),
} as const;
