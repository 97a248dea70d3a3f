import { readChineseNumeral } from '../numbers/chinese-numerals.ts';
import { foldText } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import { looksLikeSequence, looksLikeTime, looksLikeUnits } from './cell-kinds.ts';
import { cellOfLine as cellOf } from './cell-of-line.ts';
import { type ColumnRole, columnRole, isGroupColumn } from './columns.ts';
import { scoredRows } from './scored-rows.ts';
import type { Cell, Column, Table } from './table.ts';

/** A header of fewer cells, one per line, is too easily a heading. */
const fewestColumns = 3;
/** More headers than this are a list of words. */
const mostColumns = 12;
/** Longer lines end a table. */
const longestCell = 400;

/** Header cells one below the other, all known words and no two alike. */
const headerAt = (cells: readonly Line[], start: number): Column[] => {
  const columns: Column[] = [];
  for (let index = start; index < cells.length && columns.length <= mostColumns; index += 1) {
    const line = cells[index];
    const role = line ? columnRole(line.plain) : null;
    if (!line || role === null || columns.some((column) => column.header === line.text.trim())) break;
    columns.push({ header: line.text.trim(), role });
  }
  return columns;
};

const fits = (role: ColumnRole, text: string): boolean => {
  if (role === 'sequence') return looksLikeSequence(text);
  if (role === 'time') return looksLikeTime(text);
  if (role === 'units' || role === 'lead' || role === 'support') return looksLikeUnits(text);
  if (role === 'score') return /^\d{1,3}(?:\.\d{1,2})?分?%?$/.test(text);
  return true;
};

/** Every cell is there: rows are simply so many lines each. */
const regularRows = (cells: readonly Line[], columns: readonly Column[]): (Cell | null)[][] | null => {
  if (cells.length === 0 || cells.length % columns.length !== 0) return null;
  const checked = columns.filter(
    (column) =>
      ![
        'measure',
        'item',
        'other',
        'note',
        'standard',
        'level-1',
        'level-2',
        'level-3',
        'evidence',
        'target',
      ].includes(column.role),
  );
  let right = 0;
  let all = 0;
  const rows: Cell[][] = [];
  for (let start = 0; start < cells.length; start += columns.length) {
    const row = cells.slice(start, start + columns.length);
    columns.forEach((column, index) => {
      if (!checked.includes(column)) return;
      all += 1;
      if (fits(column.role, row[index]?.plain ?? '')) right += 1;
    });
    rows.push(row.map(cellOf));
  }
  return all > 0 && right * 10 >= all * 9 ? rows : null;
};

const sequenceValue = (text: string): number | null =>
  /^\d/.test(text) ? Number(text) : readChineseNumeral(text);

const itemNumber = /^\(?\d{1,2}[.、)]/;

/** Rows of a table whose group cells were merged and whose empty cells vanished: cells are told by their kind. */
const mergedRows = (cells: readonly Line[], columns: readonly Column[]): (Cell | null)[][] => {
  const rows: (Cell | null)[][] = [];
  const place = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  const sequence = place('sequence');
  const itemColumn =
    place('item') >= 0 ? place('item') : columns.findIndex((column) => !isGroupColumn(column.role));
  const groups = columns.flatMap((column, index) =>
    isGroupColumn(column.role) && index < itemColumn && index !== sequence ? [index] : [],
  );
  const unitColumns = columns.flatMap((column, index) =>
    ['units', 'lead', 'support'].includes(column.role) ? [index] : [],
  );
  const time = place('time');
  let row: (Cell | null)[] = columns.map(() => null);
  let expected = 1;
  let pendingGroups: number[] = [];
  const flush = (): void => {
    if (row.some((cell, index) => cell !== null && index !== sequence && !groups.includes(index)))
      rows.push(row);
    row = columns.map(() => null);
  };
  const filled = (index: number): boolean => row[index] != null;
  for (const line of cells) {
    const { plain } = line;
    const cell = cellOf(line);
    if (sequence >= 0 && looksLikeSequence(plain) && sequenceValue(plain) === expected) {
      flush();
      row[sequence] = cell;
      expected += 1;
      pendingGroups = [...groups];
      continue;
    }
    const group = pendingGroups[0];
    if (group !== undefined) {
      row[group] = cell;
      pendingGroups = pendingGroups.slice(1);
      continue;
    }
    if (time >= 0 && filled(itemColumn) && !filled(time) && looksLikeTime(plain)) {
      row[time] = cell;
      continue;
    }
    const unit =
      filled(itemColumn) && looksLikeUnits(plain) && !itemNumber.test(plain)
        ? unitColumns.find((index) => !filled(index))
        : undefined;
    if (unit !== undefined && !(time >= 0 && filled(time))) {
      row[unit] = cell;
      continue;
    }
    const open = row[itemColumn];
    const complete = unitColumns.some(filled) || (time >= 0 && filled(time));
    if (open && !complete && !itemNumber.test(plain)) {
      // A second paragraph of the same cell.
      row[itemColumn] = {
        text: `${open.text}${cell.text}`,
        span: { start: open.span.start, end: cell.span.end },
      };
      continue;
    }
    if (open) flush();
    row[itemColumn] = cell;
  }
  flush();
  return rows;
};

const endsTable = (line: Line): boolean =>
  line.plain.length > longestCell ||
  /^(?:附件|附表|附录)\s?\d{0,2}\s?(?::|$)/.test(line.plain) ||
  /^(?:抄送|注:|说明:|备注:|填表说明)/.test(line.plain) ||
  /^[一二三四五六七八九十]{1,3}、\S{2,20}$/.test(line.plain);

/**
 * Tables that a copy has flattened to one cell per line, as web pages and PDF give them: a run of known headers, one
 * below the other, then the cells. `taken` are line numbers of other tables.
 */
export const flattenedTables = (lines: readonly Line[], taken: ReadonlySet<number>): Table[] => {
  const visible = lines.filter((line) => line.plain !== '' && !taken.has(line.number));
  const tables: Table[] = [];
  let index = 0;
  while (index < visible.length) {
    const head = visible[index];
    const columns = headerAt(visible, index);
    if (
      !head ||
      columns.length < fewestColumns ||
      columns.length > mostColumns ||
      new Set(columns.map((column) => column.role)).size < fewestColumns
    ) {
      index += 1;
      continue;
    }
    const from = index + columns.length;
    let to = from;
    while (to < visible.length) {
      const line = visible[to];
      if (!line || endsTable(line)) break;
      to += 1;
    }
    const cells = visible
      .slice(from, to)
      .filter((line) => !columns.some((column) => foldText(column.header) === line.plain));
    const rows = regularRows(cells, columns) ?? scoredRows(cells, columns) ?? mergedRows(cells, columns);
    const last = visible[to - 1];
    if (rows.length > 0 && last) {
      tables.push({
        title: null,
        columns,
        rows,
        firstLine: head.number,
        lastLine: last.number,
        layout: 'flattened',
      });
      index = to;
    } else index += 1;
  }
  return tables;
};
