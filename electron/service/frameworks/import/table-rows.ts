import type { ImportRole } from '#shared/model/framework-import.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { mergeOver } from '../../importing/heading-rows.ts';
import { emptyCell, type RawCell, type RawRow, type RawTable } from '../../importing/raw-table.ts';
import type { HeadedColumn, TableHeading } from './heading.ts';

/** A cell with the area it is merged over. */
export interface PlacedCell {
  readonly cell: RawCell;
  readonly column: HeadedColumn;
  /** Row the text stands in; earlier than the own row below the top of a merged area. */
  readonly from: number;
  /** Last row the text holds for. */
  readonly to: number;
}

/** A row of data: its cells by what their column means. */
export interface DataRow {
  readonly row: RawRow;
  /** Cells of all columns of a role from left to right, empty ones included; merged areas hold for every row. */
  of(role: ImportRole): PlacedCell[];
  /** The first of them with text, or null. */
  first(role: ImportRole): PlacedCell | null;
}

export const hasText = ({ cell }: PlacedCell): boolean => cell.text.trim() !== '' || cell.unreadable;

/** The rows under a heading. */
export const dataRows = (table: RawTable, heading: TableHeading): DataRow[] => {
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  return table.rows
    .filter(({ number }) => number > heading.lastRow)
    .map((row) => {
      const placed = heading.columns.map((column): PlacedCell => {
        const merge = mergeOver(table.merges, row.number, column.column);
        const own = row.cells[column.column] ?? emptyCell;
        // Text merged across columns belongs to the first of them.
        if (!merge || merge.firstColumn !== column.column)
          return { cell: own, column, from: row.number, to: row.number };
        const origin = rows.get(merge.firstRow)?.cells[merge.firstColumn] ?? emptyCell;
        return { cell: origin, column, from: merge.firstRow, to: merge.lastRow };
      });
      const of = (role: ImportRole) => placed.filter((each) => each.column.role === role);
      return { row, of, first: (role) => of(role).find(hasText) ?? null };
    });
};

/** Sheet, row and column of a cell as failures name them. */
export const placeOf = (table: RawTable, { column, from }: PlacedCell) => ({
  sheet: table.name,
  row: from,
  column: columnLetters(column.column),
  heading: column.heading,
});

/** Texts that stand in a row, cells merged over it from above left out. */
export const ownTexts = ({ row }: DataRow): { readonly column: number; readonly text: string }[] =>
  row.cells.flatMap(({ text }, column) => (text.trim() === '' ? [] : [{ column, text: text.trim() }]));
