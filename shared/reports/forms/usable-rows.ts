import { type Failure, failure } from '../../contract/failure.ts';
import { codeColumns } from './codes.ts';
import type { FoundRow, FoundSheet } from './found-form.ts';

/** A row that a form must have. */
export interface ExpectedRow {
  readonly mark: string;
  readonly item: string;
  readonly part: string;
}

/** A row, or a place where one should be, of which nothing is read. */
export interface RefusedRow {
  /** From 0; of a missing row that of the sheet's first row. */
  readonly row: number;
  readonly item: string;
  readonly mark: string;
  readonly found: string;
  readonly problem: Failure;
}

export interface UsableRows {
  /** The row of an item's part; null where it is missing or refused. */
  of(item: string, part: string): FoundRow | null;
  /** Items of which a row is missing or refused; a value of several parts cannot be read then. */
  readonly broken: ReadonlySet<string>;
  readonly refused: readonly RefusedRow[];
}

const keyOf = ({ item, part }: { readonly item: string; readonly part: string }): string =>
  `${item}\n${part}`;

/** Spaces and width do not make another number. */
const comparable = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Sorts out rows that stand twice, whose printed number is another's, that no item has, and that are not there. */
export const usableRows = (sheet: FoundSheet, expected: readonly ExpectedRow[]): UsableRows => {
  const known = new Map(expected.map((row) => [keyOf(row), row]));
  const refused: RefusedRow[] = [];
  const broken = new Set<string>();
  const usable = new Map<string, FoundRow>();
  const refuse = (found: FoundRow, shown: string, problem: Failure): void => {
    const { item, mark } = found.code;
    refused.push({ row: found.row, item, mark, found: shown, problem });
    broken.add(item);
  };
  for (const [key, rows] of Map.groupBy(sheet.rows, ({ code }) => keyOf(code))) {
    const [first] = rows;
    if (!first) continue;
    const { mark } = first.code;
    if (!known.has(key)) {
      for (const row of rows) refuse(row, '', failure('form.row-unknown', { mark }));
    } else if (rows.length > 1) {
      const numbers = rows.map(({ row }) => row + 1);
      for (const row of rows) refuse(row, '', failure('form.row-twice', { mark, rows: numbers }));
    } else {
      const printed = first.cell(codeColumns.mark).text;
      if (comparable(printed) === comparable(mark)) usable.set(key, first);
      else refuse(first, printed, failure('form.row-shifted', { mark, found: printed }));
    }
  }
  const present = new Set(sheet.rows.map(({ code }) => keyOf(code)));
  const top = Math.min(...sheet.rows.map(({ row }) => row));
  for (const row of expected) {
    if (present.has(keyOf(row))) continue;
    const { item, mark } = row;
    refused.push({ row: top, item, mark, found: '', problem: failure('form.row-missing', { mark }) });
    broken.add(item);
  }
  return { of: (item, part) => usable.get(keyOf({ item, part })) ?? null, broken, refused };
};
