/** Rows and columns a sheet has. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** A rectangle of cells, counted from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column number of letters, counted from 1. */
export const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
};

/** Row and column of an address, null where it names no cell of a sheet. */
export const cellPlace = (address: string): { readonly row: number; readonly column: number } | null => {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const place = { row: Number(digits), column: columnNumber(letters) };
  return place.row <= lastRow && place.column <= lastColumn ? place : null;
};

/** A1 or A1:B2, null where it is none or turned round. */
export const rangeOf = (text: string): Range | null => {
  const [first = '', second = first, more] = text.split(':');
  const start = cellPlace(first);
  const end = cellPlace(second);
  if (!start || !end || more !== undefined || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
};

export const overlap = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Pairs that overlap, each pair once; sorted by row first, so that long lists stay quick. */
export const overlapping = <Item extends { readonly range: Range }>(
  items: readonly Item[],
): [Item, Item][] => {
  const sorted = items.toSorted((a, b) => a.range.top - b.range.top);
  const pairs: [Item, Item][] = [];
  let active: Item[] = [];
  for (const item of sorted) {
    active = active.filter((other) => other.range.bottom >= item.range.top);
    for (const other of active) if (overlap(item.range, other.range)) pairs.push([other, item]);
    active.push(item);
  }
  return pairs;
};
