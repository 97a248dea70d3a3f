import { type Failure, fail, failure } from '#shared/contract/failure.ts';
import type { SubjectPreview, SubjectPreviewRow } from '#shared/contract/methods/evaluations.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import {
  type ColumnMeaning,
  type Columns,
  findHeader,
  guessColumns,
  type Header,
  headingKey,
} from './columns.ts';
import { isCreditCode } from './credit-code.ts';
import { emptyCell, type RawCell, type RawFile, type RawRow, type RawTable } from './raw-table.ts';
import { kindOfName, kindOfWord, type SubjectKind } from './subject-kind.ts';

/** Most rows one import takes, as the contract does. */
export const mostSubjects = 5_000;
const longest = { name: 200, code: 60, track: 60 } as const;
const kinds: readonly SubjectKind[] = ['school', 'enterprise', 'county', 'consortium', 'other'];

/** What is already there to compare with. */
export interface ExistingSubject {
  readonly name: string;
  readonly code: string;
}

const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** A name on one line; what stands between its characters is kept to single blanks. */
const tidyName = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A code in half-width characters without the apostrophe that marks text in spreadsheets; grouping blanks and small
 * letters are taken out of what is a 统一社会信用代码 then. Leading zeros stay.
 */
const tidyCode = (text: string): string => {
  const plain = text.replace(invisible, '').normalize('NFKC').trim().replace(/^'/, '');
  const compact = plain.replace(/[\s-]/g, '').toUpperCase();
  return compact.length === 18 && /^[0-9A-Z]{18}$/.test(compact) ? compact : plain;
};

/** Equal keys are the same name to a reader: width, case and blanks do not count. */
const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
const codeKey = (code: string): string => code.toUpperCase();

/** Words that open a total or a note. */
const summary =
  /^(合计|总计|小计|共计|注\s*[:：]|备注\s*[:：]|说明\s*[:：]|填表人|填报人|制表人|审核人|复核人|负责人|联系人\s*[:：]|total\b)/i;

/** Whether the heading asks for a 统一社会信用代码, so that anything else is doubtful. */
const asksForCreditCode = (heading: string): boolean => /社会信用代码/.test(headingKey(heading));

interface List {
  readonly table: RawTable;
  readonly header: Header;
}

/** The sheet that names its columns best; without any heading the first sheet with content. */
const chooseTable = (tables: readonly RawTable[], place: string): List => {
  const filled = tables.filter((table) => table.rows.length > 0);
  const lists = filled.flatMap((table) => {
    const header = findHeader(table);
    return header ? [{ table, header }] : [];
  });
  const known = ({ header }: List) => Object.keys(header.columns).length;
  const best = lists.reduce<List | null>(
    (chosen, each) => (chosen && known(chosen) >= known(each) ? chosen : each),
    null,
  );
  if (best) return best;
  const first = filled[0];
  if (!first) return fail('file.no-rows', { place });
  const columns = guessColumns(first);
  if (columns.name === undefined) fail('file.column-missing', { place, column: 'name' });
  const headings = Array.from({ length: first.columnCount }, (_, column) => columnLetters(column));
  return { table: first, header: { headings, columns, lastRow: 0 } };
};

/** Cells merged downwards hold their text in the first row only; a track or kind is meant for all of them. */
const withMerges = (
  table: RawTable,
  columns: Columns,
): ((row: RawRow, meaning: ColumnMeaning) => RawCell) => {
  const rows = new Map(table.rows.map((row) => [row.number, row]));
  return (row, meaning) => {
    const column = columns[meaning];
    if (column === undefined) return emptyCell;
    const own = row.cells[column] ?? emptyCell;
    if (own.text.trim() !== '' || (meaning !== 'track' && meaning !== 'kind')) return own;
    const merge = table.merges.find(
      (each) =>
        each.firstColumn === column &&
        each.lastColumn === column &&
        row.number > each.firstRow &&
        row.number <= each.lastRow,
    );
    return (merge && rows.get(merge.firstRow)?.cells[column]) ?? own;
  };
};

/**
 * Finds the subjects in what was read: columns by meaning, every doubtful cell with its place. Nothing is written and
 * nothing left out: rows that cannot be taken stand in the preview with the reason.
 * Fails with `file.no-rows`, `file.column-missing` or `file.too-many-rows`.
 */
export const findSubjects = (
  file: RawFile,
  place: string,
  existing: readonly ExistingSubject[],
): SubjectPreview => {
  const { table, header } = chooseTable(file.tables, place);
  const { columns, headings } = header;
  const cellOf = withMerges(table, columns);
  const hasHeader = header.lastRow > 0;

  const onlySerial = (row: RawRow): boolean =>
    row.cells.every((cell, column) =>
      column === columns.serial ? /^\d*$/.test(cell.text.trim()) : cell.text.trim() === '',
    );
  const data = table.rows.filter((row) => row.number > header.lastRow && !onlySerial(row));
  if (data.length === 0) fail('file.no-rows', { place });
  if (data.length > mostSubjects)
    fail('file.too-many-rows', { place, rows: data.length, maximum: mostSubjects });

  const existingNames = new Map(existing.map((subject) => [nameKey(subject.name), subject]));
  const existingCodes = new Map(
    existing.filter((subject) => subject.code !== '').map((subject) => [codeKey(subject.code), subject]),
  );
  const firstNames = new Map<string, number>();
  const firstCodes = new Map<string, number>();

  const previewRow = (row: RawRow): SubjectPreviewRow => {
    const problems: Failure[] = [];
    const doubts: Failure[] = [];
    const at = (meaning: ColumnMeaning) => {
      const column = columns[meaning] ?? 0;
      return {
        sheet: table.name,
        row: row.number,
        column: columnLetters(column),
        heading: hasHeader ? (headings[column] ?? '') : '',
      };
    };
    const found = row.cells.map((cell) => cell.text);
    const nameCell = cellOf(row, 'name');
    const name = tidyName(nameCell.text);
    const isRepeatedHeading = hasHeader && nameKey(name) === nameKey(headings[columns.name ?? 0] ?? '');
    const first = found.find((text) => text.trim() !== '')?.trim() ?? '';
    if (isRepeatedHeading || summary.test(name) || summary.test(first)) {
      const { heading: _, ...cell } = at('name');
      return {
        row: row.number,
        found,
        subject: null,
        problems: [failure('cell.summary-row', { ...cell, found: summary.test(name) ? name : first })],
        doubts,
      };
    }

    /** What is wrong with a cell whatever its meaning. */
    const checkCell = (meaning: 'name' | 'code' | 'track', cell: RawCell, text: string) => {
      if (cell.unreadable)
        problems.push(
          failure('cell.unreadable', { ...at(meaning), found: cell.text || (cell.formula ?? '') }),
        );
      else if (cell.formula !== null && text !== '')
        doubts.push(failure('cell.formula-text', { ...at(meaning), found: cell.formula.slice(0, 200) }));
      if (text.length > longest[meaning])
        problems.push(
          failure('cell.too-long', { ...at(meaning), length: text.length, maximum: longest[meaning] }),
        );
    };
    /** Refuses what stands in the list already, remembers what does not. */
    const checkRepeated = (
      meaning: 'name' | 'code',
      key: string,
      text: string,
      seen: Map<string, number>,
    ) => {
      const firstRow = seen.get(key);
      if (firstRow === undefined) seen.set(key, row.number);
      else problems.push(failure('cell.duplicate', { ...at(meaning), found: text, firstRow }));
    };

    checkCell('name', nameCell, name);
    if (name === '' && !nameCell.unreadable) problems.push(failure('cell.empty', at('name')));
    if (name !== '') {
      checkRepeated('name', nameKey(name), name, firstNames);
      const known = existingNames.get(nameKey(name));
      if (known) problems.push(failure('evaluation.duplicate-subject-name', { name: known.name }));
    }

    const codeCell = cellOf(row, 'code');
    const code = tidyCode(codeCell.text);
    checkCell('code', codeCell, code);
    if (codeCell.lostDigits)
      problems.push(failure('cell.number-not-text', { ...at('code'), found: codeCell.text }));
    else if (code !== '') {
      checkRepeated('code', codeKey(code), code, firstCodes);
      const known = existingCodes.get(codeKey(code));
      if (known)
        problems.push(
          failure('evaluation.duplicate-subject-code', { code, first: known.name, second: name }),
        );
      const meantAsCreditCode = code.length === 18 || asksForCreditCode(headings[columns.code ?? 0] ?? '');
      if (meantAsCreditCode && !isCreditCode(code))
        doubts.push(failure('cell.code-check-digit', { ...at('code'), found: code }));
    }

    const track = tidyName(cellOf(row, 'track').text);
    checkCell('track', cellOf(row, 'track'), track);

    const kindText = tidyName(cellOf(row, 'kind').text);
    const kind = kindText === '' ? kindOfName(name) : kindOfWord(kindText);
    if (kind === null)
      doubts.push(failure('cell.unknown-kind', { ...at('kind'), found: kindText, allowed: [...kinds] }));

    if (row.hidden) {
      const { heading: _, ...cell } = at('name');
      doubts.push(failure('cell.hidden-row', cell));
    }
    for (const meaning of ['name', 'code', 'kind', 'track'] as const)
      if (table.hiddenColumns.has(columns[meaning] ?? -1) && cellOf(row, meaning).text.trim() !== '')
        doubts.push(failure('cell.hidden-column', at(meaning)));
    const subject = { name, code, kind: kind ?? 'other', track } as const;
    return { row: row.number, found, subject: problems.length > 0 ? null : subject, problems, doubts };
  };

  return { sheet: table.name, headings: [...headings], rows: data.map(previewRow), encoding: file.encoding };
};
