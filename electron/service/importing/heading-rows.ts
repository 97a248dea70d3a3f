import type { RawMerge, RawRow, RawTable } from './raw-table.ts';

/** Most rows a heading is made of. */
export const tallestHeading = 3;

/** The merged area a cell belongs to; rows as the spreadsheet numbers them, columns from 0. */
export const mergeOver = (merges: readonly RawMerge[], row: number, column: number): RawMerge | undefined =>
  merges.find(
    (merge) =>
      row >= merge.firstRow &&
      row <= merge.lastRow &&
      column >= merge.firstColumn &&
      column <= merge.lastColumn,
  );

/** Rows one after the other that may be a heading together. */
export interface RowBlock {
  readonly rows: readonly RawRow[];
  /** As the spreadsheet numbers them; rows without content may lie between. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Every block of one, two or three of the first rows, by its first row. */
export function* rowBlocks(table: RawTable, rowsSearched: number): Generator<RowBlock, void> {
  const candidates = table.rows.slice(0, rowsSearched);
  for (const [index, { number: firstRow }] of candidates.entries())
    for (let depth = 1; depth <= tallestHeading; depth += 1) {
      const rows = candidates.slice(index, index + depth);
      const last = rows.at(-1);
      if (last && rows.length === depth) yield { rows, firstRow, lastRow: last.number };
    }
}

/** A title merged over the table is no heading, even where it reads like one. */
const isTitle = (row: RawRow, { columnCount, merges }: RawTable): boolean =>
  columnCount > 1 &&
  row.cells.filter((cell) => cell.text.trim() !== '').length === 1 &&
  merges.some((merge) => merge.firstRow === row.number && merge.lastColumn > merge.firstColumn + 1);

/** A block with the texts over every column, the lowest first, without repetition. */
export interface HeadingBlock extends RowBlock {
  readonly texts: readonly (readonly string[])[];
}

const textsOver = (rows: readonly RawRow[], table: RawTable, merges: readonly RawMerge[]): string[][] =>
  Array.from({ length: table.columnCount }, (_, column) => {
    const texts: string[] = [];
    for (const row of rows.toReversed()) {
      let text = row.cells[column]?.text.trim() ?? '';
      if (text === '') {
        // A group heading stands in the first cell of its merged area only.
        const merge = mergeOver(merges, row.number, column);
        const first = merge && rows.find((each) => each.number === merge.firstRow);
        text = merge ? (first?.cells[merge.firstColumn]?.text.trim() ?? '') : '';
      }
      if (text !== '' && !texts.includes(text)) texts.push(text);
    }
    return texts;
  });

/**
 * Blocks that begin with no title and end with no cell that reaches further down. `farthest` is how many rows the
 * last may lie below the first.
 */
export function* headingBlocks(
  table: RawTable,
  { rowsSearched, farthest }: { readonly rowsSearched: number; readonly farthest: number },
): Generator<HeadingBlock, void> {
  const end = table.rows[rowsSearched + tallestHeading]?.number ?? Number.POSITIVE_INFINITY;
  const merges = table.merges.filter(({ firstRow }) => firstRow <= end);
  for (const block of rowBlocks(table, rowsSearched)) {
    const { rows, firstRow, lastRow } = block;
    const [first] = rows;
    if (!first || isTitle(first, table) || lastRow - firstRow > farthest) continue;
    // Merged downwards, a heading covers more rows than the one it stands in.
    const covers = merges.some(
      (merge) =>
        merge.firstRow === firstRow && merge.lastRow > lastRow && merge.lastRow - firstRow < tallestHeading,
    );
    if (!covers) yield { ...block, texts: textsOver(rows, table, merges) };
  }
}
