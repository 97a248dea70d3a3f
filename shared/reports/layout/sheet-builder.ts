import { blankCell, textCell } from '../cells.ts';
import type { Cell, CellRange, Chart, Column, Row, Sheet } from '../sheet-model.ts';
import { styles } from '../styles.ts';
import { pageStarts, type RowGroup } from './page.ts';
import { tallestRow } from './row-parts.ts';
import { heightOf, type Line, linesWithin, pointsPerCharacter, wrapText } from './text-size.ts';

/** A cell over several columns. */
export interface Spanned {
  readonly cell: Cell;
  readonly columns: number;
}

export const span = (cell: Cell, columns: number): Spanned => ({ cell, columns });

interface Placed {
  readonly cell: Cell;
  readonly left: number;
  readonly columns: number;
}

/** Rows of a column whose equal neighbours are merged. */
interface Run {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** A cell with the lines its text takes at its style's size. */
interface Measured {
  readonly placed: Placed;
  readonly lines: readonly Line[];
  readonly size: number;
}

export interface RowOptions {
  /** Points; the row is at least this high. */
  readonly minimumHeight?: number;
  /** Points; the row is exactly this high, whatever it holds. For lists that are filtered rather than printed. */
  readonly height?: number;
  /** Stands in the first cell of the rows that continue a row too tall for one. */
  readonly continued?: string;
  /** Not shown and not printed: codes that a form is found by. */
  readonly hidden?: boolean;
}

export interface SheetBuilder {
  /** The row the next `add` makes, counted from 0. */
  readonly next: number;
  readonly columnCount: number;
  /**
   * Adds a row high enough to show all its text. Text too long for the tallest row goes on in further rows.
   * Returns the row number.
   */
  add(cells: readonly (Cell | Spanned)[], options?: RowOptions): number;
  merge(range: CellRange): void;
  /** Draws a ruled table around rows `top` to the last one added, over all columns. */
  rule(top: number): void;
  /**
   * Merges equal neighbours of one column from row `top` to the last one added, but never across a page, so that
   * every page shows the text.
   */
  mergeRuns(column: number, top: number): void;
  /**
   * Adds blank rows, `height` points together, for charts that stand side by side over them; each takes the columns
   * named, counted from 0. They stay on one page where it can hold them. Nothing but charts comes after.
   */
  addCharts(
    charts: readonly {
      readonly chart: Omit<Chart, 'anchor'>;
      readonly left: number;
      readonly right: number;
    }[],
    height: number,
  ): void;
  /** Keeps rows `top` to the last one added on one page where they fit. */
  keepTogether(top: number): void;
  /** `broken` false leaves breaking pages to the program that prints. */
  build(
    name: string,
    rest: Pick<Sheet, 'print' | 'frozen' | 'filter' | 'names' | 'protected' | 'validations' | 'hidden'> & {
      readonly broken?: boolean;
    },
  ): Sheet;
}

/** Height of the blank rows under charts, in points. */
const chartRowHeight = 20;

const mostLines = (size: number): number => linesWithin(tallestRow, size);

const isSpanned = (cell: Cell | Spanned): cell is Spanned => 'columns' in cell;
const isSingle = (cell: Cell | Spanned): cell is Cell => !isSpanned(cell);

/** Starts an empty sheet with these column widths; `hidden` columns are counted from 0. */
export const sheetBuilder = (widths: readonly number[], hidden: readonly number[] = []): SheetBuilder => {
  const columns: Column[] = widths.map((width, index) =>
    hidden.includes(index) ? { width, hidden: true } : { width },
  );
  const rows: { height: number; cells: Cell[]; hidden?: boolean }[] = [];
  const merges: CellRange[] = [];
  const tables: CellRange[] = [];
  const runs: Run[] = [];
  const groups: RowGroup[] = [];
  const charts: Chart[] = [];
  const chartRows: RowGroup[] = [];

  const place = (cells: readonly (Cell | Spanned)[]): Placed[] => {
    const placed: Placed[] = [];
    let left = 0;
    for (const each of cells) {
      const one = isSpanned(each) ? { ...each, left } : { cell: each, columns: 1, left };
      placed.push(one);
      left += one.columns;
    }
    if (left > widths.length) throw new RangeError(`${left} cells in ${widths.length} columns`);
    return placed;
  };

  const widthOf = ({ left, columns: count }: Placed): number =>
    widths.slice(left, left + count).reduce((sum, width) => sum + width * pointsPerCharacter, 0);

  const linesOf = (placed: Placed) => {
    const { cell } = placed;
    const style = styles[cell.style];
    return cell.kind === 'text' && style.wrap
      ? wrapText(cell.text, style.size, widthOf(placed))
      : [{ start: 0, end: 0 }];
  };

  const push = (placed: readonly Placed[], height: number, isHidden = false) => {
    const row = rows.length;
    const cells: Cell[] = [];
    for (const { cell, left, columns: count } of placed) {
      cells.push(cell);
      for (let index = 1; index < count; index += 1) cells.push(blankCell(cell.style));
      if (count > 1) merges.push({ top: row, left, bottom: row, right: left + count - 1 });
    }
    rows.push({ height, cells, ...(isHidden ? { hidden: true } : {}) });
  };

  /** The part of a cell's text that belongs into its row's `part`-th row, with the lines it takes there. */
  const partOf = ({ placed, lines, size }: Measured, part: number, continued: string): Measured => {
    const { cell } = placed;
    // What is typed into a form stays in one cell, whatever its height; the rows that follow take nothing.
    if (cell.entry !== undefined && part === 0)
      return { placed, lines: lines.slice(0, mostLines(size)), size };
    const mark = textCell(
      placed.left === 0 ? continued : '',
      cell.entry === undefined ? cell.style : 'body-text',
    );
    const marked = { placed: { ...placed, cell: mark }, lines: [], size };
    if (cell.kind !== 'text' || cell.entry !== undefined)
      return part === 0 ? { placed, lines, size } : marked;
    const perRow = mostLines(size);
    const own = lines.slice(part * perRow, (part + 1) * perRow);
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last) return marked;
    const next = lines[(part + 1) * perRow];
    // The line feed or blank between two rows stays with the first of them, so nothing is lost.
    const text = cell.text.slice(first.start, next ? next.start : last.end);
    return { placed: { ...placed, cell: { ...cell, text } }, lines: own, size };
  };

