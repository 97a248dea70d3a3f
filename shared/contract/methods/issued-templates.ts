import { z } from 'zod';
import {
  issuedTemplateSchema,
  templateMappingsSchema,
  templateProposalSchema,
  templateSheetSchema,
} from '../../model/issued-template.ts';
import { identifier } from '../../model/primitives.ts';
import { failureSchema } from '../failure.ts';
import { read, task, write } from '../method.ts';
import { fileHandleSchema } from './files.ts';
import { languageSchema } from './settings.ts';

const actor = identifier.default('owner');
const batch = z.object({ batch: z.string() });
const filling = z.object({
  id: identifier,
  evaluationId: identifier,
  /** Subjects to fill it in for; a template about one subject gives a file for each. */
  subjectIds: z.array(identifier).min(1).max(5_000),
  language: languageSchema,
});

export const issuedTemplateMethods = {
  'issuedTemplates.list': read(z.object({}), z.array(issuedTemplateSchema)),
  /** Keeps an uploaded workbook unaltered. The same content is kept once: it answers with what is there. */
  'issuedTemplates.import': task(
    z.object({ handle: z.string(), actor }),
    z.object({ template: issuedTemplateSchema, batch: z.string().nullable() }),
  ),
  /** What a template looks like, and what the words beside its cells say belongs there. */
  'issuedTemplates.open': read(
    z.object({ id: identifier, evaluationId: identifier }),
    z.object({
      template: issuedTemplateSchema,
      sheets: z.array(templateSheetSchema),
      proposals: z.array(templateProposalSchema),
    }),
  ),
  'issuedTemplates.setMappings': write(
    z.object({ id: identifier, mappings: templateMappingsSchema, actor }),
    batch,
  ),
  'issuedTemplates.remove': write(z.object({ id: identifier, actor }), batch),
  'issuedTemplates.undo': write(
    z.object({ id: identifier, batch: z.string(), actor }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
  /** What would be written for the first of the subjects, and what stands in the way; writes nothing. */
  'issuedTemplates.preview': read(
    filling,
    z.object({
      cells: z.array(z.object({ sheet: z.string(), cell: z.string(), text: z.string() })),
      /** Refused: nothing is handed out while there are any. */
      problems: z.array(failureSchema),
      /** Cells that stay as they are, and values a list does not offer. */
      doubts: z.array(failureSchema),
      /** Files this would give. */
      files: z.int(),
    }),
  ),
  /** Fills the template, reads it back, compares, and offers it; several files come in one archive. */
  'issuedTemplates.fill': task(
    filling,
    fileHandleSchema.extend({
      files: z.array(z.string()),
      /** Cells written. */
      written: z.int(),
      /** Formulas whose former result was taken out, to be calculated on opening. */
      recalculated: z.int(),
      /** Cells compared when reading back, untouched ones included. */
      compared: z.int(),
    }),
  ),
} as const;
