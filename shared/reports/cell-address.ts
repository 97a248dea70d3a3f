import type { CellRange } from './sheet-model.ts';

/** Column as spreadsheets show it, counted from 0: A, Z, AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** A1 of row and column counted from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1:B2 of a range. */
export const rangeAddress = ({ top, left, bottom, right }: CellRange): string =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
