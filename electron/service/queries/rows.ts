import type { z } from 'zod';
import { FailureError } from '#shared/contract/failure.ts';
import type { Json } from '#shared/model/operation.ts';
import { unknownMethodIn } from '#shared/scoring/methods/unknown.ts';

/**
 * Reads a projection row through the model's schema. A row that does not fit is a defect worth stopping for: showing
 * half an evaluation as whole would be worse. A scoring method of a newer version of the application is no defect and
 * is refused by name.
 * @throws FailureError, ZodError
 */
export const parseRow = <Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const unknown = unknownMethodIn(row);
  throw unknown ? new FailureError(unknown) : parsed.error;
};

/** JSON of a column, or null. */
export const jsonColumn = (value: unknown): Json =>
  typeof value === 'string' ? (JSON.parse(value) as Json) : null;

/** A text column that reads as empty when nothing was ever written. */
export const textColumn = (value: unknown): string => (typeof value === 'string' ? value : '');
