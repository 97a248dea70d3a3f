import { z } from 'zod';
import { type Exact, exact } from '../exact.ts';

/** A number of a vector file as plain decimal text, so that nothing is lost to binary floats. */
export const decimalTextSchema = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((text) => /^-?\d+(\.\d+)?$/.test(text));

/** The same, read exactly. */
export const decimalSchema = decimalTextSchema.transform((text): Exact => exact(text));