  const heightOfAll = (measured: readonly Measured[], least: number): number =>
    Math.max(
      least,
      ...measured.map(({ lines, size }) =>
        heightOf(Math.max(1, Math.min(lines.length, mostLines(size))), size),
      ),
    );

  const textAt = (row: number, column: number): string | null => {
    const cell = rows[row]?.cells[column];
    return cell?.kind === 'text' ? cell.text : null;
  };

  const mergeRun = ({ column, top, bottom }: Run, starts: ReadonlySet<number>) => {
    let first = top;
    for (let row = top + 1; row <= bottom + 1; row += 1) {
      const text = textAt(first, column);
      if (row <= bottom && text !== null && textAt(row, column) === text && !starts.has(row)) continue;
      if (row - 1 > first) merges.push({ top: first, left: column, bottom: row - 1, right: column });
      for (let blank = first + 1; blank < row; blank += 1) {
        const cells = rows[blank]?.cells;
        const style = cells?.[column]?.style;
        if (cells && style) cells[column] = blankCell(style);
      }
      first = row;
    }
  };

  return {
    get next() {
      return rows.length;
    },
    columnCount: widths.length,
    add(cells, options = {}) {
      const row = rows.length;
      if (options.height !== undefined && cells.length <= widths.length && cells.every(isSingle)) {
        rows.push({
          height: options.height,
          cells: [...cells],
          ...(options.hidden ? { hidden: true } : {}),
        });
        return row;
      }
      const placed = place(cells);
      if (options.height !== undefined) {
        push(placed, options.height, options.hidden);
        return row;
      }
      const measured = placed.map((each) => ({
        placed: each,
        lines: linesOf(each),
        size: styles[each.cell.style].size,
      }));
      const parts = Math.max(
        1,
        ...measured.map(({ placed: { cell: own }, lines, size }) =>
          own.entry === undefined ? Math.ceil(lines.length / mostLines(size)) : 1,
        ),
      );
      for (let part = 0; part < parts; part += 1) {
        const own =
          parts === 1 ? measured : measured.map((each) => partOf(each, part, options.continued ?? ''));
        push(
          own.map((each) => each.placed),
          heightOfAll(own, options.minimumHeight ?? 0),
        );
      }
      return row;
    },
    merge(range) {
      merges.push(range);
    },
    rule(top) {
      tables.push({ top, left: 0, bottom: rows.length - 1, right: widths.length - 1 });
    },
    mergeRuns(column, top) {
      runs.push({ column, top, bottom: rows.length - 1 });
    },
    addCharts(placed, height) {
      const top = rows.length;
      const count = Math.ceil(height / chartRowHeight);
      for (let row = 0; row < count; row += 1) rows.push({ height: chartRowHeight, cells: [] });
      const bottom = rows.length - 1;
      chartRows.push({ first: top, last: bottom });
      for (const { chart, left, right } of placed)
        charts.push({ ...chart, anchor: { top, left, bottom, right } });
    },
    keepTogether(top) {
      groups.push({ first: top, last: rows.length - 1 });
    },
    build(name, { broken = true, ...rest }) {
      // The last row of the table, the notes and the signatures under it: no signature stands on a page alone.
      const end = (chartRows[0]?.first ?? rows.length) - 1;
      const tail = { first: tables.at(-1)?.bottom ?? end, last: end };
      const heights = rows.map((row) => (row.hidden ? 0 : row.height));
      const kept = [...groups.filter(({ last }) => last < tail.first), tail, ...chartRows];
      const last = groups.at(-1);
      // A group that reaches the end of the table takes the tail with it.
      if (last && last.last === tail.first) kept.push({ first: last.first, last: tail.last });
      const pageBreaks = broken ? pageStarts(heights, columns, rest.print, kept) : [];
      for (const run of runs) mergeRun(run, new Set(pageBreaks));
      return {
        name,
        columns,
        rows: rows satisfies Row[],
        merges,
        tables,
        pageBreaks,
        ...(charts.length === 0 ? {} : { charts }),
        ...rest,
      };
    },
  };
};
