import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import { rangeAddress } from '#shared/reports/cell-address.ts';
import { toPlainDecimal } from './plain-decimal.ts';

/** A sheet as another library reads it, every row in one line of text (see `rowLine`). */
export interface FoundSheet {
  readonly name: string;
  readonly rows: readonly string[];
  readonly merges: readonly string[];
  readonly filter: string;
}

/** A cell in one line: kind, value, number format and formula, so that what was meant and what was found compare. */
export const cellLine = {
  blank: '',
  text: (text: string, formula: string | undefined): string =>
    `"${text}"${formula === undefined ? '' : ` =${formula}`}`,
  number: (decimal: string, format: string, formula: string | undefined): string =>
    `${decimal} (${format})${formula === undefined ? '' : ` =${formula}`}`,
} as const;

/** No cell holds this character: control characters never reach a workbook. */
const separator = '\u0001';

/** A row in one line, blank cells at its end left out; `cellsOf` takes it apart again. Whole rows compare in one step. */
export const rowLine = (cells: readonly string[]): string => {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === cellLine.blank) length -= 1;
  return (length === cells.length ? cells : cells.slice(0, length)).join(separator);
};
export const cellsOf = (row: string): string[] => row.split(separator);

const lineOf = (cell: XLSX.CellObject | undefined): string => {
  if (!cell || cell.t === 'z') return cellLine.blank;
  if (cell.t === 's') return cell.v === '' ? cellLine.blank : cellLine.text(String(cell.v), cell.f);
  if (cell.t === 'n' && typeof cell.v === 'number')
    return cellLine.number(toPlainDecimal(cell.v), String(cell.z), cell.f);
  return `${cell.t} ${String(cell.v)}`;
};

/** Reads a workbook with a library other than the one that wrote it. Fails with `file.damaged`. */
export const readFoundSheets = (bytes: Uint8Array, name: string): FoundSheet[] => {
  const parse = (): XLSX.WorkBook => {
    try {
      return XLSX.read(bytes, {
        type: 'array',
        dense: true,
        cellFormula: true,
        cellNF: true,
        cellHTML: false,
        cellText: false,
        cellDates: false,
      });
    } catch (error) {
      return fail('file.damaged', {
        place: name,
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const workbook = parse();
  return workbook.SheetNames.map((sheetName) => {
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
  });
};
