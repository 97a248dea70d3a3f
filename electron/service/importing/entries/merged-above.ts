import type { RawCell, RawRow, RawTable } from '../raw-table.ts';

/** Cells merged downwards hold their text in the first row only and mean all of them. */
export const mergedAbove = (table: RawTable): ((row: RawRow, column: number) => RawCell | null) => {
  const spans = table.merges.filter(({ firstRow, lastRow }) => lastRow > firstRow);
  if (spans.length === 0) return () => null;
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  const byColumn = Map.groupBy(
    spans.flatMap((merge) =>
      Array.from({ length: merge.lastColumn - merge.firstColumn + 1 }, (_, offset) => ({
        column: merge.firstColumn + offset,
        merge,
      })),
    ),
    ({ column }) => column,
  );
  return (row, column) => {
    const found = byColumn
      .get(column)
      ?.find(({ merge }) => row.number > merge.firstRow && row.number <= merge.lastRow);
    return found ? (rows.get(found.merge.firstRow)?.cells[found.merge.firstColumn] ?? null) : null;
  };
};
