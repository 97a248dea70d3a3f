import { z } from 'zod';

const place = { place: z.string() };
const cell = { sheet: z.string(), row: z.number(), column: z.string() };

/** Files coming in and going out. Cell failures name sheet, row and column as the spreadsheet shows them. */
export const fileFailures = {
  'file.empty': z.object({ ...place }),
  'file.too-large': z.object({ ...place, size: z.number(), maximum: z.number() }),
  'file.not-a-workbook': z.object({ ...place }),
  'file.password-protected': z.object({ ...place }),
  'file.damaged': z.object({ ...place, detail: z.string() }),
  'file.unsafe': z.object({
    ...place,
    reason: z.enum(['expands-too-far', 'doctype', 'too-many-cells', 'external-entry', 'takes-too-long']),
  }),
  'file.encoding-unknown': z.object({ ...place }),
  'file.no-rows': z.object({ ...place }),
  'file.too-many-rows': z.object({ ...place, rows: z.number(), maximum: z.number() }),
  'file.column-missing': z.object({ ...place, column: z.string() }),
  'file.target-open': z.object({ ...place }),
  'file.target-unwritable': z.object({ ...place, detail: z.string() }),
  'file.changed-in-transit': z.object({ ...place }),
  'file.read-back-differs': z.object({ ...place, what: z.string(), expected: z.string(), found: z.string() }),
  /** More rows or columns than a sheet of a workbook has. */
  'sheet.too-large': z.object({
    sheet: z.string(),
    rows: z.number(),
    columns: z.number(),
    maximumRows: z.number(),
    maximumColumns: z.number(),
  }),
  'cell.empty': z.object({ ...cell, heading: z.string() }),
  'cell.duplicate': z.object({ ...cell, heading: z.string(), found: z.string(), firstRow: z.number() }),
  'cell.number-not-text': z.object({ ...cell, heading: z.string(), found: z.string() }),
  'cell.too-long': z.object({ ...cell, heading: z.string(), length: z.number(), maximum: z.number() }),
  'cell.code-check-digit': z.object({ ...cell, heading: z.string(), found: z.string() }),
  'cell.formula-text': z.object({ ...cell, heading: z.string(), found: z.string() }),
  'cell.unreadable': z.object({ ...cell, heading: z.string(), found: z.string() }),
  'cell.hidden-row': z.object({ ...cell }),
  'cell.hidden-column': z.object({ ...cell, heading: z.string() }),
  /** A total, a note, a signature line or a repeated heading among the data. */
  'cell.summary-row': z.object({ ...cell, found: z.string() }),
  'cell.unknown-kind': z.object({
    ...cell,
    heading: z.string(),
    found: z.string(),
    allowed: z.array(z.string()),
  }),
  'evidence.missing': z.object({ name: z.string(), sha256: z.string() }),
  'evidence.altered': z.object({ name: z.string(), sha256: z.string() }),
  'log.chain-broken': z.object({ replica: z.string(), position: z.number() }),
  'log.projection-differs': z.object({ table: z.string() }),
} as const;
