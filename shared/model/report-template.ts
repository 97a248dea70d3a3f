import { z } from 'zod';
import { identifier, instantText, sha256Text } from './primitives.ts';

/** 报告模板: a Word file with fields, kept unaltered by its hash. */
export const reportTemplateSchema = z.object({
  id: identifier,
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  sha256: sha256Text,
  /** One file for each subject, because fields of a subject stand outside its loop. */
  perSubject: z.boolean(),
  addedAt: instantText,
  addedBy: z.string(),
});
export type ReportTemplate = z.infer<typeof reportTemplateSchema>;

/** Where a field stands in a template, as Word shows it. */
export const templatePlaceSchema = z.object({
  part: z.enum(['body', 'header', 'footer', 'notes']),
  /** Number of the paragraph in its part, from 1; cells of tables count theirs too. */
  paragraph: z.int().min(1),
  /** Words around it. */
  excerpt: z.string(),
});
export type TemplatePlace = z.infer<typeof templatePlaceSchema>;

/** What is wrong with a field of a template. */
export const templateProblemKinds = [
  /** No field of this name. */
  'unknown-field',
  /** A field that belongs inside a loop it does not stand in. */
  'outside-loop',
  /** A loop that is not closed, or closed by another name. */
  'unclosed-loop',
  /** A closing without its loop. */
  'unopened-loop',
  /** A loop's name used as a field, or a field's name as a loop. */
  'not-a-loop',
  'not-a-field',
  /** A bracket without its counterpart in the same paragraph. */
  'lone-bracket',
  /** Full-width brackets around the name of a field. */
  'full-width-brackets',
  /** A field where nothing is filled in: notes, comments, charts. */
  'unreached',
] as const;
export type TemplateProblemKind = (typeof templateProblemKinds)[number];

export const templateProblemSchema = z.object({
  kind: z.enum(templateProblemKinds),
  /** The field as written. */
  found: z.string(),
  /** The name of the loop it belongs to, or a name that may have been meant; null where there is none. */
  expected: z.string().nullable(),
  place: templatePlaceSchema,
});
export type TemplateProblem = z.infer<typeof templateProblemSchema>;

/** What a template asks for. It can be filled while there is no problem. */
export const templateCheckSchema = z.object({
  /** Names of the fields used, in the order of the template, each once. */
  fields: z.array(z.object({ name: z.string(), count: z.int() })),
  /** One file for each subject, because fields of a subject stand outside its loop. */
  perSubject: z.boolean(),
  problems: z.array(templateProblemSchema),
});
export type TemplateCheck = z.infer<typeof templateCheckSchema>;
