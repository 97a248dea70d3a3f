import { rowParts } from '../layout/row-parts.ts';
import type { ReportContext } from './context.ts';
import { hasTracks, remarks, subjectsWithResults } from './subject-columns.ts';

/** Columns of 评分汇总表; which there are depends on the evaluation. */
export const summaryColumnIds = [
  'number',
  'subject',
  'code',
  'track',
  'dimensions',
  'obtained',
  'applicable',
  'base',
  'bonus',
  'total',
  'rate',
  'missing',
  'grade',
  'vetoes',
  'rank',
  'remarks',
] as const;
export type SummaryColumnId = (typeof summaryColumnIds)[number];

/** Widths in characters; that of the dimensions is the width of one of them. */
export const summaryWidths: { readonly [Id in SummaryColumnId]: number } = {
  number: 5,
  subject: 24,
  code: 24,
  track: 10,
  dimensions: 9.5,
  obtained: 10,
  applicable: 11,
  base: 10,
  bonus: 7,
  total: 10,
  rate: 10,
  missing: 7,
  grade: 8,
  vetoes: 9.5,
  rank: 9,
  remarks: 22,
};

/** Title, particulars and two rows of headings. */
export const summaryHead = { first: 2, last: 3 } as const;

/** Where every subject's line and every figure stand, counted from 0. */
export interface SummaryRows {
  readonly first: number;
  readonly last: number;
  readonly rows: ReadonlyMap<string, number>;
  /** First column of an id; null where the evaluation has no such column. */
  readonly columnOf: (id: SummaryColumnId) => number | null;
}

/** The columns an evaluation has, in order. */
export const summaryColumns = (context: ReportContext): SummaryColumnId[] => {
  const isRescaled = subjectsWithResults(context).some(({ result }) => result.rescaled !== null);
  const left: ReadonlySet<SummaryColumnId> = new Set([
    ...(hasTracks(context) ? [] : (['track'] as const)),
    ...(isRescaled ? [] : (['applicable', 'base'] as const)),
    ...(context.framework.totalScore === '100' ? (['rate'] as const) : []),
  ]);
  return summaryColumnIds.filter((id) => !left.has(id));
};

export const summaryRows = (context: ReportContext): SummaryRows => {
  const columns = new Map<SummaryColumnId, number>();
  let column = 0;
  for (const id of summaryColumns(context)) {
    columns.set(id, column);
    column += id === 'dimensions' ? context.framework.dimensions.length : 1;
  }
  const first = summaryHead.last + 1;
  const rows = new Map<string, number>();
  let next = first;
  for (const { subject, result } of subjectsWithResults(context)) {
    rows.set(subject.id, next);
    next += Math.max(
      rowParts(subject.name, 'body-text', summaryWidths.subject),
      rowParts(subject.code, 'body-centre', summaryWidths.code),
      rowParts(subject.track, 'body-centre', summaryWidths.track),
      rowParts(remarks(result, context), 'body-text', summaryWidths.remarks),
    );
  }
  return { first, last: next - 1, rows, columnOf: (id) => columns.get(id) ?? null };
};
