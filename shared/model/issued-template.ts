import { z } from 'zod';
import { itemReference } from './evaluation.ts';
import { identifier, instantText, sha256Text } from './primitives.ts';

export const evaluationFacts = [
  'title',
  'year',
  'client',
  'agency',
  'plan',
  'framework',
  'subject-count',
] as const;
export const subjectFacts = ['number', 'name', 'code', 'kind', 'track'] as const;
export const resultFigures = [
  'total',
  'grade',
  'rank',
  'rate',
  'base',
  'bonus',
  'obtained',
  'applicable',
  'vetoes',
  'finding-count',
] as const;
export const dimensionFigures = ['points', 'rate', 'full-score', 'code', 'name'] as const;
export const indicatorFigures = [
  'points',
  'rate',
  'full-score',
  'value',
  'code',
  'name',
  'rule',
  'deductions',
] as const;

/**
 * What belongs into a cell. `dimensionId` and `indicatorId` null mean the one whose row it is, in a range that runs down
 * over dimensions or indicators.
 */
export const templateSourceSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('evaluation'), fact: z.enum(evaluationFacts) }),
  z.object({ of: z.literal('subject'), fact: z.enum(subjectFacts) }),
  z.object({ of: z.literal('result'), figure: z.enum(resultFigures) }),
  z.object({
    of: z.literal('dimension'),
    dimensionId: identifier.nullable(),
    figure: z.enum(dimensionFigures),
  }),
  z.object({
    of: z.literal('indicator'),
    indicatorId: identifier.nullable(),
    figure: z.enum(indicatorFigures),
  }),
  /** A shared fact: of an indicator, a veto, a bonus, or a figure of a formula by its name. */
  z.object({ of: z.literal('observation'), item: itemReference }),
  /** A number of the annual data tables, by the key of its field. */
  z.object({
    of: z.literal('annual'),
    field: z.string().min(1).max(120),
    year: z.enum(['this', 'last']),
  }),
  /** The day it is filled in. */
  z.object({ of: z.literal('date') }),
  z.object({ of: z.literal('text'), text: z.string().min(1).max(2000) }),
]);
export type TemplateSource = z.infer<typeof templateSourceSchema>;

const sheet = z.string().min(1).max(31);
const row = z.int().min(1).max(1_048_576);

/** `A1` without dollar signs. */
export const cellAddressText = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
export const columnText = z.string().regex(/^[A-Z]{1,3}$/);

/** A cell with what belongs into it, or rows that run down over subjects, dimensions or indicators. */
export const templateMappingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), sheet, cell: cellAddressText, source: templateSourceSchema }),
  z.object({
    kind: z.literal('rows'),
    sheet,
    firstRow: row,
    /** The last row there is room for; more is refused, never written over what stands below. */
    lastRow: row,
    over: z.enum(['subjects', 'dimensions', 'indicators']),
    columns: z
      .array(z.object({ column: columnText, source: templateSourceSchema }))
      .min(1)
      .max(60),
  }),
]);
export type TemplateMapping = z.infer<typeof templateMappingSchema>;

export const templateMappingsSchema = z.array(templateMappingSchema).max(2_000);

/** 下发的表格: a workbook issued by the bureau, kept unaltered by its hash, with what belongs into its cells. */
export const issuedTemplateSchema = z.object({
  id: identifier,
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  sha256: sha256Text,
  importedAt: instantText,
  importedBy: z.string(),
  mappings: templateMappingsSchema,
});
export type IssuedTemplate = z.infer<typeof issuedTemplateSchema>;

/** A cell of a template as a person sees it. */
export const templateCellSchema = z.object({
  cell: cellAddressText,
  text: z.string(),
  /** Why nothing can be written here: a formula, a list's heading, part of a merged area or of an array formula. */
  closed: z.enum(['formula', 'array', 'table-heading']).nullable(),
  /** Rows and columns it is merged over. */
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
});
export type TemplateCell = z.infer<typeof templateCellSchema>;

/** A sheet of a template for looking at: `rows` from the first, `columns` wide; merged cells stand once. */
export const templateSheetSchema = z.object({
  name: z.string(),
  rowCount: z.int(),
  columnCount: z.int(),
  cells: z.array(templateCellSchema),
  /** The sheet is larger than what is shown. */
  cut: z.boolean(),
});
export type TemplateSheet = z.infer<typeof templateSheetSchema>;

/** A mapping proposed by the words beside a cell. */
export const templateProposalSchema = z.object({
  mapping: templateMappingSchema,
  /** The words it was told by. */
  label: z.string(),
});
export type TemplateProposal = z.infer<typeof templateProposalSchema>;
