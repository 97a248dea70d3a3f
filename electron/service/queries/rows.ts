import type { z } from 'zod';
import type { Json } from '#shared/model/operation.ts';

/**
 * Reads a projection row through the model's schema. A row that does not fit is a defect worth stopping for: showing
 * half an evaluation as whole would be worse.
 */
export const parseRow = <Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> =>
  schema.parse(row);

/** JSON of a column, or null. */
export const jsonColumn = (value: unknown): Json =>
  typeof value === 'string' ? (JSON.parse(value) as Json) : null;

/** A text column that reads as empty when nothing was ever written. */
export const textColumn = (value: unknown): string => (typeof value === 'string' ? value : '');
