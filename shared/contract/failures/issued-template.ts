import { z } from 'zod';

const cell = { sheet: z.string(), cell: z.string() };

/** Filling a workbook that somebody else made. Cells are named as the spreadsheet shows them. */
export const issuedTemplateFailures = {
  /** Only the xlsx format can be filled without disturbing the rest. */
  'issued-template.not-xlsx': z.object({ place: z.string() }),
  'issued-template.no-mappings': z.object({ name: z.string() }),
  'issued-template.no-such-sheet': z.object({ sheet: z.string(), known: z.array(z.string()) }),
  'issued-template.formula-cell': z.object({ ...cell, formula: z.string() }),
  /** The cell lies inside a merged area and is not its first. */
  'issued-template.merged-cell': z.object({ ...cell, first: z.string() }),
  'issued-template.array-cell': z.object({ ...cell, range: z.string() }),
  'issued-template.table-heading': z.object({ ...cell, range: z.string() }),
  'issued-template.cell-twice': z.object({ ...cell }),
  /** A range that runs down has fewer rows than there is to write. */
  'issued-template.too-few-rows': z.object({
    sheet: z.string(),
    firstRow: z.number(),
    lastRow: z.number(),
    needed: z.number(),
  }),
  /** The evaluation has no such indicator, dimension or shared fact. */
  'issued-template.source-missing': z.object({ ...cell, source: z.string() }),
  /** A cell is about one subject and none is chosen. */
  'issued-template.no-subject': z.object({ ...cell }),
  /** There is no value yet; the cell stays as it is. */
  'issued-template.no-value': z.object({ ...cell, source: z.string() }),
  /** A figure of a subject that is not fully scored. */
  'issued-template.provisional': z.object({ ...cell, subject: z.string(), missing: z.number() }),
  'issued-template.not-in-list': z.object({ ...cell, found: z.string(), allowed: z.array(z.string()) }),
  'issued-template.too-long': z.object({ ...cell, length: z.number(), maximum: z.number() }),
} as const;
