import { rangeAddress } from '#shared/reports/cell-address.ts';
import type { Cell, Row, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { dateSerial, numberFormat } from './number-format.ts';
import { cellLine, rowLine, SheetDigester, type SheetDigests, type SheetLines } from './sheet-lines.ts';

/** A sheet as it must be found. */
export interface MeantSheet extends SheetLines {
  /** Cells that are not blank. */
  readonly filled: number;
}

/** The same by its digests, which are all that need be kept. */
export interface MeantDigest {
  readonly name: string;
  readonly digests: SheetDigests;
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

const meantRow = ({ cells }: Row, workbook: Workbook): string =>
  rowLine(cells.map((cell) => meant(cell, workbook)));

const meantRest = (sheet: Sheet): Omit<SheetLines, 'rows'> => ({
  name: sheet.name,
  merges: sheet.merges.map(rangeAddress),
  filter: sheet.filter ? rangeAddress(sheet.filter) : '',
});

const filledCells = ({ cells }: Row): number => {
  let filled = 0;
  for (const { kind } of cells) if (kind !== 'blank') filled += 1;
  return filled;
};

/** What must be found of a sheet. */
export const meantSheet = (sheet: Sheet, workbook: Workbook): MeantSheet => ({
  ...meantRest(sheet),
  rows: sheet.rows.map((row) => meantRow(row, workbook)),
  filled: sheet.rows.reduce((sum, row) => sum + filledCells(row), 0),
});

/** What must be found of a sheet, in short. */
export const meantDigest = (sheet: Sheet, workbook: Workbook): MeantDigest => {
  const digester = new SheetDigester();
  let filled = 0;
  for (const [index, row] of sheet.rows.entries()) {
    digester.add(index, meantRow(row, workbook));
    filled += filledCells(row);
  }
  return { name: sheet.name, digests: digester.end(meantRest(sheet)), filled };
};
