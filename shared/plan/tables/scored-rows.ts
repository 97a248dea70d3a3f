import type { Line } from '../text/lines.ts';
import { looksLikeUnits } from './cell-kinds.ts';
import { cellOfLine } from './cell-of-line.ts';
import type { Cell, Column } from './table.ts';

const score = /^\d{1,3}(?:\.\d{1,2})?分?$/;

/** Fewer rows are no table of scores. */
const fewestRows = 2;

const joined = (cells: readonly Line[]): Cell | null => {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return null;
  return {
    text: cells.map((line) => line.text.trim()).join(''),
    span: { start: cellOfLine(first).span.start, end: cellOfLine(last).span.end },
  };
};

/** How many of the cells between two scores belong behind the first: the others name what the second scores. */
const behindCount = (between: readonly Line[], columns: readonly Column[], place: number): number => {
  const behind = columns.length - place - 1;
  const room = behind + place;
  if (between.length <= room) return Math.min(behind, between.length - 1);
  // A cell of several lines: the units end the row, or else one name is left for the next.
  const unitsLast = ['units', 'lead'].includes(columns.at(-1)?.role ?? '');
  const end = unitsLast ? between.findLastIndex((line) => looksLikeUnits(line.plain)) : -1;
  return end >= behind - 1 ? end + 1 : between.length - 1;
};

/** Cells behind a score, placed in their columns; lines too many belong to the first, which holds the standard. */
const placeBehind = (row: (Cell | null)[], cells: readonly Line[], place: number): void => {
  const behind = row.length - place - 1;
  const extra = Math.max(0, cells.length - behind);
  for (let index = 0; index < behind; index += 1)
    row[place + 1 + index] =
      index === 0 ? joined(cells.slice(0, 1 + extra)) : joined(cells.slice(index + extra, index + extra + 1));
};

/**
 * Rows of a table whose merged cells vanished, told by their scores: names stand before a score, standard and units
 * behind it. Null where the cells do not fit that.
 */
export const scoredRows = (cells: readonly Line[], columns: readonly Column[]): (Cell | null)[][] | null => {
  const place = columns.findIndex((column) => column.role === 'score');
  if (place < 1 || columns.some((column) => column.role === 'sequence')) return null;
  const scores = cells.flatMap((line, index) => (score.test(line.plain) ? [index] : []));
  const [first] = scores;
  if (scores.length < fewestRows || first === undefined || first < 1 || first > place) return null;
  const rows: (Cell | null)[][] = [];
  let names = cells.slice(0, first);
  for (let index = 0; index < scores.length; index += 1) {
    const at = scores[index] ?? 0;
    const next = scores[index + 1];
    const between = cells.slice(at + 1, next ?? cells.length);
    const count = next === undefined ? between.length : behindCount(between, columns, place);
    if (next !== undefined && (count < 0 || between.length - count > place)) return null;
    const row: (Cell | null)[] = columns.map(() => null);
    names.forEach((line, offset) => {
      row[place - names.length + offset] = cellOfLine(line);
    });
    const own = cells[at];
    row[place] = own ? cellOfLine(own) : null;
    placeBehind(row, between.slice(0, count), place);
    rows.push(row);
    names = between.slice(count);
  }
  return rows;
};
