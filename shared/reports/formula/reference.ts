import { cellAddress, columnLetters } from '../cell-address.ts';

/** Rows of one column, counted from 0, both included. */
export interface ColumnRows {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** C7: moves along where the formula is copied. Row and column count from 0. */
export const relative = cellAddress;

/** $C$7: stays where the formula is copied or its row is sorted. */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** C7:C20 of one column. */
export const columnRange = ({ column, first, last }: ColumnRows): string =>
  `${cellAddress(first, column)}:${cellAddress(last, column)}`;

/** $C$7:$C$20 of one column. */
export const absoluteColumnRange = ({ column, first, last }: ColumnRows): string =>
  `${absolute(first, column)}:${absolute(last, column)}`;

/** C7:I7 of one row. */
export const rowRange = (row: number, first: number, last: number): string =>
  `${cellAddress(row, first)}:${cellAddress(row, last)}`;

/** $C$7:$I$7 of one row. */
export const absoluteRowRange = (row: number, first: number, last: number): string =>
  `${absolute(row, first)}:${absolute(row, last)}`;

/** A reference into another sheet; names are always quoted, so that none is read as anything else. */
export const onSheet = (name: string, reference: string): string =>
  `'${name.replaceAll("'", "''")}'!${reference}`;

/** Characters a text inside a formula may have in Excel. */
const longestLiteral = 255;

/** Text inside a formula; a quotation mark is doubled. One too long for Excel is put together from several. */
export const textLiteral = (text: string): string => {
  const parts = [''];
  for (const character of text) {
    const own = parts.at(-1) ?? '';
    if (own.length + character.length > longestLiteral) parts.push(character);
    else parts[parts.length - 1] = own + character;
  }
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
};

/** Stands for what a formula puts into words. */
const hole = '\u0000';

/** Words with an expression in them: `"已评"&(COUNT(A1:A9))&"项"`. `words` are given a text that stands for it. */
export const filledWords = (words: (hole: string) => string, expression: string): string =>
  textLiteral(words(hole))
    .replace(hole, () => `"&(${expression})&"`)
    .replace(/^""&/, '')
    .replace(/&""$/, '');
