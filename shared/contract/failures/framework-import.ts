import { z } from 'zod';

const cell = { sheet: z.string(), row: z.number(), column: z.string() };
const headed = { ...cell, heading: z.string() };

/** What is doubtful in an indicator system that is imported, and what stands in its way. */
export const frameworkImportFailures = {
  /** No sheet has a heading that names indicators and scores or rules. */
  'framework-import.no-table': z.object({ place: z.string() }),
  'framework-import.no-lines': z.object({ place: z.string(), sheets: z.array(z.string()) }),
  'framework-import.no-such-sheet': z.object({ place: z.string(), sheet: z.string() }),
  /** A row that is to be left out is none of those read. */
  'framework-import.no-such-row': z.object({ place: z.string(), sheet: z.string(), row: z.number() }),
  /** A row is named by its number alone where several sheets are read. */
  'framework-import.row-without-sheet': z.object({ place: z.string(), row: z.number() }),
  /** Indicators of two sheets are printed with one code. */
  'framework-import.code-collides': z.object({
    sheet: z.string(),
    row: z.number(),
    code: z.string(),
    name: z.string(),
    firstSheet: z.string(),
    firstRow: z.number(),
    firstName: z.string(),
  }),
  /** Indicators of two sheets stand under one dimension. */
  'framework-import.dimension-shared': z.object({
    sheet: z.string(),
    row: z.number(),
    name: z.string(),
    firstSheet: z.string(),
    firstRow: z.number(),
  }),
  /** A sheet without a column of dimensions is one, by its name. */
  'framework-import.dimension-from-sheet': z.object({ sheet: z.string(), name: z.string() }),
  'framework-import.hidden-sheet-read': z.object({ sheet: z.string() }),
  'framework-import.hidden-sheet-unread': z.object({ sheet: z.string(), rows: z.number() }),
  /** The table is not the one that was looked at. */
  'framework-import.changed': z.object({ place: z.string() }),
  'framework-import.score-missing': z.object({ ...headed, name: z.string() }),
  'framework-import.score-unreadable': z.object({ ...headed, found: z.string() }),
  /** One score is merged over several indicators. */
  'framework-import.score-shared': z.object({ ...headed, found: z.string(), rows: z.number() }),
  /** Decimal shares that add up to 1 are read as parts of 100 points. */
  'framework-import.shares-scaled': z.object({
    sheet: z.string(),
    heading: z.string(),
    /** Sheets that add up to 1 together. */
    sheets: z.number(),
  }),
  'framework-import.percent-as-points': z.object({ sheet: z.string(), heading: z.string() }),
  /** A printed sum is not the sum of its rows. */
  'framework-import.sum-differs': z.object({
    ...cell,
    name: z.string(),
    stated: z.string(),
    found: z.string(),
  }),
  'framework-import.total-not-hundred': z.object({
    sheet: z.string(),
    found: z.string(),
    /** Sheets read together. */
    sheets: z.number(),
  }),
  'framework-import.name-from-rule': z.object({ ...headed, found: z.string() }),
  'framework-import.name-shortened': z.object({ ...headed, length: z.number(), maximum: z.number() }),
  'framework-import.name-repeated': z.object({
    ...headed,
    found: z.string(),
    firstSheet: z.string(),
    firstRow: z.number(),
  }),
  'framework-import.rule-missing': z.object({ ...cell, name: z.string() }),
  'framework-import.row-left-out': z.object({
    ...cell,
    found: z.string(),
    reason: z.enum(['summary', 'heading', 'signature', 'nameless']),
  }),
  /** A column whose heading stands for nothing an indicator has. */
  'framework-import.column-unused': z.object({ sheet: z.string(), column: z.string(), heading: z.string() }),
} as const;
