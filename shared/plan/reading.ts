import { z } from 'zod';
import { strippedLineSchema } from '../model/plan.ts';
import { dateText, decimalText } from '../model/primitives.ts';
import { evaluationKinds } from './evaluation/evaluation-words.ts';
import { comparators } from './targets/comparators.ts';
import { setAsideReasons } from './targets/set-aside-reason.ts';
import { warningKinds } from './warnings/warnings.ts';

/**
 * What the reader finds in a plan. Every finding quotes the kept text exactly: `quote` is
 * `text.slice(start, end)` of the reading.
 */

const offset = z.int().min(0);
const confidenceSchema = z.enum(['high', 'medium', 'low']);

/** Words of the kept text. `paragraph` counts its non-blank lines from 1. */
export const quotationSchema = z.object({
  quote: z.string(),
  start: offset,
  end: offset,
  paragraph: z.int().min(1),
});
export type Quotation = z.infer<typeof quotationSchema>;

/** A value asked for: one number, two numbers, or two numbers that stand in a ratio. */
export const targetValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: decimalText }),
  z.object({ kind: z.literal('range'), from: decimalText, to: decimalText }),
  z.object({ kind: z.literal('ratio'), left: decimalText, right: decimalText }),
]);
export type TargetValue = z.infer<typeof targetValueSchema>;

/** A damaged number: as found, as it may have to be read, and how sure that is. A person decides. */
export const garbledSchema = z.object({
  defect: z.enum(['range-dash', 'decimal-point', 'measure-word']),
  found: z.string(),
  readAs: z.string(),
  confidence: confidenceSchema,
});

export const readSectionSchema = quotationSchema.extend({
  marker: z.string(),
  /** Null where the numbering stands before an item that is no heading. */
  title: z.string().nullable(),
  level: z.int().min(1),
  path: z.array(z.string()),
});
export type ReadSection = z.infer<typeof readSectionSchema>;

export const readTargetSchema = quotationSchema.extend({
  subject: z.string(),
  comparator: z.enum(comparators),
  /** Null for aims without a figure. Where the number is damaged and its reading likely, that reading. */
  value: targetValueSchema.nullable(),
  unit: z.string().nullable(),
  /** Where the figure itself stands in the kept text. */
  figure: z.object({ start: offset, end: offset }).nullable(),
  baseline: decimalText.nullable(),
  hedges: z.array(z.string()),
  deadline: z.string().nullable(),
  deadlineOn: dateText.nullable(),
  /** Where the deadline is taken from when it does not stand beside the figure. */
  deadlineFrom: z
    .enum(['sentence', 'paragraph', 'lead-in', 'heading', 'responsibility', 'table-row'])
    .nullable(),
  /** A dated aim, a standing rule, a step to be taken by a date, or a direction without figure. */
  kind: z.enum(['target', 'norm', 'milestone', 'direction']),
  /** True for rules that repeat every year, term or cycle. */
  repeats: z.boolean(),
  garbled: garbledSchema.nullable(),
  sectionPath: z.array(z.string()),
});
export type ReadTarget = z.infer<typeof readTargetSchema>;

/** A number that was read and taken for no target. */
export const setAsideSchema = quotationSchema.extend({
  figure: z.string(),
  reason: z.enum(setAsideReasons),
  sectionPath: z.array(z.string()),
});

export const readResponsibilitySchema = quotationSchema.extend({
  sectionPath: z.array(z.string()),
  lead: z.array(z.string()),
  units: z.array(z.string()),
  /** Those named behind 会同. */
  joint: z.array(z.string()),
  /** The word that heads the list, or empty. */
  role: z.string(),
  /** Names whose owner was left out, with the name in full as a suggestion. */
  restored: z.array(z.object({ name: z.string(), suggestion: z.string() })),
  unclosed: z.boolean(),
  deadline: z.string().nullable(),
  deadlineOn: dateText.nullable(),
});
export type ReadResponsibility = z.infer<typeof readResponsibilitySchema>;

export const readEvaluationClauseSchema = quotationSchema.extend({
  kind: z.enum(evaluationKinds),
  also: z.array(z.enum(evaluationKinds)),
  resultUses: z.array(z.string()),
  /** True where the clause stands in a task list. */
  inTable: z.boolean(),
  sectionPath: z.array(z.string()),
});
export type ReadEvaluationClause = z.infer<typeof readEvaluationClauseSchema>;

export const readTaskSchema = quotationSchema.extend({
  sequence: z.string().nullable(),
  measure: z.string().nullable(),
  itemNumber: z.string().nullable(),
  item: z.string(),
  lead: z.array(z.string()),
  units: z.array(z.string()),
  unitText: z.string().nullable(),
  timeText: z.string().nullable(),
  deadlineOn: dateText.nullable(),
  /** Year and month a span of time begins. */
  startsIn: z.string().nullable(),
  duration: z.string().nullable(),
});

export const readIndicatorSchema = quotationSchema.extend({
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  name: z.string(),
  fullScore: decimalText.nullable(),
  standard: z.string().nullable(),
  target: z.string().nullable(),
  evidence: z.string().nullable(),
  units: z.array(z.string()),
  note: z.string().nullable(),
});
export type ReadIndicator = z.infer<typeof readIndicatorSchema>;

const tableHead = { title: z.string().nullable(), columns: z.array(z.string()) };
export const readTaskListSchema = z.object({ ...tableHead, rows: z.array(readTaskSchema) });
export const readIndicatorTableSchema = z.object({ ...tableHead, rows: z.array(readIndicatorSchema) });

export const readWarningSchema = z.object({
  kind: z.enum(warningKinds),
  /** Null where it concerns what was stripped or the whole text. */
  at: z.object({ start: offset, end: offset, paragraph: z.int().min(1) }).nullable(),
  found: z.string(),
  readAs: z.string().nullable(),
  confidence: confidenceSchema,
  count: z.int().min(1),
});
export type ReadWarning = z.infer<typeof readWarningSchema>;

export const readFactsSchema = z.object({
  title: z.string().nullable(),
  titleInferred: z.boolean(),
  /** The plan a notice brings or an interpretation explains. */
  planTitle: z.string().nullable(),
  documentKind: z.string().nullable(),
  issuers: z.array(z.string()),
  documentNumber: z.string().nullable(),
  indexNumber: z.string().nullable(),
  signedOn: dateText.nullable(),
  publishedOn: dateText.nullable(),
  basis: z.array(z.object({ title: z.string(), documentNumber: z.string().nullable() })),
  source: z.string().nullable(),
});

export const planReadingSchema = z.object({
  /** The kept text: what every quotation is a part of. */
  text: z.string(),
  stripped: z.array(strippedLineSchema),
  facts: readFactsSchema,
  sections: z.array(readSectionSchema),
  targets: z.array(readTargetSchema),
  setAside: z.array(setAsideSchema),
  responsibilities: z.array(readResponsibilitySchema),
  evaluationClauses: z.array(readEvaluationClauseSchema),
  taskLists: z.array(readTaskListSchema),
  indicatorTables: z.array(readIndicatorTableSchema),
  warnings: z.array(readWarningSchema),
});
export type PlanReading = z.infer<typeof planReadingSchema>;
