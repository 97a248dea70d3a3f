import { z } from 'zod';
import { type Failure, failure, failureSchema } from '../contract/failure.ts';
import { methodSpecificationSchema } from '../scoring/methods/specification.ts';
import { codeText, nonNegativeDecimalText, sha256Text } from './primitives.ts';

/** What a column of an issued table is taken for; `unused` is not imported and said so. */
export const importRoles = [
  'sequence',
  'code',
  'level-1',
  'level-2',
  'level-3',
  'score',
  'rule',
  'definition',
  'target',
  'unit',
  'evidence',
  'responsible',
  'deadline',
  'note',
  'unused',
] as const;
export type ImportRole = (typeof importRoles)[number];

const line = {
  /** Name of the sheet it stands in; empty for a pasted range. */
  sheet: z.string(),
  /** Row as the spreadsheet numbers it. */
  row: z.int(),
  code: codeText,
  name: z.string(),
};

/** An indicator as it would be made. */
export const importedLineSchema = z.object({
  ...line,
  dimension: codeText,
  group: codeText.nullable(),
  fullScore: nonNegativeDecimalText,
  rule: z.string(),
  definition: z.string(),
  method: methodSpecificationSchema,
  target: z.string().nullable(),
  unit: z.string(),
  evidence: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
  deadline: z.string().nullable(),
  note: z.string().nullable(),
  doubts: z.array(failureSchema),
});
export type ImportedLine = z.infer<typeof importedLineSchema>;

/**
 * Why a sheet is not read: nothing stands in it, no heading of an indicator table, no row under the heading, it is not
 * shown, its heading is another one than that of the sheets read, or a person has not chosen it.
 */
export const sheetReasons = [
  'empty',
  'no-heading',
  'no-lines',
  'hidden',
  'other-heading',
  'not-chosen',
] as const;
export type SheetReason = (typeof sheetReasons)[number];

/** A sheet of the file, and what was found in it. */
export const importedSheetSchema = z.object({
  name: z.string(),
  /** Not shown in the spreadsheet. */
  hidden: z.boolean(),
  /** Null for a sheet that is read. */
  reason: z.enum(sheetReasons).nullable(),
  /** Whether it holds an indicator table, so that it may be chosen. */
  choosable: z.boolean(),
  /** The first words in it, at most 60 characters. */
  opening: z.string(),
  /** Rows with an indicator, a veto or a bonus. */
  rows: z.int(),
  /** Rows under the heading that are not imported; each is among the doubts where the sheet is read. */
  leftOut: z.int(),
  /** Remarks under the table. */
  notes: z.int(),
  /** Points of its indicators; null where it is not read. */
  fullScore: nonNegativeDecimalText.nullable(),
  /** Columns with a heading; none where there is no table. */
  columns: z.array(z.object({ column: z.string(), heading: z.string(), role: z.enum(importRoles) })),
});
export type ImportedSheet = z.infer<typeof importedSheetSchema>;

/** What an issued table holds, as it would become a draft; nothing of it is written. */
export const frameworkImportPreviewSchema = z.object({
  /** Every sheet of the file in order, read or not. */
  sheets: z.array(importedSheetSchema),
  encoding: z.string().nullable(),
  title: z.string(),
  dimensions: z.array(
    z.object({
      code: codeText,
      name: z.string(),
      weight: nonNegativeDecimalText,
      groups: z.array(z.object({ code: codeText, name: z.string() })),
    }),
  ),
  lines: z.array(importedLineSchema),
  vetoes: z.array(z.object(line)),
  bonuses: z.array(z.object({ ...line, points: nonNegativeDecimalText })),
  /** Remarks under the table, kept with the framework. */
  notes: z.array(z.string()),
  /** Points of all indicators of all sheets read. */
  totalScore: nonNegativeDecimalText,
  /** What stands in the way of a draft of all of it: codes that collide between sheets. */
  problems: z.array(failureSchema),
  /** Doubts about the table as a whole, and rows that are not imported. */
  doubts: z.array(failureSchema),
  /** Identifies what was seen; creating names it. */
  sha256: sha256Text,
});
export type FrameworkImportPreview = z.infer<typeof frameworkImportPreviewSchema>;

/** The sheets that are read, in the order of the file. */
export const sheetsRead = ({
  sheets,
}: {
  readonly sheets: readonly ImportedSheet[];
}): readonly ImportedSheet[] => sheets.filter(({ reason }) => reason === null);

/** A row of a sheet, as rows left out are named. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** The same for the same row of the same sheet, and for no other. */
export const sheetRowKey = ({ sheet, row }: SheetRow): string => `${row} ${sheet}`;

/** Codes as they are compared: full-width letters and lower case are the same code. */
const codeKey = (code: string): string => code.normalize('NFKC').toUpperCase();

/** Indicators with a code that one of another sheet has already, each with both places. */
export const codeCollisions = (
  lines: readonly Pick<ImportedLine, 'sheet' | 'row' | 'code' | 'name'>[],
): Failure[] => {
  const first = new Map<string, (typeof lines)[number]>();
  return lines.flatMap((line) => {
    const key = codeKey(line.code);
    const known = first.get(key);
    if (!known) first.set(key, line);
    if (!known || known.sheet === line.sheet) return [];
    return [
      failure('framework-import.code-collides', {
        sheet: line.sheet,
        row: line.row,
        code: line.code,
        name: line.name.slice(0, 60),
        firstSheet: known.sheet,
        firstRow: known.row,
        firstName: known.name.slice(0, 60),
      }),
    ];
  });
};
