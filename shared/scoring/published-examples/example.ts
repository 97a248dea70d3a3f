import { z } from 'zod';
import type { Vector } from '../../model/vector.ts';
import type { Statistic } from '../agreement/statistic.ts';

/**
 * Recomputes one kind of published example: reads the vector's input and gives every figure the source may print,
 * under the names used in the vector files. A figure that has no value is null. Throws ZodError for input of another
 * shape.
 */
export type ExampleRunner = (input: Vector['input']) => Readonly<Record<string, unknown>>;

/** A runner whose input is checked first. */
export const exampleRunner =
  <Input extends z.ZodType>(
    input: Input,
    run: (input: z.output<Input>) => Readonly<Record<string, unknown>>,
  ): ExampleRunner =>
  (given) =>
    run(input.parse(given));

/** A table of numbers. */
export const tableSchema = z.array(z.array(z.number())).min(1);

/** A matrix cell of the vector files: a number or a fraction such as `1/3`, as text for exact reading. */
export const cellTextSchema = z.union([z.number(), z.string()]).transform(String);

/** The figure, or null where it has no value. */
export const figure = (statistic: Statistic): number | null => (statistic.defined ? statistic.value : null);

/** What a whole calculation without a value comes to: the reason alone. */
export const without = (statistic: { readonly reason: string }): Readonly<Record<string, unknown>> => ({
  reason: statistic.reason,
});
