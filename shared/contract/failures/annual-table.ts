import { z } from 'zod';

/** Where a figure stands: 被评对象 and 指标. */
const place = { subject: z.string(), field: z.string() };

export const annualTableFailures = {
  'annual-template.shipped': z.object({ title: z.string() }),
  'annual-template.in-use': z.object({ title: z.string(), evaluations: z.array(z.string()) }),
  'annual-template.order': z.object({ title: z.string() }),
  'annual-table.no-template': z.object({ title: z.string() }),
  'annual-table.not-a-number': z.object({ ...place, found: z.string() }),
  'annual-table.text-not-linked': z.object({ field: z.string() }),
  'annual-table.not-linkable': z.object({ field: z.string(), item: z.string() }),
  'annual-table.linked-twice': z.object({ field: z.string(), item: z.string(), other: z.string() }),
  'annual-table.unit-differs': z.object({
    field: z.string(),
    unit: z.string(),
    item: z.string(),
    itemUnit: z.string(),
  }),
  // Doubts: kept as entered and shown beside the figure.
  'annual-table.percent-range': z.object({ ...place, found: z.string() }),
  'annual-table.negative': z.object({ ...place, found: z.string() }),
  'annual-table.not-whole': z.object({ ...place, found: z.string(), unit: z.string() }),
  'annual-table.part-exceeds-whole': z.object({
    ...place,
    found: z.string(),
    whole: z.string(),
    wholeFound: z.string(),
  }),
  'annual-table.linked-values-differ': z.object({ ...place, values: z.array(z.string()) }),
  'annual-table.own-value-waiting': z.object({ ...place, own: z.string() }),
  'annual-table.previous-differs': z.object({
    ...place,
    entered: z.string(),
    earlier: z.string(),
    year: z.number(),
  }),
  'annual-table.previous-unit-differs': z.object({
    ...place,
    unit: z.string(),
    earlierUnit: z.string(),
    year: z.number(),
  }),
} as const;
