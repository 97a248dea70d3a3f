import { z } from 'zod';

/**
 * The small shapes every noun is made of. Numbers that belong to an evaluation are decimal strings from the
 * keyboard to the cell, because a binary float cannot hold 0.1 and a score must.
 */

/**
 * A plain decimal: optional minus, digits, optional fraction; no exponent, no separators. At most 40 digits.
 * Checking stops at the first fault, so that refinements built on it only ever see a decimal.
 */
export const decimalText = z
  .string()
  .max(42, { abort: true })
  .regex(/^-?\d{1,40}(\.\d{1,40})?$/, { abort: true });

/** A decimal that is not negative. */
export const nonNegativeDecimalText = z
  .string()
  .max(41, { abort: true })
  .regex(/^\d{1,40}(\.\d{1,40})?$/, { abort: true });

/** An exact value for transport: a decimal when it ends, otherwise `numerator/denominator` in lowest terms. */
export const exactText = z.string().regex(/^-?\d+(\.\d+)?$|^-?\d+\/\d+$/);

/** An identifier minted by a replica or shipped with a seed; never contains `/`, which joins composite ids. */
export const identifier = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^/\s]+$/);

/** A code people read and write: indicator codes such as `A1`, progress items such as `W1.1`. */
export const codeText = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[^/\s]+$/);

/** A calendar date, ISO 8601 (GB/T 7408.1). */
export const dateText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** An instant in UTC, ISO 8601 with milliseconds. */
export const instantText = z.iso.datetime();

/** Lower-case hexadecimal SHA-256. */
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);

/** An exact amount and what is printed of it. `rounded` follows the evaluation's rounding rule. */
export const amountSchema = z.object({ exact: exactText, rounded: z.string().regex(/^-?\d+(\.\d+)?$/) });
export type Amount = z.infer<typeof amountSchema>;

/** Separates the parts of a composite entity id; `identifier` and `codeText` exclude it. */
const compositeSeparator = '/';

/** Joins the parts of a composite entity id, for example evaluation / scorer / subject / indicator. */
export const joinIdentifier = (...parts: readonly string[]): string => parts.join(compositeSeparator);

/** Splits a composite entity id into its parts. */
export const splitIdentifier = (id: string): string[] => id.split(compositeSeparator);
