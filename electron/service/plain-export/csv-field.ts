import type { PlainExport } from '#shared/model/export-profile.ts';

type LongNumbers = Extract<PlainExport, { format: 'csv' }>['longNumbers'];

/** What a spreadsheet program might take for a formula, also behind apostrophes that were there before. */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** Digits from which on programs show an exponent; leading zeros are dropped whatever the length. */
const digitsShown = 11;
const isShortened = (text: string): boolean =>
  /^\d+$/.test(text) && (text.length > digitsShown || (text.length > 1 && text.startsWith('0')));

/**
 * A field as text that no program calculates: an apostrophe stands before what looks like a formula and is no number.
 * `meantBy` takes it off again.
 */
export const safeField = (text: string, longNumbers: LongNumbers): string => {
  if (plainNumber.test(text)) return longNumbers === 'as-text' && isShortened(text) ? `="${text}"` : text;
  return formulaLike.test(text) ? `'${text}` : text;
};

const textFormula = /^="(\d+)"$/;

/** The text a field was made from. */
export const meantBy = (field: string): string => {
  const digits = textFormula.exec(field)?.[1];
  if (digits !== undefined) return digits;
  return field.startsWith("'") && formulaLike.test(field.slice(1)) ? field.slice(1) : field;
};

/** A field between its separators (RFC 4180). */
export const quotedField = (field: string): string =>
  /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
