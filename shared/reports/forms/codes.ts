import type { z } from 'zod';
import { type FormRowCode, type FormStamp, formRowCodeSchema, formStampSchema } from '../../model/form.ts';

/**
 * Codes by which a form is found again, whatever was done to its rows, columns and sheet names: plain text in hidden
 * cells, because that is what every spreadsheet program keeps.
 */
const marks = { stamp: 'hengping-form ', row: 'hengping-row ', column: 'hengping-column ' } as const;

export type CodeKind = keyof typeof marks;

/** Columns of codes and of printed numbers, which every form has. Its own columns have codes of their own. */
export const codeColumns = { code: 'code', mark: 'mark' } as const;

export const stampText = (stamp: FormStamp): string => marks.stamp + JSON.stringify(stamp);
export const rowCodeText = (code: FormRowCode): string => marks.row + JSON.stringify(code);
export const columnCodeText = (code: string): string => marks.column + code;

/** Which code a cell holds, or null. */
export const codeKindOf = (text: string): CodeKind | null => {
  const trimmed = text.trimStart();
  if (trimmed.startsWith(marks.stamp)) return 'stamp';
  if (trimmed.startsWith(marks.row)) return 'row';
  return trimmed.startsWith(marks.column) ? 'column' : null;
};

const parse = <Value>(text: string, mark: string, schema: z.ZodType<Value>): Value | null => {
  try {
    const parsed = schema.safeParse(JSON.parse(text.trim().slice(mark.length)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** The stamp, or null where the text was altered. */
export const readStamp = (text: string): FormStamp | null => parse(text, marks.stamp, formStampSchema);
export const readRowCode = (text: string): FormRowCode | null => parse(text, marks.row, formRowCodeSchema);
export const readColumnCode = (text: string): string => text.trim().slice(marks.column.length);
