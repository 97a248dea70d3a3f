import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import { rangeAddress } from '#shared/reports/cell-address.ts';
import { toPlainDecimal } from './plain-decimal.ts';
import { cellLine, digestOf, rowLine, type SheetLines } from './sheet-lines.ts';
import { storedPackage } from './stored-package.ts';

const lineOf = (cell: XLSX.CellObject | undefined): string => {
  if (!cell || cell.t === 'z') return cellLine.blank;
  if (cell.t === 's') return cell.v === '' ? cellLine.blank : cellLine.text(String(cell.v), cell.f);
  if (cell.t === 'n' && typeof cell.v === 'number')
    return cellLine.number(toPlainDecimal(cell.v), String(cell.z), cell.f);
  return `${cell.t} ${String(cell.v)}`;
};

const parse = (bytes: Buffer, name: string, sheets?: number[]): XLSX.WorkBook => {
  const stored = storedPackage(bytes, name);
  try {
    return XLSX.read(stored, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellDates: false,
      ...(sheets ? { sheets } : {}),
    });
  } catch (error) {
    return fail('file.damaged', {
      place: name,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
};

const linesOf = (workbook: XLSX.WorkBook, sheetName: string, name: string): SheetLines => {
  const sheet = workbook.Sheets[sheetName];
  // The library leaves a sheet out instead of failing when a part cannot be read.
  if (!sheet || !('!data' in sheet)) return fail('file.damaged', { place: name, detail: sheetName });
  const { '!data': data, '!merges': merges = [] } = sheet as XLSX.DenseWorkSheet;
  return {
    name: sheetName,
    // Rows and cells that do not exist are holes; `Array.from` makes them blanks.
    rows: Array.from(data, (row) => rowLine(Array.from(row ?? [], lineOf))),
    merges: merges.map(({ s, e }: XLSX.Range) =>
      rangeAddress({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
    ),
    filter: sheet['!autofilter']?.ref ?? '',
  };
};

/** Reads a workbook with a library other than what wrote it. Fails with `file.damaged`. */
export const readFoundSheets = (bytes: Buffer, name: string): SheetLines[] => {
  const workbook = parse(bytes, name);
  return workbook.SheetNames.map((sheetName) => linesOf(workbook, sheetName, name));
};

/** What a file says of its sheets, in short. */
export interface FoundDigests {
  /** Names of all sheets in order. */
  readonly names: readonly string[];
  /** Digests of the sheets asked for, in the order asked. */
  readonly digests: readonly string[];
}

/** Reads some sheets, counted from 0, as `readFoundSheets` does, and keeps their digests only. */
export const digestFoundSheets = (bytes: Buffer, name: string, sheets: readonly number[]): FoundDigests => {
  const workbook = parse(bytes, name, [...sheets]);
  return {
    names: workbook.SheetNames,
    digests: sheets.map((index) => {
      const sheetName = workbook.SheetNames[index];
      return sheetName === undefined ? '' : digestOf(linesOf(workbook, sheetName, name));
    }),
  };
};
