import { rangeAddress } from '#shared/reports/cell-address.ts';
import type { Cell, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { dateSerial, numberFormat } from './number-format.ts';
import { cellLine, digestOf, rowLine, type SheetLines } from './sheet-lines.ts';

/** A sheet as it must be found. */
export interface MeantSheet extends SheetLines {
  /** Cells that are not blank. */
  readonly filled: number;
}

/** The same by its digest, which is all that need be kept. */
export interface MeantDigest {
  readonly name: string;
  readonly digest: string;
  readonly filled: number;
}

const meant = (cell: Cell, workbook: Workbook): string => {
  switch (cell.kind) {
    case 'blank':
      return cellLine.blank;
    case 'text':
      return cellLine.text(cell.text, cell.formula);
    case 'number':
      return cellLine.number(cell.number, numberFormat(cell, workbook), cell.formula);
    case 'date':
      return cellLine.number(String(dateSerial(cell.date)), numberFormat(cell, workbook), undefined);
  }
};

/** What must be found of a sheet. */
export const meantSheet = (sheet: Sheet, workbook: Workbook): MeantSheet => {
  let filled = 0;
  const rows = sheet.rows.map(({ cells }) =>
    rowLine(
      cells.map((cell) => {
        const line = meant(cell, workbook);
        if (line !== cellLine.blank) filled += 1;
        return line;
      }),
    ),
  );
  return {
    name: sheet.name,
    rows,
    merges: sheet.merges.map(rangeAddress),
    filter: sheet.filter ? rangeAddress(sheet.filter) : '',
    filled,
  };
};

/** What must be found of a sheet, in short. */
export const meantDigest = (sheet: Sheet, workbook: Workbook): MeantDigest => {
  const lines = meantSheet(sheet, workbook);
  return { name: lines.name, digest: digestOf(lines), filled: lines.filled };
};
