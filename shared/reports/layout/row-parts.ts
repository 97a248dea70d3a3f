import { fitForCell } from '../cell-text.ts';
import type { StyleName } from '../sheet-model.ts';
import { styles } from '../styles.ts';
import { heightOf, linesWithin, pointsPerCharacter, wrapText } from './text-size.ts';

/** The tallest row that is made, in points; spreadsheet programs stop at 409. */
export const tallestRow = 400;

/** Line feeds and whatever becomes one. */
const breaks = /[\n\r\u0085\u2028\u2029]/;

/**
 * How many rows a text goes over in a column of `width` characters, without building the row. Most texts are far too
 * short for a second row: two neighbouring lines are always longer than one line's room, which bounds them by length.
 */
export const rowParts = (text: string, style: StyleName, width: number): number => {
  const { size, wrap } = styles[style];
  if (!wrap || text === '') return 1;
  const room = width * pointsPerCharacter;
  const perRow = linesWithin(tallestRow, size);
  // Padding and unusable width take less than a third of any column that holds text.
  if ((3 * text.length * size) / room + 2 <= perRow && !breaks.test(text)) return 1;
  return Math.max(1, Math.ceil(wrapText(fitForCell(text), size, room).length / perRow));
};

/** Points a text takes in a column of `width` characters, at most one row's: room for what a cell may come to show. */
export const textHeight = (text: string, style: StyleName, width: number): number => {
  const { size } = styles[style];
  const lines = wrapText(fitForCell(text), size, width * pointsPerCharacter).length;
  return heightOf(Math.min(lines, linesWithin(tallestRow, size)), size);
};
