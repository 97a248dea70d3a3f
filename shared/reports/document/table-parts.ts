import type { UnnumberedTable } from './document-builder.ts';
import type { TableAlignment, TableRow } from './document-model.ts';

/** A column of a table: heading, share of the width, alignment, and what stands in a line. */
export interface ColumnOf<Line> {
  readonly heading: string;
  readonly share: number;
  readonly alignment: TableAlignment;
  readonly text: (line: Line, index: number) => string;
}

export const column = <Line>(
  heading: string,
  share: number,
  alignment: TableAlignment,
  text: ColumnOf<Line>['text'],
): ColumnOf<Line> => ({ heading, share, alignment, text });

/** Columns as a table with one header row, and rows of totals below. */
export const tableOf = <Line>(
  columns: readonly ColumnOf<Line>[],
  lines: readonly Line[],
  { note = null, totals = [] }: { readonly note?: string | null; readonly totals?: readonly TableRow[] } = {},
): UnnumberedTable => ({
  columns: columns.map(({ share, alignment }) => ({ share, alignment })),
  header: [{ cells: columns.map(({ heading }) => ({ text: heading })) }],
  rows: [
    ...lines.map((line, index) => ({ cells: columns.map(({ text }) => ({ text: text(line, index) })) })),
    ...totals,
  ],
  note,
});
