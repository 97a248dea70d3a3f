import { z } from 'zod';

/** Values typed, pasted or imported. `found` is what stood there, as found. */
export const valueFailures = {
  'value.not-a-number': z.object({ found: z.string() }),
  'value.too-many-digits': z.object({ found: z.string(), maximum: z.number() }),
  'value.below-minimum': z.object({ found: z.string(), minimum: z.string() }),
  'value.above-maximum': z.object({ found: z.string(), maximum: z.string() }),
  'value.wrong-step': z.object({ found: z.string(), step: z.string() }),
  'value.unknown-level': z.object({ found: z.string(), allowed: z.array(z.string()) }),
  'value.unknown-item': z.object({ found: z.string() }),
  'value.duplicate-item': z.object({ found: z.string() }),
  'value.wrong-kind': z.object({ found: z.string(), wanted: z.enum(['number', 'level', 'items', 'yes-no']) }),
  /** A shared fact was sent as a scorer's judgement, or the other way round. */
  'value.wrong-place': z.object({ indicator: z.string(), wanted: z.enum(['observation', 'score']) }),
  'value.zero-denominator': z.object({ found: z.string() }),
  'value.division-by-zero': z.object({}),
  'value.blank-and-value': z.object({}),
  'value.not-a-date': z.object({ found: z.string() }),
} as const;
