import { z } from 'zod';
import { fileNoticeSchema, planFileFormats } from '../plan/plan-file.ts';
import { strippedReasons } from '../plan/text/furniture-rules.ts';
import { dateText, identifier, instantText, sha256Text } from './primitives.ts';

/** A place in a plan: paragraph number and character offsets in it, with the words found there. */
export const clauseSchema = z.object({
  planId: identifier,
  /** Paragraph number, counted from 1 over the non-blank lines of the text. */
  paragraph: z.int().min(1),
  /** UTF-16 offset of the first character in the paragraph. */
  start: z.int().min(0),
  /** UTF-16 offset after the last character. */
  end: z.int().min(1),
  quote: z.string().min(1),
  /** Section path as people cite it, for example `四(二)6`; null where the text has none. */
  section: z.string().nullable(),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A heading of the plan's own outline. `title` is empty for markers that carry no title (一是…). */
export const planSectionSchema = z.object({
  marker: z.string(),
  title: z.string(),
  level: z.int().min(1),
  paragraph: z.int().min(1),
});
export type PlanSection = z.infer<typeof planSectionSchema>;

/** A defect of the text as found, and how it is read. The text itself is never altered. */
export const planDefectSchema = z.object({
  text: z.string().min(1),
  readAs: z.string().min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().nullable(),
  /** Where the defective words stand; empty when the defect is of the whole text. */
  paragraphs: z.array(z.int().min(1)),
});
export type PlanDefect = z.infer<typeof planDefectSchema>;

/** What is known of a plan besides its text. Null means the document does not say. */
export const planFactsSchema = z.object({
  id: identifier,
  title: z.string().min(1),
  /** True when the text carries no title and `title` was inferred. */
  titleInferred: z.boolean(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  indexNumber: z.string().nullable(),
  signedOn: dateText.nullable(),
  publishedOn: dateText.nullable(),
  basis: z.string().nullable(),
  source: z.string().nullable(),
  note: z.string().nullable(),
});

/** A plan: facts, the text as found, its outline and its known defects. */
export const planSchema = planFactsSchema.extend({
  text: z.string().min(1),
  /** SHA-256 of the UTF-8 bytes of `text`. */
  sha256: sha256Text,
  sections: z.array(planSectionSchema),
  defects: z.array(planDefectSchema),
});
export type Plan = z.infer<typeof planSchema>;

/** A line of the page around a plan that is no part of it, with the reason. */
export const strippedLineSchema = z.object({
  text: z.string(),
  /** UTF-16 offset and line number in the text as it came. */
  offset: z.int().min(0),
  line: z.int().min(1),
  reason: z.enum(strippedReasons),
});

/** The file a plan was read from, kept unaltered. Pasted text is kept as a file too. */
export const planFileSchema = z.object({
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  sha256: sha256Text,
  format: z.enum(planFileFormats),
  /** Encoding of a text file, or null. */
  encoding: z.string().nullable(),
  notices: z.array(fileNoticeSchema),
});
export type PlanFile = z.infer<typeof planFileSchema>;

/** How a plan came into the workspace. */
export const planImportSchema = z.object({
  file: planFileSchema,
  /** What stood around the text in the file and is not part of `text`. */
  stripped: z.array(strippedLineSchema),
  importedAt: instantText,
  importedBy: z.string(),
});

/** A plan of the workspace. `imported` is null for the plans that ship with the application. */
export const workspacePlanSchema = planSchema.extend({ imported: planImportSchema.nullable() });
export type WorkspacePlan = z.infer<typeof workspacePlanSchema>;

/** A line of the plan list. */
export const planSummarySchema = planFactsSchema.extend({
  /** The file an imported plan was read from; null for the plans that ship with the application. */
  file: planFileSchema.pick({ name: true, size: true, format: true }).nullable(),
  sha256: sha256Text,
  characterCount: z.int(),
  paragraphCount: z.int(),
  defectCount: z.int(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;
