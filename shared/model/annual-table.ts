import { z } from 'zod';
import { failureSchema } from '../contract/failure.ts';
import { blankReasonSchema } from './entered-value.ts';
import { itemReference } from './evaluation.ts';
import { decimalText, identifier } from './primitives.ts';

/** 年报数据表: a field of one table, a line that is filled in per subject for last year and this year. */
export const annualFieldSchema = z.object({
  /** Stable through renames and from year to year; last year's figure is found by it. */
  id: identifier,
  name: z.string().trim().min(1).max(200),
  /** As printed; empty for fields of text. */
  unit: z.string().trim().max(20),
  kind: z.enum(['number', 'text']),
  /** How deep the line is set in: 0 stands for itself, 1 is a part or detail of the line of level 0 above. */
  level: z.int().min(0).max(2),
  /** 填报说明. */
  note: z.string().max(2000),
  /** Other names the same figure goes by, for finding the indicator it belongs to. */
  aliases: z.array(z.string().trim().min(2).max(100)).max(20),
});
export type AnnualField = z.infer<typeof annualFieldSchema>;

/** What a person writes into a field. */
export const annualFieldFieldsSchema = annualFieldSchema.omit({ id: true });

export const annualTableSchema = z.object({
  id: identifier,
  title: z.string().trim().min(1).max(60),
  fields: z.array(annualFieldSchema).max(500),
});
export type AnnualTable = z.infer<typeof annualTableSchema>;

/** All fields in the order of the tables. */
export const fieldsOf = ({ tables }: { readonly tables: readonly AnnualTable[] }): AnnualField[] =>
  tables.flatMap(({ fields }) => fields);

/** What says which template it is. */
export const annualTemplateFactsSchema = z.object({
  year: z.int().min(1990).max(2200),
  title: z.string().trim().min(1).max(200),
  note: z.string().max(2000),
});

/** The data tables of the annual quality report of one year: a template that ships, or a copy that is edited. */
export const annualTemplateDocumentSchema = annualTemplateFactsSchema
  .extend({ id: identifier, tables: z.array(annualTableSchema).max(60) })
  .refine(
    ({ tables }) => {
      const ids = fieldsOf({ tables }).map(({ id }) => id);
      return new Set(ids).size === ids.length && new Set(tables.map(({ id }) => id)).size === tables.length;
    },
    { error: 'duplicate', path: ['tables'] },
  );
export type AnnualTemplateDocument = z.infer<typeof annualTemplateDocumentSchema>;

export const annualTemplateSchema = z.object({
  id: identifier,
  /** True for templates that ship with the application; they are copied, never edited. */
  shipped: z.boolean(),
  /** The template it was copied from. */
  basedOn: identifier.nullable(),
  document: annualTemplateDocumentSchema,
});
export type AnnualTemplate = z.infer<typeof annualTemplateSchema>;

/**
 * Which shared facts a field stands for: indicator ids or names of formula figures. One figure entered feeds all of
 * them and the table.
 */
export const annualLinkSchema = z.object({
  fieldId: identifier,
  items: z.array(itemReference).max(20),
  /** A person looked at the proposals and wants none. */
  declined: z.boolean(),
});
export type AnnualLink = z.infer<typeof annualLinkSchema>;

/** What was written into a table itself. Blank (null) and zero are different things. */
export const annualEntrySchema = z.object({
  subjectId: identifier,
  fieldId: identifier,
  /** 本年: a decimal, or text where the field is of text. Of linked fields only what was entered before the link. */
  current: z.string().max(500).nullable(),
  blankReason: blankReasonSchema.nullable(),
  /** 上年, where it was entered rather than taken from last year's evaluation. */
  previous: z.string().max(500).nullable(),
  /** 备注 and 数据来源. */
  note: z.string().max(2000),
});
export type AnnualEntry = z.infer<typeof annualEntrySchema>;

/** One field of one subject as the tables show it. */
export const annualCellSchema = z.object({
  fieldId: identifier,
  current: z.string().nullable(),
  blankReason: blankReasonSchema.nullable(),
  /** Whether 本年 is an observation that indicators use as well. */
  isLinked: z.boolean(),
  previous: z.string().nullable(),
  /** Where 上年 comes from; null where there is none. */
  previousFrom: z.enum(['entered', 'earlier-evaluation']).nullable(),
  note: z.string(),
  /** What a reader would question: out of range, parts above the whole, figures that differ. */
  doubts: z.array(failureSchema),
});
export type AnnualCell = z.infer<typeof annualCellSchema>;

export const annualSubjectSchema = z.object({
  subjectId: identifier,
  /** In the order of the template. */
  cells: z.array(annualCellSchema),
});
export type AnnualSubject = z.infer<typeof annualSubjectSchema>;

/** A shared fact a field can be linked to. */
export const linkableItemSchema = z.object({
  item: itemReference,
  /** Code and name of the indicator, or the figure's own name. */
  label: z.string(),
  name: z.string(),
  unit: z.string(),
});
export type LinkableItem = z.infer<typeof linkableItemSchema>;

/** A link the names suggest; a person accepts or declines it. */
export const linkProposalSchema = z.object({ fieldId: identifier, items: z.array(itemReference).min(1) });
export type LinkProposal = z.infer<typeof linkProposalSchema>;

/** Whether text is a figure as tables take it. */
export const isFigure = (text: string): boolean => decimalText.safeParse(text).success;
