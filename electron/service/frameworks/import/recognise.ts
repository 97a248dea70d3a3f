import { type Failure, fail, failure } from '#shared/contract/failure.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import type { RawFile, RawTable } from '../../importing/raw-table.ts';
import { readName, tidyLine } from './cell-text.ts';
import type { FoundSheet, FoundSystem } from './found-system.ts';
import { findTableHeading, type TableHeading } from './heading.ts';
import { TableWalk } from './table-walk.ts';

/** The title of a table: the longest line that stands alone above its heading. */
const titleOf = (table: RawTable, heading: TableHeading): string | null => {
  const lines = table.rows
    .filter(({ number }) => number < heading.firstRow)
    .map((row) => row.cells.filter(({ text }) => text.trim() !== ''))
    .filter((cells) => cells.length === 1)
    .map(([cell]) => tidyLine(cell?.text ?? ''))
    .filter((text) => !/^(?:附件|附表|附)\s*\d*[:：]?$|^[(（].*[)）]$|[:：]/.test(text));
  return lines.toSorted((a, b) => b.length - a.length)[0]?.slice(0, 300) ?? null;
};

/** Columns that hold something and are not imported, and hidden ones that are. */
const remarkableColumns = (table: RawTable, { columns, lastRow }: TableHeading): Failure[] =>
  columns.flatMap(({ role, column, heading }) => {
    if (!table.rows.some(({ number, cells }) => number > lastRow && cells[column]?.text.trim())) return [];
    const at = { sheet: table.name, column: columnLetters(column), heading: tidyLine(heading) };
    if (role === 'unused') return [failure('framework-import.column-unused', at)];
    return table.hiddenColumns.has(column) ? [failure('cell.hidden-column', { ...at, row: lastRow })] : [];
  });

const readSheet = (table: RawTable, heading: TableHeading, otherName: string): FoundSheet => {
  const walk = new TableWalk(table, heading, otherName).walk();
  return {
    table,
    heading,
    title: titleOf(table, heading),
    lines: walk.lines,
    sums: walk.sums,
    notes: walk.notes,
    doubts: [...remarkableColumns(table, heading), ...walk.doubts],
    percent: walk.percent,
  };
};

/** What the columns of a table mean, whatever their order; columns that make no other table of it do not count. */
const shapeOf = ({ heading: { columns } }: FoundSheet): string =>
  [...new Set(columns.map(({ role }) => role))]
    .filter((role) => role !== 'unused' && role !== 'sequence' && role !== 'note')
    .toSorted()
    .join(' ');

/**
 * The sheets that are read where none is chosen: the visible one with most indicators, and with it all visible ones
 * with the same columns. Hidden ones only where no other has indicators.
 */
const proposed = (candidates: readonly FoundSheet[]): FoundSheet[] => {
  const filled = candidates.filter(({ lines }) => lines.length > 0);
  const visible = filled.filter(({ table }) => !table.hidden);
  const open = visible.length > 0 ? visible : filled;
  const [first] = open;
  if (!first) return [];
  const shape = shapeOf(open.reduce((best, each) => (each.lines.length > best.lines.length ? each : best)));
  return open.filter((each) => shapeOf(each) === shape);
};

/** Names the spreadsheet gives, which say nothing of what stands in the sheet. */
const givenName = /^(?:sheet|工作表|表|table)\s*\d*$/i;

/** Among several sheets, one without a column of dimensions is a dimension itself, by its name. */
const namedBySheet = (sheet: FoundSheet, otherName: string): FoundSheet => {
  const { table, heading, lines } = sheet;
  const name = readName(table.name).name;
  if (givenName.test(name) || !lines.some(({ dimension }) => dimension === otherName)) return sheet;
  const again = readSheet(table, heading, name);
  const doubt = failure('framework-import.dimension-from-sheet', { sheet: table.name, name });
  return { ...again, doubts: [doubt, ...again.doubts] };
};

export interface RecogniseOptions {
  /** Name of the file for messages, empty for a pasted range. */
  readonly place: string;
  /** The sheets to read; null proposes some. */
  readonly chosen: readonly string[] | null;
  /** What indicators without a dimension are put under. */
  readonly otherName: string;
}

/**
 * The indicator system of the chosen sheets, read together in the order of the file.
 * Fails with `framework-import.no-table`, `.no-such-sheet` or `.no-lines`.
 */
export const recogniseSystem = (
  file: RawFile,
  { place, chosen, otherName }: RecogniseOptions,
): FoundSystem => {
  const surveyed = file.tables.map((table) => {
    const heading = findTableHeading(table);
    return { table, found: heading && readSheet(table, heading, otherName) };
  });
  const candidates = surveyed.flatMap(({ found }) => (found ? [found] : []));
  const [first] = candidates;
  if (!first) fail('framework-import.no-table', { place });
  for (const sheet of chosen ?? [])
    if (!candidates.some(({ table }) => table.name === sheet))
      fail('framework-import.no-such-sheet', { place, sheet });
  const fitting = proposed(candidates);
  const wanted =
    chosen === null
      ? fitting
      : candidates.filter(({ table, lines }) => chosen.includes(table.name) && lines.length > 0);
  if (wanted.length === 0)
    fail('framework-import.no-lines', { place, sheets: chosen ? [...chosen] : [first?.table.name ?? ''] });
  const shape = fitting[0] && shapeOf(fitting[0]);
  return {
    sheets: surveyed.map((each) => ({ ...each, fits: each.found !== null && shapeOf(each.found) === shape })),
    read: wanted.length > 1 ? wanted.map((sheet) => namedBySheet(sheet, otherName)) : wanted,
  };
};
