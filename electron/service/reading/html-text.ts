import { resolveReferences } from './html-entities.ts';
import { htmlTokens } from './html-tokens.ts';

/** Elements that begin and end a line. */
const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead title tr ul caption'.split(
    ' ',
  ),
);

/** Cells longer than this hold a page and no table. */
const longestCell = 3_000;
const widestSpan = 60;

interface Row {
  readonly cells: string[];
  readonly spans: { readonly columns: number; readonly rows: number }[];
}

interface OpenTable {
  readonly rows: Row[];
  cell: string[] | null;
  /** Set when a table stands inside: this one only lays out the page. */
  layout: boolean;
}

const spanOf = (attributes: string, name: string): number => {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes.slice(0, 2_000));
  const span = Number(found?.[1] ?? '1');
  return Math.min(Math.max(span, 1), widestSpan);
};

const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** The lines of a data table: cells parted by tabs, empty where a cell above or beside reaches over. */
const tableLines = (table: OpenTable): string[] => {
  const reaching: number[] = [];
  return table.rows.map((row) => {
    const line: string[] = [];
    let column = 0;
    const skipCovered = (): void => {
      while ((reaching[column] ?? 0) > 0) {
        reaching[column] = (reaching[column] ?? 1) - 1;
        line.push('');
        column += 1;
      }
    };
    row.cells.forEach((cell, index) => {
      skipCovered();
      const span = row.spans[index] ?? { columns: 1, rows: 1 };
      for (let step = 0; step < span.columns; step += 1) {
        line.push(step === 0 ? cell : '');
        reaching[column] = span.rows - 1;
        column += 1;
      }
    });
    skipCovered();
    return line.join('\t');
  });
};

const isDataTable = (table: OpenTable): boolean =>
  !table.layout &&
  table.rows.length >= 2 &&
  table.rows.some((row) => row.cells.length >= 2) &&
  table.rows.every((row) => row.cells.every((cell) => cell.length <= longestCell));

/**
 * The text of a page as its reader sees it: one line per block, tables of data as rows with tabs, tables that only lay
 * out the page as blocks. One pass over the markup; nothing is loaded.
 */
export const htmlToText = (html: string): string => {
  const lines: string[] = [];
  const tables: OpenTable[] = [];
  let line: string[] = [];
  let pre = 0;
  const write = (text: string): void => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.push(text);
    else line.push(text);
  };
  const breakLine = (): void => {
    const cell = tables.at(-1)?.cell;
    if (cell) {
      if (cell.length > 0) cell.push('\n');
      return;
    }
    if (line.length === 0) return;
    lines.push(line.join(''));
    line = [];
  };
  const cellText = (parts: readonly string[]): string =>
    parts
      .join('')
      .split('\n')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('\n');
  const closeTable = (): void => {
    const table = tables.pop();
    if (!table) return;
    const outer = tables.at(-1);
    if (outer) outer.layout = true;
    const rendered = isDataTable(table)
      ? tableLines({
          ...table,
          rows: table.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => cell.replaceAll('\n', ' ')),
          })),
        })
      : table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.split('\n')));
    breakLine();
    for (const each of rendered) {
      write(each);
      breakLine();
    }
  };
  for (const token of htmlTokens(html)) {
    if (token.type === 'text') {
      const text = resolveReferences(pre > 0 ? token.text : collapse(token.text));
      if (pre > 0)
        text.split('\n').forEach((part, index) => {
          if (index > 0) breakLine();
          write(part);
        });
      else if (text !== ' ' || (tables.at(-1)?.cell ?? line).length > 0) write(text);
      continue;
    }
    const { name, type } = token;
    const table = tables.at(-1);
    if (name === 'br') breakLine();
    else if (name === 'pre') pre = Math.max(0, pre + (type === 'open' ? 1 : -1));
    else if (name === 'table') {
      if (type === 'open') {
        breakLine();
        tables.push({ rows: [], cell: null, layout: false });
      } else closeTable();
    } else if (table && name === 'tr') {
      if (type === 'open') table.rows.push({ cells: [], spans: [] });
      table.cell = null;
    } else if (table && (name === 'td' || name === 'th')) {
      const open = table.rows.at(-1);
      if (type === 'open') {
        const row = open ?? { cells: [], spans: [] };
        if (!open) table.rows.push(row);
        const parts: string[] = [];
        table.cell = parts;
        row.cells.push('');
        row.spans.push({
          columns: spanOf(token.attributes, 'colspan'),
          rows: spanOf(token.attributes, 'rowspan'),
        });
      } else if (table.cell && open) {
        open.cells[open.cells.length - 1] = cellText(table.cell);
        table.cell = null;
      }
    } else if (blocks.has(name)) breakLine();
  }
  while (tables.length > 0) closeTable();
  breakLine();
  return lines.map((each) => each.trimEnd()).join('\n');
};
