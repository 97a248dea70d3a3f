import { z } from 'zod';

/** Where a number stands in the rules. */
const numberPlaces = ['weight', 'role-weight', 'share', 'rate', 'target', 'own-share', 'band'] as const;

const condition = {
  grade: z.string(),
  /** Position among the grade's conditions, from 1. */
  number: z.number(),
};
const indicator = { code: z.string(), name: z.string() };

/** What keeps an evaluation's rules from being used. */
export const rulesFailures = {
  'rules.too-many-digits': z.object({
    place: z.enum(numberPlaces),
    of: z.string(),
    found: z.string(),
    maximum: z.number(),
  }),
  'rules.trimmed-too-few': z.object({ drop: z.number(), threshold: z.number() }),
  'rules.share-range': z.object({ found: z.string() }),
  'rules.role-weight-missing': z.object({ role: z.string() }),
  'rules.weights-zero': z.object({ by: z.enum(['scorer', 'role']) }),
  'rules.condition-grade-unknown': z.object({ grade: z.string() }),
  'rules.condition-grade-repeated': z.object({ grade: z.string() }),
  'rules.condition-lowest-grade': z.object({ grade: z.string() }),
  'rules.condition-dimension-unknown': z.object({ ...condition, dimension: z.string() }),
  'rules.condition-rate-range': z.object({ ...condition, found: z.string() }),
  'rules.condition-count-range': z.object({ ...condition, found: z.number(), maximum: z.number() }),
  /** A worse grade asks for more than a better one. */
  'rules.condition-order': z.object({ ...condition, better: z.string() }),
  'rules.annual-target-unknown': z.object({ id: z.string() }),
  'rules.annual-target-repeated': z.object({ ...indicator }),
  'rules.annual-target-without-target': z.object({ ...indicator }),
  'rules.annual-target-periods': z.object({ ...indicator, elapsed: z.number(), total: z.number() }),
  'rules.annual-target-not-positive': z.object({ ...indicator, found: z.string() }),
  /** The year's target is the baseline itself, so that there is no way to go. */
  'rules.annual-target-equals-baseline': z.object({ ...indicator, found: z.string() }),
  'rules.own-share-range': z.object({ found: z.string() }),
  'rules.own-dimension-unknown': z.object({ dimension: z.string() }),
  'rules.own-dimensions-all': z.object({}),
  'rules.weight-name-missing': z.object({}),
  'rules.quantity-unknown': z.object({ id: z.string() }),
  'rules.quantity-not-shared': z.object({ ...indicator }),
  'rules.subordinate-weight-missing': z.object({ subject: z.string(), weight: z.string() }),
  'rules.superior-circle': z.object({ subjects: z.string() }),
  'rules.superior-unknown': z.object({ subject: z.string() }),
} as const;
