import { z } from 'zod';
import { enteredKinds } from '../../model/entered-value.ts';

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
  'value.wrong-kind': z.object({ found: z.string(), wanted: z.enum(enteredKinds) }),
  /** A shared fact was sent as a scorer's judgement, or the other way round. */
  'value.wrong-place': z.object({ indicator: z.string(), wanted: z.enum(['observation', 'score']) }),
  'value.zero-denominator': z.object({ found: z.string() }),
  'value.division-by-zero': z.object({}),
  /** A formula divides by zero and its rule is to refuse. `part` is the intermediate it stands in, or empty. */
  'value.formula-zero': z.object({ part: z.string(), position: z.number() }),
  /** A stored formula that cannot be computed; the framework's check says what is wrong with it. */
  'value.formula-unsound': z.object({}),
  'value.number-too-large': z.object({}),
  'value.points-outside': z.object({ found: z.string(), maximum: z.string() }),
  'value.reason-missing': z.object({ item: z.string() }),
  /** A named figure of a formula that is not there, or one it does not know. */
  'value.figure-missing': z.object({ name: z.string() }),
  'value.unknown-figure': z.object({ found: z.string() }),
  /** The figures of a formula are shared facts of their own and are not sent under the indicator. */
  'value.figures-apart': z.object({ indicator: z.string(), names: z.array(z.string()) }),
  'value.blank-and-value': z.object({}),
  'value.not-a-date': z.object({ found: z.string() }),
} as const;
