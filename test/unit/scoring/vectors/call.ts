import { z } from 'zod';
import type { Vector } from '#shared/model/vector.ts';
import { type Exact, exact, toApproximateNumber } from '#shared/scoring/exact.ts';

/** Decimal text of a number as it stands in a vector file. */
export const decimal = z
  .union([z.number(), z.string()])
  .transform((value) => String(value))
  .refine((text) => /^-?\d+(\.\d+)?$/.test(text));

/** Runs one kind of vector and gives what is to be compared with `expected`, field by field. */
export type Call = (input: Vector['input']) => Record<string, unknown>;

export const call =
  <Input extends z.ZodType>(schema: Input, run: (input: z.output<Input>) => Record<string, unknown>): Call =>
  (input) =>
    run(schema.parse(input));

export const approximate = (value: Exact): number => toApproximateNumber(value);

export const exactOf = (text: string): Exact => exact(text);
