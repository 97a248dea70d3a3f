import { z } from 'zod';
import { decimalText } from '../../model/primitives.ts';
import type { ReportDocument } from './document-model.ts';

const key = z.string().min(1);

const paragraph = z.object({
  kind: z.literal('paragraph'),
  key,
  text: z.string(),
  edited: z.exactOptional(z.object({ text: z.string(), replaced: z.string(), outdated: z.boolean() })),
});

const row = z.object({
  cells: z.array(
    z.object({
      text: z.string(),
      columnSpan: z.exactOptional(z.int().min(1)),
      rowSpan: z.exactOptional(z.int().min(1)),
    }),
  ),
  emphasis: z.exactOptional(z.boolean()),
});

const table = z.object({
  kind: z.literal('table'),
  key,
  caption: z.string(),
  columns: z.array(
    z.object({ share: z.number().positive(), alignment: z.enum(['left', 'centre', 'right']) }),
  ),
  header: z.array(row),
  rows: z.array(row),
  note: z.string().nullable(),
});

const figure = z.object({
  kind: z.literal('figure'),
  key,
  caption: z.string(),
  chart: z.object({
    shape: z.enum(['bars', 'radar']),
    categories: z.array(z.string()),
    series: z.array(z.object({ name: z.string(), values: z.array(decimalText.nullable()) })),
    maximum: decimalText,
    unit: z.string(),
  }),
});

/** A report on its way to those who show it. */
export const reportDocumentSchema: z.ZodType<ReportDocument> = z.object({
  title: z.string(),
  creator: z.string(),
  cover: z
    .object({
      title: z.string(),
      subtitle: z.string(),
      lines: z.array(z.object({ label: z.string(), value: z.string() })),
      date: z.string(),
      provisional: z.string().nullable(),
    })
    .nullable(),
  provisional: z.exactOptional(z.string()),
  compact: z.exactOptional(z.boolean()),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('heading'),
        key,
        level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        text: z.string(),
      }),
      paragraph,
      table,
      figure,
      z.object({ kind: z.literal('contents'), title: z.string() }),
      z.object({ kind: z.literal('page-break') }),
      z.object({
        kind: z.literal('attachment'),
        key,
        label: z.string(),
        title: z.string(),
        orientation: z.exactOptional(z.enum(['portrait', 'landscape'])),
      }),
      z.object({ kind: z.literal('signatures'), lines: z.array(z.string()) }),
    ]),
  ),
});
