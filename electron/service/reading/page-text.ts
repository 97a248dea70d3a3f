import { type GridCell, gridLines } from './table-grid.ts';

/** Cells longer than this hold a page and no table. */
const longestCell = 3_000;
/** Tables wider than this are drawings made of cells. */
const widestRow = 200;
/** Tables nested deeper are read as blocks: every level copies the lines within it. */
const deepestTable = 40;

/** What is written into a cell: words, line breaks, and lines of a table that stands inside. */
type Part = string | { readonly line: string };

interface ClosedCell extends Omit<GridCell, 'text'> {
  readonly lines: readonly string[];
  readonly length: number;
}

interface OpenTable {
  readonly rows: ClosedCell[][];
  /** What the open cell holds so far, null between cells. */
  cell: Part[] | null;
  span: Omit<GridCell, 'text'>;
  /** Set when a table stands inside: this one only lays out the page. */
  layout: boolean;
}

/** The lines of a cell without outer blanks; lines of an inner table keep their tabs. */
const cellLines = (parts: readonly Part[]): string[] => {
  const lines: string[] = [];
  let open: string[] = [];
  const flush = (): void => {
    for (const line of open.join('').split('\n')) if (line.trim() !== '') lines.push(line.trim());
    open = [];
  };
  for (const part of parts)
    if (typeof part === 'string') open.push(part);
    else {
      flush();
      lines.push(part.line);
    }
  flush();
  return lines;
};

const isDataTable = (table: OpenTable): boolean =>
  !table.layout &&
  table.rows.length >= 2 &&
  table.rows.some((row) => row.length >= 2) &&
  table.rows.every(
    (row) =>
      row.reduce((sum, cell) => sum + cell.columns, 0) <= widestRow &&
      row.every((cell) => cell.length <= longestCell),
  );

/**
 * Collects the text of a document line by line: paragraphs as lines, tables of data as rows with tabs, tables that only
 * lay out the page as the lines of their cells.
 */
export class PageText {
  readonly #lines: string[] = [];
  readonly #tables: OpenTable[] = [];
  #line: string[] = [];
  #repeated = 0;
  /** Open tables that are too deep to be kept. */
  #tooDeep = 0;

  /** Cells merged over rows that were written again in a row below. */
  get repeated(): number {
    return this.#repeated;
  }

  /** Whether nothing has been written since the line or cell began. */
  get atStart(): boolean {
    return (this.#tables.at(-1)?.cell ?? this.#line).length === 0;
  }

  write(text: string): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.push(text);
    else this.#line.push(text);
  }

  breakLine(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) {
      if (cell.length > 0) cell.push('\n');
      return;
    }
    if (this.#line.length === 0) return;
    this.#lines.push(this.#line.join(''));
    this.#line = [];
  }

  openTable(): void {
    this.breakLine();
    if (this.#tables.length >= deepestTable) {
      this.#tooDeep += 1;
      return;
    }
    this.#tables.push({ rows: [], cell: null, span: { columns: 1, continues: false }, layout: false });
  }

  get inTable(): boolean {
    return this.#tables.length > 0;
  }

  openRow(): void {
    if (this.#tooDeep > 0) {
      this.breakLine();
      return;
    }
    this.closeCell();
    this.#tables.at(-1)?.rows.push([]);
  }

  /** Begins a cell; a cell outside a table is passed over. */
  openCell(span: Omit<GridCell, 'text'>): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (this.#tooDeep > 0) {
      this.breakLine();
      return;
    }
    this.closeCell();
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = [];
    table.span = span;
  }

  closeCell(): void {
    if (this.#tooDeep > 0) {
      this.breakLine();
      return;
    }
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const lines = cellLines(table.cell);
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    table.rows.at(-1)?.push({ ...table.span, lines, length });
    table.cell = null;
  }

  closeTable(): void {
    if (this.#tooDeep > 0) {
      this.breakLine();
      this.#tooDeep -= 1;
      return;
    }
    this.closeCell();
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1);
    if (outer) outer.layout = true;
    this.breakLine();
    for (const line of this.#linesOfTable(table))
      if (outer?.cell) outer.cell.push({ line });
      else this.#lines.push(line);
  }

  #linesOfTable(table: OpenTable): readonly string[] {
    if (!isDataTable(table)) return table.rows.flatMap((row) => row.flatMap((cell) => cell.lines));
    const { lines, repeated } = gridLines(
      table.rows.map((row) =>
        row.map(({ lines: own, columns, continues }) => ({
          columns,
          continues,
          text: own.join(' ').replaceAll('\t', ' '),
        })),
      ),
    );
    this.#repeated += repeated;
    return lines;
  }

  /** The lines collected, blanks at their ends left off; tabs there are empty cells. */
  finish(): string {
    this.#tooDeep = 0;
    while (this.#tables.length > 0) this.closeTable();
    this.breakLine();
    return this.#lines.map((line) => (line.includes('\t') ? line : line.trimEnd())).join('\n');
  }
}
