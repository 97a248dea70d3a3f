import { z } from 'zod';
import { identifier } from '../../model/primitives.ts';
import { reportTemplateSchema, templateCheckSchema } from '../../model/report-template.ts';
import {
  longestReportText,
  paperSchema,
  reportTextClashSchema,
  reportTextSchema,
} from '../../model/report-text.ts';
import { reportDocumentSchema } from '../../reports/document/document-schema.ts';
import { read, task, write } from '../method.ts';
import { fileHandleSchema } from './files.ts';
import { languageSchema } from './settings.ts';

const batch = z.object({ batch: z.string() });
const paperPlace = { evaluationId: identifier, paper: paperSchema, language: languageSchema };
const paragraph = z.string().min(1).max(300);
const text = z.string().max(longestReportText);

/**
 * How a written text stands to the paper of today. `outdated`: the numbers say something else than the text that was
 * replaced. `unplaced`: the paper has no such paragraph any more; the text is kept and not printed.
 */
const textStates = ['current', 'outdated', 'unplaced'] as const;
export type ReportTextState = (typeof textStates)[number];

/** What whoever asked for a Word file should know: charts that could not be drawn as they are. */
const documentWarningSchema = z.discriminatedUnion('kind', [
  /** No font of this machine draws the labels of charts: their figures stand in tables. */
  z.object({ kind: z.literal('no-chart-font'), charts: z.int() }),
  z.object({ kind: z.literal('characters-not-drawn'), characters: z.array(z.string()).readonly() }),
]);

/** A field a template may use, with what it stands for in the evaluation at hand. */
const templateFieldSchema = z.object({
  name: z.string(),
  meaning: z.string(),
  /** Loops repeat what stands between their beginning and end for each line. */
  isLoop: z.boolean(),
  /** Names of the loops it stands in, the outermost first; empty for fields that stand anywhere. */
  within: z.array(z.string()),
  /** The first value; for loops the number of lines. Null where the evaluation has none. */
  example: z.string().nullable(),
});
export type TemplateField = z.infer<typeof templateFieldSchema>;

export const reportMethods = {
  /** A paper as the numbers make it today, with what people wrote in its paragraphs. */
  'reports.get': read(
    z.object(paperPlace),
    z.object({
      document: reportDocumentSchema,
      texts: z.array(reportTextSchema.extend({ state: z.enum(textStates) })),
      clashes: z.array(reportTextClashSchema),
    }),
  ),
  /** Writes a text in place of a paragraph; `replaced` is the generated text the person saw. */
  'reports.setText': write(
    z.object({ ...paperPlace, paragraph, text, replaced: text, actor: identifier }),
    batch,
  ),
  /** Lets the generated text stand again. */
  'reports.restoreText': write(z.object({ ...paperPlace, paragraph, actor: identifier }), batch),
  /** Writes papers as Word files, reads them back and offers them under a handle: several as one zip file. */
  'reports.export': task(
    z.object({
      evaluationId: identifier,
      papers: z.array(paperSchema).min(1).max(5000),
      language: languageSchema,
    }),
    fileHandleSchema.extend({
      /** Files written. */
      papers: z.int(),
      /** Headings, paragraphs and cells that were read back and found equal. */
      compared: z.int(),
      warnings: z.array(documentWarningSchema),
    }),
  ),
  'reportTemplates.list': read(
    z.object({}),
    z.array(reportTemplateSchema.extend({ state: z.enum(['present', 'missing', 'altered']) })),
  ),
  /** What templates may ask for, with the values of an evaluation as examples. */
  'reportTemplates.fields': read(
    z.object({ evaluationId: identifier, language: languageSchema }),
    z.array(templateFieldSchema),
  ),
  /** Looks at a file that was handed in; keeps nothing. */
  'reportTemplates.preview': task(z.object({ handle: z.string() }), templateCheckSchema),
  /** Looks at a template of the workspace again. */
  'reportTemplates.check': read(z.object({ id: identifier }), templateCheckSchema),
  /** Keeps a file as a template. Refused while the check finds problems. */
  'reportTemplates.add': write(z.object({ handle: z.string(), actor: identifier }), reportTemplateSchema),
  'reportTemplates.remove': write(z.object({ id: identifier, actor: identifier }), batch),
  /** Offers the file of a template for reading. */
  'reportTemplates.open': read(z.object({ id: identifier }), fileHandleSchema),
  /** Fields of a template without a value in an evaluation, and loops without lines, with where. Writes nothing. */
  'reportTemplates.missing': read(
    z.object({
      id: identifier,
      evaluationId: identifier,
      subjectIds: z.array(identifier).max(5000),
      language: languageSchema,
    }),
    z.array(z.object({ name: z.string(), isLoop: z.boolean(), where: z.string() })),
  ),
  /**
   * Fills a template into new files, reads them back and offers them: one file, or a zip file with one for each
   * subject. Missing values refuse it unless a text to print in their place is given.
   */
  'reportTemplates.fill': task(
    z.object({
      id: identifier,
      evaluationId: identifier,
      /** Subjects that get a file, for templates that are filled per subject; empty for all. */
      subjectIds: z.array(identifier).max(5000),
      language: languageSchema,
      inPlaceOfMissing: z.string().min(1).max(20).nullable(),
    }),
    fileHandleSchema.extend({
      papers: z.int(),
      /** Values that were read back and found in their order. */
      compared: z.int(),
    }),
  ),
} as const;
