import { type Failure, failure } from '#shared/contract/failure.ts';
import type { ImportedSheet, SheetReason } from '#shared/model/framework-import.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { tidyLine } from './cell-text.ts';
import type { FoundLine, FoundSheet, FoundSystem, SurveyedSheet } from './found-system.ts';
import { isScored } from './line-kinds.ts';

/** Longest beginning of a sheet that is shown. */
const longestOpening = 60;

const openingOf = ({ table }: SurveyedSheet): string => {
  for (const { cells } of table.rows)
    for (const { text } of cells) if (text.trim() !== '') return tidyLine(text).slice(0, longestOpening);
  return '';
};

/** Why a sheet is not read. */
const reasonOf = ({ table, found, fits }: SurveyedSheet): SheetReason => {
  if (table.rows.length === 0) return 'empty';
  if (!found) return 'no-heading';
  if (found.lines.length === 0) return 'no-lines';
  if (table.hidden) return 'hidden';
  return fits ? 'not-chosen' : 'other-heading';
};

const columnsOf = ({ heading }: FoundSheet): ImportedSheet['columns'] =>
  heading.columns.flatMap(({ column, heading: text, role }) =>
    text === '' ? [] : [{ column: columnLetters(column), heading: tidyLine(text), role }],
  );

/** What was found in every sheet of the file, read or not. */
export const sheetSummaries = ({ sheets, read }: FoundSystem): ImportedSheet[] =>
  sheets.map((each) => {
    const { table } = each;
    const own = read.find((sheet) => sheet.table === table) ?? null;
    const found = own ?? each.found;
    return {
      name: table.name,
      hidden: table.hidden,
      reason: own ? null : reasonOf(each),
      choosable: found !== null && found.lines.length > 0,
      opening: openingOf(each),
      rows: found?.lines.length ?? 0,
      leftOut: found?.doubts.filter(({ code }) => code === 'framework-import.row-left-out').length ?? 0,
      notes: found?.notes.length ?? 0,
      fullScore: own && exactToText(sum(own.lines.filter(isScored).map(({ score }) => exact(score ?? '0')))),
      columns: found ? columnsOf(found) : [],
    };
  });

/** Hidden sheets with indicators, whether they are read or not. */
export const hiddenSheets = (sheets: readonly ImportedSheet[]): Failure[] =>
  sheets
    .filter(({ hidden, choosable }) => hidden && choosable)
    .map(({ name, reason, rows }) =>
      reason === null
        ? failure('framework-import.hidden-sheet-read', { sheet: name })
        : failure('framework-import.hidden-sheet-unread', { sheet: name, rows }),
    );

/** Dimensions that go on in a further sheet. */
export const sharedDimensions = (read: readonly FoundSheet[]): Failure[] => {
  const first = new Map<string, FoundLine>();
  const said = new Set<string>();
  return read.flatMap(({ lines }) =>
    lines.filter(isScored).flatMap((line) => {
      const known = first.get(line.dimension);
      if (!known) first.set(line.dimension, line);
      const key = `${line.sheet}\n${line.dimension}`;
      if (!known || known.sheet === line.sheet || said.has(key)) return [];
      said.add(key);
      return [
        failure('framework-import.dimension-shared', {
          sheet: line.sheet,
          row: line.row,
          name: line.dimension.slice(0, 60),
          firstSheet: known.sheet,
          firstRow: known.row,
        }),
      ];
    }),
  );
};
