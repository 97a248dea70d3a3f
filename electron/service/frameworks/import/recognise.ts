import { type Failure, fail, failure } from '#shared/contract/failure.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import type { RawFile, RawTable } from '../../importing/raw-table.ts';
import { tidyLine } from './cell-text.ts';
import type { FoundSystem } from './found-system.ts';
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

/** Sheets of a file that hold an indicator table. */
export const indicatorTables = (
  file: RawFile,
): { readonly table: RawTable; readonly heading: TableHeading }[] =>
  file.tables.flatMap((table) => {
    const heading = findTableHeading(table);
    return heading ? [{ table, heading }] : [];
  });

/**
 * The indicator system of a sheet; of the one with most indicators where none is named. `otherName` is what indicators
 * without a dimension are put under. Fails with `framework-import.no-table`, `.no-such-sheet` or `.no-lines`.
 */
export const recogniseSystem = (
  file: RawFile,
  { place, sheet, otherName }: { place: string; sheet: string | null; otherName: string },
): FoundSystem => {
  const tables = indicatorTables(file);
  if (tables.length === 0) fail('framework-import.no-table', { place });
  const wanted = sheet === null ? tables : tables.filter(({ table }) => table.name === sheet);
  if (wanted.length === 0) fail('framework-import.no-such-sheet', { place, sheet: sheet ?? '' });
  const found = wanted
    .map(({ table, heading }) => ({ table, heading, walk: new TableWalk(table, heading, otherName).walk() }))
    .reduce((best, each) => (each.walk.lines.length > best.walk.lines.length ? each : best));
  const { table, heading, walk } = found;
  if (walk.lines.length === 0) fail('framework-import.no-lines', { place, sheet: table.name });
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
