import type { Span } from '../text/span.ts';
import type { ColumnRole } from './columns.ts';

export interface Cell {
  /** As printed, on one line. */
  readonly text: string;
  readonly span: Span;
}

export interface Column {
  readonly header: string;
  readonly role: ColumnRole;
}

/** A table read from text: every row has one cell per column, null where the table leaves it empty. */
export interface Table {
  readonly title: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Numbers of the lines it takes up, first and last. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly layout: 'separated' | 'flattened';
}

/** Position of the first column with the role, or -1. */
export const columnOf = (table: Table, role: ColumnRole): number =>
  table.columns.findIndex((column) => column.role === role);

/** The words of a row from its first own cell to its last. */
export const spanOfRow = (row: readonly (Cell | null)[]): Span | null => {
  const cells = row.filter((cell) => cell !== null);
  return cells.length === 0
    ? null
    : {
        start: Math.min(...cells.map((cell) => cell.span.start)),
        end: Math.max(...cells.map((cell) => cell.span.end)),
      };
};
