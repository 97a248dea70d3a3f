import type { CellRange } from '#shared/reports/sheet-model.ts';

export type LineStyle = 'thin' | 'medium' | 'none';

/** Lines around a cell, from the table it stands in. */
export interface CellLines {
  readonly left: LineStyle;
  readonly right: LineStyle;
  readonly top: LineStyle;
  readonly bottom: LineStyle;
}

/** Number of the lines of a cell that stands in no table. */
export const noLines = 16;

/** The sixteen ways a cell of a table is ruled, and no lines at all: thin inside a table, medium around it. */
export const cellLines: readonly CellLines[] = [
  ...Array.from({ length: noLines }, (_, sides): CellLines => {
    const line = (side: number): LineStyle => (sides & side ? 'medium' : 'thin');
    return { top: line(1), bottom: line(2), left: line(4), right: line(8) };
  }),
  { top: 'none', bottom: 'none', left: 'none', right: 'none' },
];

/** For a row: the number in `cellLines` of each of its columns. */
export const linesOfRow = (tables: readonly CellRange[], row: number): ((column: number) => number) => {
  const own = tables.filter(({ top, bottom }) => row >= top && row <= bottom);
  if (own.length === 0) return () => noLines;
  const sides = own.map(({ top, bottom }) => (row === top ? 1 : 0) + (row === bottom ? 2 : 0));
  return (column) => {
    for (let index = 0; index < own.length; index += 1) {
      const table = own[index];
      if (!table || column < table.left || column > table.right) continue;
      return (sides[index] ?? 0) + (column === table.left ? 4 : 0) + (column === table.right ? 8 : 0);
    }
    return noLines;
  };
};
