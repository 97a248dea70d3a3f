import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import { rangeAddress } from '#shared/reports/cell-address.ts';
import { readZipDirectory } from '../archives/zip-directory.ts';
import { toPlainDecimal } from './plain-decimal.ts';
import { cellLine, rowLine, type SheetLines } from './sheet-lines.ts';
import { storedPackage, type UnpackedPart, unpackedPart } from './stored-package.ts';

/** The formula of a cell as the sheet model has it: one that goes through ranges cell by cell in `{=…}`. */
const formulaOf = ({ f, F }: XLSX.CellObject): string | undefined => (F === undefined ? f : `{=${f ?? ''}}`);

const lineOf = (cell: XLSX.CellObject | undefined): string => {
  if (!cell) return cellLine.blank;
  // A formula may come to no text at all; it is a formula all the same.
  if (cell.t === 'z' || cell.v === '')
    return cell.f === undefined ? cellLine.blank : cellLine.text('', formulaOf(cell));
  if (cell.t === 's') return cellLine.text(String(cell.v), formulaOf(cell));
  if (cell.t === 'n' && typeof cell.v === 'number')
    return cellLine.number(toPlainDecimal(cell.v), String(cell.z), formulaOf(cell));
  return `${cell.t} ${String(cell.v)}`;
};

/** Reads parts of a package; only the sheets named by their place, or all. Fails with `file.damaged`. */
export const parse = (
  parts: readonly UnpackedPart[],
  name: string,
  sheets?: readonly number[],
): XLSX.WorkBook => {
  try {
    return XLSX.read(storedPackage(parts), {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellDates: false,
      ...(sheets ? { sheets: [...sheets] } : {}),
    });
  } catch (error) {
    return fail('file.damaged', {
      place: name,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
};

type FoundCell = XLSX.CellObject | undefined;

/** A sheet as the library has it, its rows not yet turned into lines. */
export interface FoundSheet extends Omit<SheetLines, 'rows'> {
  readonly data: readonly (readonly FoundCell[] | undefined)[];
}

export const foundSheet = (workbook: XLSX.WorkBook, sheetName: string, name: string): FoundSheet => {
  const sheet = workbook.Sheets[sheetName];
  // The library leaves a sheet out instead of failing when a part cannot be read.
  if (!sheet || !('!data' in sheet)) return fail('file.damaged', { place: name, detail: sheetName });
  const { '!data': data, '!merges': merges = [] } = sheet as XLSX.DenseWorkSheet;
  return {
    name: sheetName,
    data,
    merges: merges.map(({ s, e }: XLSX.Range) =>
      rangeAddress({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
    ),
    filter: sheet['!autofilter']?.ref ?? '',
  };
};

/** Rows and cells that do not exist are holes; `Array.from` makes them blanks. */
export const lineOfRow = (row: readonly FoundCell[] | undefined): string =>
  rowLine(Array.from(row ?? [], lineOf));

/** Reads a workbook with a library other than what wrote it. Fails with `file.damaged`. */
export const readFoundSheets = (bytes: Buffer, name: string): SheetLines[] => {
  const parts = readZipDirectory(bytes, name).map((entry) => unpackedPart(bytes, entry, name));
  const workbook = parse(parts, name);
  return workbook.SheetNames.map((sheetName) => {
    const { data, ...rest } = foundSheet(workbook, sheetName, name);
    return { ...rest, rows: Array.from(data, lineOfRow) };
  });
};
