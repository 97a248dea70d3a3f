import { cellAddress } from '#shared/reports/cell-address.ts';
import type { CellRange } from '#shared/reports/sheet-model.ts';

/** A cell; row and column count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Column counted from 0 of its letters. */
export const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
};

/** The cell an address such as `B3` or `$B$3` names; null for anything else. */
export const cellPlace = (address: string): CellPlace | null => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  return letters === undefined || digits === undefined
    ? null
    : { row: Number(digits) - 1, column: columnNumber(letters) };
};

/** The range `A1:B2` or `A1` names; null for anything else. */
export const rangePlace = (range: string): CellRange | null => {
  const [from = '', to = from] = range.split(':');
  const first = cellPlace(from);
  const last = cellPlace(to);
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null;
};

export const addressOf = ({ row, column }: CellPlace): string => cellAddress(row, column);

export const contains = (range: CellRange, { row, column }: CellPlace): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
