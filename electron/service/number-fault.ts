import type { z } from 'zod';
import { type Failure, failure } from '#shared/contract/failure.ts';
import { quoted } from '#shared/contract/quoted.ts';
import { decimalText, nonNegativeDecimalText } from '#shared/model/primitives.ts';
import { maximumDigits } from '#shared/scoring/decimal-input.ts';

type Path = readonly (string | number)[];

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    input,
  );

/** How the schemas of decimals name themselves in what they refuse. */
const patterns = [decimalText, nonNegativeDecimalText].map((schema) => {
  const issue = schema.safeParse('').error?.issues[0];
  return issue?.code === 'invalid_format' ? issue.pattern : undefined;
});

/**
 * What is wrong with a number of a request in a person's words: not a number, negative where none may be, too long.
 * Null where the issue is about something else.
 */
export const numberFault = (issue: z.core.$ZodIssue, input: unknown, path: Path): Failure | null => {
  const found = valueAt(input, path);
  if (typeof found !== 'string') return null;
  const digits = found.replace(/\D/g, '').length;
  const isNumber = /^-?\d+(\.\d+)?$/.test(found);
  if (isNumber && digits > maximumDigits && (issue.code === 'too_big' || issue.code === 'invalid_format'))
    return failure('value.too-many-digits', { found: quoted(found), maximum: maximumDigits }, path);
  if (issue.code !== 'invalid_format' || issue.pattern === undefined) return null;
  if (!patterns.includes(issue.pattern)) return null;
  return isNumber && found.startsWith('-')
    ? failure('value.below-minimum', { found: quoted(found), minimum: '0' }, path)
    : failure('value.not-a-number', { found: quoted(found) }, path);
};
