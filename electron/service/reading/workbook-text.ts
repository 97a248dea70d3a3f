import type { RawRow, RawTable } from '../importing/raw-table.ts';
import { type GridRow, gridLines } from './table-grid.ts';

/** A row with its merged cells as a table of a document has them. */
const gridRow = (row: RawRow, { merges, columnCount }: RawTable): GridRow => {
  const own = merges.filter((merge) => merge.firstRow <= row.number && row.number <= merge.lastRow);
  const cells: { text: string; columns: number; continues: boolean }[] = [];
  for (let column = 0; column < columnCount; ) {
    const at = column;
    const merge = own.find((each) => each.firstColumn <= at && at <= each.lastColumn);
    const columns = merge ? Math.min(merge.lastColumn, columnCount - 1) - at + 1 : 1;
    const text = (row.cells[at]?.text ?? '').replace(/[\r\n\t]+/g, ' ').trim();
    cells.push({ text, columns, continues: merge !== undefined && merge.firstRow < row.number });
    column += columns;
  }
  return cells;
};

/**
 * A sheet as text: the rows with their cells parted by tabs, under the sheet's name where there are several. Line
 * breaks within a cell become blanks; cells merged over rows are treated as in any table.
 */
export const workbookText = (
  tables: readonly RawTable[],
): { readonly text: string; readonly repeatedCells: number } => {
  let repeatedCells = 0;
  const texts = tables
    .filter((table) => table.rows.length > 0)
    .map((table) => {
      const { lines, repeated } = gridLines(table.rows.map((row) => gridRow(row, table)));
      repeatedCells += repeated;
      return [...(tables.length > 1 && table.name !== '' ? [table.name] : []), ...lines].join('\n');
    });
  return { text: texts.join('\n\n'), repeatedCells };
};
