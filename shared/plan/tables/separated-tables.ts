import { foldText } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import { columnRole, isGroupColumn } from './columns.ts';
import type { Cell, Column, Table } from './table.ts';

type Separator = '\t' | '|' | 'blanks';

/** Rows are looked for in lines no longer than this. */
const longestRow = 6_000;

const separatorOf = (line: Line): Separator | null => {
  if (line.text.length > longestRow) return null;
  if (line.text.includes('\t')) return '\t';
  if (line.plain.split('|').length >= 3) return '|';
  return /\S[ \u3000\u00a0]{2,}\S/.test(line.text) ? 'blanks' : null;
};

const cellOf = (line: Line, from: number, to: number): Cell | null => {
  let start = from;
  let end = to;
  while (start < end && /[\s\u00a0\u3000]/.test(line.text.charAt(start))) start += 1;
  while (end > start && /[\s\u00a0\u3000]/.test(line.text.charAt(end - 1))) end -= 1;
  return end > start
    ? { text: line.text.slice(start, end), span: { start: line.start + start, end: line.start + end } }
    : null;
};

const cellsOf = (line: Line, separator: Separator): (Cell | null)[] => {
  const cells: (Cell | null)[] = [];
  const { text } = line;
  let from = 0;
  if (separator === 'blanks') {
    let at = 0;
    while (at < text.length) {
      let end = at;
      while (end < text.length && /[ \u3000\u00a0]/.test(text.charAt(end))) end += 1;
      if (end - at >= 2 || end === text.length) {
        if (at > from) cells.push(cellOf(line, from, at));
        from = end;
      }
      at = Math.max(end, at + 1);
    }
    if (from < text.length) cells.push(cellOf(line, from, text.length));
    return cells.filter((cell) => cell !== null);
  }
  for (let at = 0; at <= text.length; at += 1) {
    const character: string = at < text.length ? text.charAt(at) : separator;
    if (character !== separator && !(separator === '|' && character === '｜')) continue;
    cells.push(cellOf(line, from, at));
    from = at + 1;
  }
  if (separator === '|') {
    if (cells[0] === null) cells.shift();
    if (cells.at(-1) === null) cells.pop();
  }
  return cells;
};

const isRule = (line: Line): boolean => /^[|\s:+=-]{3,}$/.test(line.plain) && line.plain.includes('-');

const headerOf = (cells: readonly (Cell | null)[]): Column[] | null => {
  const columns = cells.map((cell): Column => {
    const header = cell?.text ?? '';
    return { header, role: columnRole(foldText(header)) ?? 'other' };
  });
  const known = columns.filter((column) => column.role !== 'other').length;
  return columns.length >= 2 && known >= 2 && known * 2 >= columns.length ? columns : null;
};

/** A row shorter than the header lost the cells that are merged with the row above: those of the group columns. */
const fitRow = (cells: readonly (Cell | null)[], columns: readonly Column[]): (Cell | null)[] => {
  const missing = columns.length - cells.length;
  if (missing <= 0) return cells.slice(0, columns.length);
  const groups = columns.findIndex((column) => !isGroupColumn(column.role));
  return missing <= Math.max(groups, 0)
    ? [...Array.from({ length: missing }, () => null), ...cells]
    : [...cells, ...Array.from({ length: missing }, () => null)];
};

/**
 * Tables whose cells stand on one line, parted by tabs, bars or runs of blanks, under a line of known headers.
 * Empty cells of group columns are left null; whoever reads rows carries them down.
 */
export const separatedTables = (lines: readonly Line[]): Table[] => {
  const tables: Table[] = [];
  let index = 0;
  while (index < lines.length) {
    const head = lines[index];
    const separator = head && head.plain !== '' ? separatorOf(head) : null;
    const columns = head && separator ? headerOf(cellsOf(head, separator)) : null;
    if (!head || !separator || !columns) {
      index += 1;
      continue;
    }
    const rows: (Cell | null)[][] = [];
    let last = head.number;
    let next = index + 1;
    for (; next < lines.length; next += 1) {
      const line = lines[next];
      if (!line || line.plain === '') continue;
      if (isRule(line)) {
        last = line.number;
        continue;
      }
      if (separatorOf(line) !== separator) {
        const following = lines.slice(next + 1, next + 4).find((each) => each.plain !== '');
        const lastCell = rows.at(-1)?.findLast((cell) => cell !== null);
        // A break inside a cell: the row goes on when the line after it is a row again.
        if (!following || separatorOf(following) !== separator || !lastCell || line.plain.length > 200) break;
        rows.at(-1)?.splice(rows.at(-1)?.lastIndexOf(lastCell) ?? 0, 1, {
          text: `${lastCell.text}${line.text.trim()}`,
          span: { start: lastCell.span.start, end: line.start + line.text.trimEnd().length },
        });
        last = line.number;
        continue;
      }
      const cells = cellsOf(line, separator);
      if (cells.every((cell) => cell === null)) continue;
      rows.push(fitRow(cells, columns));
      last = line.number;
    }
    if (rows.length > 0) {
      tables.push({
        title: null,
        columns,
        rows,
        firstLine: head.number,
        lastLine: last,
        layout: 'separated',
      });
      index = next;
    } else index += 1;
  }
  return tables;
};
