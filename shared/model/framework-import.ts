import { z } from 'zod';
import { failureSchema } from '../contract/failure.ts';
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

/** What an issued table holds, as it would become a draft; nothing of it is written. */
export const frameworkImportPreviewSchema = z.object({
  sheet: z.string(),
  /** Sheets with an indicator table, in order. */
  sheets: z.array(z.string()),
  encoding: z.string().nullable(),
  title: z.string(),
  columns: z.array(z.object({ column: z.string(), heading: z.string(), role: z.enum(importRoles) })),
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
  totalScore: nonNegativeDecimalText,
  /** Doubts about the table as a whole, and rows that are not imported. */
  doubts: z.array(failureSchema),
  /** Identifies what was seen; creating names it. */
  sha256: sha256Text,
});
export type FrameworkImportPreview = z.infer<typeof frameworkImportPreviewSchema>;
