import { type Failure, failure } from '../../contract/failure.ts';
import { type FormRowCode, type FormStamp, formCodesVersion } from '../../model/form.ts';
import { rangeAddress } from '../cell-address.ts';
import { codeColumns, codeKindOf, readColumnCode, readRowCode, readStamp } from './codes.ts';
import { blankFormCell, type FormCell, type FormGrid } from './form-cell.ts';

/** A row of a form that was found by its code. */
export interface FoundRow {
  /** From 0. */
  readonly row: number;
  readonly code: FormRowCode;
  /** The cell under a column code. */
  cell(column: string): FormCell;
  /** The merged area that swallowed the cell, as A1:B2, or null. */
  mergeOver(column: string): string | null;
}

/** A sheet of a form, found by its codes alone. */
export interface FoundSheet {
  readonly name: string;
  readonly stamp: FormStamp;
  /** Column numbers from 0 by column code. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly FoundRow[];
  /** Rows among the others that carry no code but something in a column of the form. */
  readonly strangers: readonly { readonly row: number; readonly column: number; readonly found: string }[];
}

/** Either a sheet, or why it cannot be read. Sheets without any code are no part of a form and are left out. */
export type FoundOutcome =
  | { readonly name: string; readonly ok: true; readonly sheet: FoundSheet }
  | { readonly name: string; readonly ok: false; readonly problem: Failure };

interface Codes {
  readonly stamps: string[];
  readonly columns: Map<string, number>;
  readonly rows: { readonly row: number; readonly column: number; readonly text: string }[];
  readonly codeRows: Set<number>;
}

const codesOf = (grid: FormGrid): Codes => {
  const codes: Codes = { stamps: [], columns: new Map(), rows: [], codeRows: new Set() };
  for (const { row, cells } of grid.rows)
    for (const [column, { kind, text }] of cells) {
      const found = kind === 'text' ? codeKindOf(text) : null;
      if (found === 'stamp') codes.stamps.push(text);
      else if (found === 'row') codes.rows.push({ row, column, text });
      else if (found === 'column') {
        // The first stands: a copied row of codes further down says nothing new.
        const code = readColumnCode(text);
        if (!codes.columns.has(code)) codes.columns.set(code, column);
      } else continue;
      if (found !== 'row') codes.codeRows.add(row);
    }
  return codes;
};

const foundRows = (grid: FormGrid, codes: Codes): FoundRow[] | null => {
  const cellsByRow = new Map(grid.rows.map(({ row, cells }) => [row, new Map(cells)]));
  const rows: FoundRow[] = [];
  for (const { row, text } of codes.rows) {
    const code = readRowCode(text);
    if (!code) return null;
    const at = (column: string): number => codes.columns.get(column) ?? -1;
    rows.push({
      row,
      code,
      cell: (column) => cellsByRow.get(row)?.get(at(column)) ?? blankFormCell,
      mergeOver: (column) => {
        const place = at(column);
        const merge = grid.merges.find(
          ({ top, left, bottom, right }) =>
            row >= top && row <= bottom && place >= left && place <= right && (row > top || place > left),
        );
        return merge ? rangeAddress(merge) : null;
      },
    });
  }
  return rows;
};

const strangersOf = (grid: FormGrid, codes: Codes, entryColumns: readonly string[]) => {
  const coded = new Set(codes.rows.map(({ row }) => row));
  const first = Math.min(...coded);
  const last = Math.max(...coded);
  const watched = new Set(entryColumns.flatMap((code) => codes.columns.get(code) ?? []));
  return grid.rows
    .filter(({ row }) => row > first && row < last && !coded.has(row) && !codes.codeRows.has(row))
    .flatMap(({ row, cells }) => {
      const typed = cells.find(([column, cell]) => watched.has(column) && cell.text.trim() !== '');
      return typed ? [{ row, column: typed[0], found: typed[1].shown }] : [];
    });
};

/**
 * Finds a form's sheet by its codes, never by position. `entryColumns` are the codes of the columns a kind of form is
 * filled in; every one must be there. Null where the sheet carries no code at all.
 */
export const findForm = (
  grid: FormGrid,
  entryColumnsOf: (kind: string) => readonly string[] | null,
): FoundOutcome | null => {
  const { name } = grid;
  const codes = codesOf(grid);
  if (codes.stamps.length === 0 && codes.columns.size === 0 && codes.rows.length === 0) return null;
  const refused = (problem: Failure): FoundOutcome => ({ name, ok: false, problem });
  const deleted = (what: 'stamp' | 'rows' | 'columns' | 'altered'): FoundOutcome =>
    refused(failure('form.codes-deleted', { place: name, what }));
  const [text] = codes.stamps;
  if (text === undefined) return deleted('stamp');
  const stamp = readStamp(text);
  if (!stamp || new Set(codes.stamps.map((each) => each.trim())).size > 1) return deleted('altered');
  if (stamp.version > formCodesVersion)
    return refused(failure('form.newer', { place: name, found: stamp.version, known: formCodesVersion }));
  const entryColumns = entryColumnsOf(stamp.kind);
  if (!entryColumns) return refused(failure('form.kind-unknown', { place: name, found: stamp.kind }));
  if (codes.rows.length === 0) return deleted('rows');
  if (![codeColumns.mark, ...entryColumns].every((column) => codes.columns.has(column)))
    return deleted('columns');
  const rows = foundRows(grid, codes);
  if (!rows) return deleted('altered');
  return {
    name,
    ok: true,
    sheet: {
      name,
      stamp,
      columns: codes.columns,
      rows,
      strangers: strangersOf(grid, codes, entryColumns),
    },
  };
};
