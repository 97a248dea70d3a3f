import { z } from 'zod';

/** Second rounds and arbitration. `place` names subject and indicator. */
export const reviewFailures = {
  'review.not-allowed': z.object({
    name: z.string(),
    role: z.string(),
    act: z.enum(['open', 'close', 'arbitrate']),
  }),
  'review.nothing-chosen': z.object({}),
  /** Shared facts have one value for everybody; there is nothing to review. */
  'review.shared-fact': z.object({ place: z.string() }),
  'review.already-open': z.object({ place: z.string() }),
  'review.round-closed': z.object({ round: z.number() }),
  'review.not-in-round': z.object({ place: z.string(), round: z.number() }),
  'review.first-round-closed': z.object({ place: z.string(), round: z.number() }),
  'review.no-first-value': z.object({ place: z.string(), scorer: z.string() }),
  'review.value-missing': z.object({ place: z.string() }),
  'review.reason-missing': z.object({ place: z.string() }),
} as const;
