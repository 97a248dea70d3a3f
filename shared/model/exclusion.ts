import { z } from 'zod';
import { blankReasons } from './entered-value.ts';
import { identifier } from './primitives.ts';

/**
 * Why a contribution is left out of an aggregate. `highest`, `lowest`: dropped as an extreme. `not-middle`: beside the
 * median. `no-weight`: weight 0. `weight-missing`: no weight is stated. `not-applicable`, `unobtainable`, `refused`:
 * left blank and taken out of the full score. `not-scored`: nothing is entered yet. `value-refused`: what is stored
 * does not suit the method. `sheet-unfinished`: others are finished and totals are aggregated. `arbitrated`: an
 * arbitration stands in its place. `from-below`: the result comes from the subordinate subjects.
 */
export const exclusionReasons = [
  'highest',
  'lowest',
  'not-middle',
  'no-weight',
  'weight-missing',
  ...blankReasons,
  'not-scored',
  'value-refused',
  'sheet-unfinished',
  'arbitrated',
  'from-below',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** Who is left out of an aggregate, and why. `id` is a scorer's, or a subject's where subjects are aggregated. */
export const exclusionSchema = z.object({ id: identifier, reason: z.enum(exclusionReasons) });
export type Exclusion = z.infer<typeof exclusionSchema>;
