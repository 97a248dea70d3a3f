import { z } from 'zod';
import {
  annualFieldFieldsSchema,
  annualFieldSchema,
  annualLinkSchema,
  annualSubjectSchema,
  annualTableSchema,
  annualTemplateFactsSchema,
  annualTemplateSchema,
  linkableItemSchema,
  linkProposalSchema,
} from '../../model/annual-table.ts';
import { blankReasonSchema } from '../../model/entered-value.ts';
import { evaluationSchema, subjectSchema } from '../../model/evaluation.ts';
import { identifier } from '../../model/primitives.ts';
import { read, task, write } from '../method.ts';
import { fileHandleSchema } from './files.ts';
import { languageSchema } from './settings.ts';

const batch = z.object({ batch: z.string() });
const templateFields = annualTemplateFactsSchema;
const tableFields = annualTableSchema.pick({ title: true });

export const annualTableMethods = {
  /** Templates of the data tables by year, the latest first. */
  'annualTemplates.list': read(
    z.object({}),
    z.array(
      annualTemplateSchema.pick({ id: true, shipped: true, basedOn: true }).extend({
        year: z.int(),
        title: z.string(),
        tableCount: z.int(),
        fieldCount: z.int(),
        /** Titles of the evaluations that use it. */
        usedBy: z.array(z.string()),
      }),
    ),
  ),
  'annualTemplates.get': read(z.object({ id: identifier }), annualTemplateSchema),
  /** Copies a template for another year or to be edited. Fields keep their ids, so that years find one another. */
  'annualTemplates.copy': write(
    templateFields.pick({ year: true, title: true }).extend({ id: identifier }),
    z.object({ id: identifier }),
  ),
  'annualTemplates.set': write(z.object({ id: identifier, fields: templateFields.partial() }), z.object({})),
  /** Removes a template no evaluation uses. */
  'annualTemplates.remove': write(z.object({ id: identifier }), batch),
  'annualTemplates.addTable': write(
    tableFields.extend({ id: identifier }),
    z.object({ tableId: identifier, batch: z.string() }),
  ),
  'annualTemplates.setTable': write(
    z.object({ id: identifier, tableId: identifier, fields: tableFields.partial() }),
    z.object({}),
  ),
  /** Puts the tables into an order; `tableIds` names each exactly once. */
  'annualTemplates.orderTables': write(z.object({ id: identifier, tableIds: z.array(identifier) }), batch),
  /** Removes a table with its fields. */
  'annualTemplates.removeTable': write(z.object({ id: identifier, tableId: identifier }), batch),
  /** Adds a field at a place of its table, counted from 0. */
  'annualTemplates.addField': write(
    z.object({ id: identifier, tableId: identifier, at: z.int().min(0), field: annualFieldFieldsSchema }),
    z.object({ fieldId: identifier, batch: z.string() }),
  ),
  'annualTemplates.setField': write(
    z.object({ id: identifier, fieldId: identifier, fields: annualFieldFieldsSchema.partial() }),
    annualFieldSchema,
  ),
  /** Moves a field to a place of a table, counted from 0. */
  'annualTemplates.moveField': write(
    z.object({ id: identifier, fieldId: identifier, tableId: identifier, to: z.int().min(0) }),
    batch,
  ),
  'annualTemplates.removeField': write(z.object({ id: identifier, fieldId: identifier }), batch),
  /** Takes back one batch of a template's changes. */
  'annualTemplates.undo': write(
    z.object({ id: identifier, batch: z.string() }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),

  /**
   * The data tables of an evaluation, filled for one subject or for all; `template` is null while none was chosen.
   * `proposals` are links the names suggest and nobody decided on.
   */
  'annualTables.get': read(
    z.object({ evaluationId: identifier, subjectId: identifier.optional() }),
    z.object({
      template: annualTemplateSchema.nullable(),
      subjects: z.array(annualSubjectSchema),
      links: z.array(annualLinkSchema),
      items: z.array(linkableItemSchema),
      proposals: z.array(linkProposalSchema),
      previous: evaluationSchema.pick({ id: true, title: true, year: true }).nullable(),
    }),
  ),
  /** How far each subject is: fields with a figure or a reason for being blank, and fields with doubts. */
  'annualTables.progress': read(
    z.object({ evaluationId: identifier }),
    z.array(
      subjectSchema.pick({ id: true, name: true, code: true }).extend({
        filled: z.int(),
        fields: z.int(),
        doubts: z.int(),
      }),
    ),
  ),
  /** Chooses the template of an evaluation; what was entered under fields both have stays. */
  'annualTables.use': write(z.object({ evaluationId: identifier, templateId: identifier.nullable() }), batch),
  /**
   * Fills in one field. 本年 of a linked field is written to its observations, with the note as their source. A value
   * clears the blank reason and the other way round; both null make it not filled in.
   */
  'annualTables.setEntry': write(
    z.object({
      evaluationId: identifier,
      subjectId: identifier,
      fieldId: identifier,
      current: z.string().trim().min(1).max(500).nullable().optional(),
      blankReason: blankReasonSchema.nullable().optional(),
      previous: z.string().trim().min(1).max(500).nullable().optional(),
      note: z.string().max(2000).optional(),
      actor: identifier,
    }),
    batch,
  ),
  /**
   * Links fields to shared facts, or with no items takes a link back. Figures entered before go into observations that
   * are still empty; where an observation is filled it counts, and the difference is told as a doubt. Figures stay in
   * the table when a link is taken back.
   */
  'annualTables.link': write(
    z.object({
      evaluationId: identifier,
      links: z
        .array(annualLinkSchema.pick({ fieldId: true, items: true }))
        .min(1)
        .max(500),
      actor: identifier,
    }),
    batch,
  ),
  /** Says that a field shall have no link, so that none is proposed again; or takes that back. */
  'annualTables.decline': write(
    z.object({ evaluationId: identifier, fieldId: identifier, declined: z.boolean(), actor: identifier }),
    batch,
  ),
  /** The tables as a workbook, of one subject or with all subjects in every sheet; read back and compared. */
  'annualTables.export': task(
    z.object({ evaluationId: identifier, subjectId: identifier.nullable(), language: languageSchema }),
    fileHandleSchema.extend({
      sheets: z.array(z.string()),
      /** Cells compared when reading back. */
      comparedCells: z.int(),
    }),
  ),
} as const;
