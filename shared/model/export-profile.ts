import { z } from 'zod';
import { languageSchema, settingsSchema } from '../contract/methods/settings.ts';
import { identifier } from './primitives.ts';

/** Tables of a plain export, in the order they are offered. */
export const plainTableIds = [
  'evaluation',
  'framework',
  'subjects',
  'scorers',
  'scores',
  'observations',
  'self-assessments',
  'annual-tables',
  'results',
  'dimension-results',
  'indicator-results',
  'scorer-results',
  'cells',
  'reviews',
  'arbitrations',
  'progress',
  'findings',
  'rectifications',
  'evidence',
  'derivations',
] as const;
export type PlainTableId = (typeof plainTableIds)[number];

export const plainEncodings = ['utf-8', 'gb18030'] as const;
export type PlainEncoding = (typeof plainEncodings)[number];

/** Ids of tables and sheets are checked where they are used, so that a profile of a newer version is refused by name. */
const contentId = z.string().min(1).max(60);

/**
 * Which plain data is written, and how. `tables` null means all of them. CSV files of several tables come in one
 * archive; JSON is one document and always UTF-8 (RFC 8259).
 */
export const plainExportSchema = z.discriminatedUnion('format', [
  z.object({
    format: z.literal('csv'),
    tables: z.array(contentId).min(1).max(100).nullable(),
    encoding: z.enum(plainEncodings),
    /**
     * What becomes of numbers that spreadsheet programs would shorten on opening the file (more than 11 digits, leading
     * zeros): `as-is` writes the digits alone, `as-text` writes `="0123"`, which such programs show in full.
     */
    longNumbers: z.enum(['as-is', 'as-text']),
  }),
  z.object({ format: z.literal('json'), tables: z.array(contentId).min(1).max(100).nullable() }),
]);
export type PlainExport = z.infer<typeof plainExportSchema>;

/** What one export brings: the result workbook, plain data, or both. */
const exportContentSchema = z.object({
  language: languageSchema,
  /** Null takes the fonts of the settings. */
  fonts: settingsSchema.shape.fonts.nullable(),
  /** File name with placeholders in braces (shared/reports/file-name-pattern.ts); empty gives the usual name. */
  fileName: z.string().max(120),
  /** The result workbook; `sheets` null means every kind of sheet. */
  workbook: z.object({ sheets: z.array(contentId).min(1).max(100).nullable() }).nullable(),
  data: plainExportSchema.nullable(),
});
export type ExportContent = z.infer<typeof exportContentSchema>;

/** 导出方案: an export under a name, to be repeated. */
export const exportProfileSchema = exportContentSchema.extend({
  id: identifier,
  name: z.string().trim().min(1).max(60),
});
export type ExportProfile = z.infer<typeof exportProfileSchema>;

/** What a person writes into a profile; it brings at least one thing. */
export const exportProfileFieldsSchema = exportProfileSchema
  .omit({ id: true })
  .refine(({ workbook, data }) => workbook !== null || data !== null);
