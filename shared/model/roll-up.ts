import { z } from 'zod';
import { amountSchema, identifier } from './primitives.ts';

/**
 * What a subordinate subject is good for in an aggregate. `counted`: it takes part. `not-applicable`: the indicator does
 * not apply to it. `unscored`: its result is not there yet. `no-weight`: its weight is 0. `weight-missing`: none is
 * stated.
 */
export const subordinateUses = [
  'counted',
  'not-applicable',
  'unscored',
  'no-weight',
  'weight-missing',
] as const;
export type SubordinateUse = (typeof subordinateUses)[number];

/** One subordinate subject's share in an indicator of its superior. */
const subordinatePartSchema = z.object({
  subjectId: identifier,
  points: amountSchema.nullable(),
  /** The shared figure where figures are added up. */
  quantity: amountSchema.nullable(),
  use: z.enum(subordinateUses),
});

/**
 * Where an indicator of a superior subject comes from: `own` entries, the `mean` of the subordinates, or their added
 * `quantity` scored as one figure. `mixed` adds the own points by their share.
 */
export const indicatorRollUpSchema = z.object({
  from: z.enum(['own', 'mean', 'quantity']),
  mixed: z.boolean(),
  /** The superior subject's own points. */
  own: amountSchema.nullable(),
  /** Points that come from below. */
  below: amountSchema.nullable(),
  /** The added figure. */
  quantity: amountSchema.nullable(),
  parts: z.array(subordinatePartSchema),
});
export type IndicatorRollUp = z.infer<typeof indicatorRollUpSchema>;

/** The subordinate subjects a result is made of. */
export const subjectRollUpSchema = z.object({
  subordinates: z.array(
    z.object({
      subjectId: identifier,
      /** Decimal text; 1 where all weigh the same, null where none is stated. */
      weight: z.string().nullable(),
      total: amountSchema,
      complete: z.boolean(),
    }),
  ),
});
export type SubjectRollUp = z.infer<typeof subjectRollUpSchema>;
