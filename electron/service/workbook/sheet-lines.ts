import { createHash } from 'node:crypto';

/** A sheet in lines of text, one per row (see `rowLine`): what was meant and what was found compare as such. */
export interface SheetLines {
  readonly name: string;
  readonly rows: readonly string[];
  readonly merges: readonly string[];
  readonly filter: string;
}

/** A cell in one line: kind, value, number format and formula. */
export const cellLine = {
  blank: '',
  text: (text: string, formula: string | undefined): string =>
    `"${text}"${formula === undefined ? '' : ` =${formula}`}`,
  number: (decimal: string, format: string, formula: string | undefined): string =>
    `${decimal} (${format})${formula === undefined ? '' : ` =${formula}`}`,
} as const;

/** No cell holds these characters: control characters never reach a workbook. */
const separator = '\u0001';
const rowEnd = '\u0002';
/** Characters gathered before they are digested. */
const chunkLength = 1 << 16;

/** A row in one line, blank cells at its end left out; `cellsOf` takes it apart again. Whole rows compare in one step. */
export const rowLine = (cells: readonly string[]): string => {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === cellLine.blank) length -= 1;
  return (length === cells.length ? cells : cells.slice(0, length)).join(separator);
};
export const cellsOf = (row: string): string[] => row.split(separator);

/** SHA-256 of a sheet's lines: equal digests mean that every cell, merge and filter is equal. */
export const digestOf = ({ name, rows, merges, filter }: SheetLines): string => {
  const hash = createHash('sha256');
  let waiting = [name, filter, ...merges.toSorted()].join(rowEnd) + rowEnd;
  for (const [index, row] of rows.entries()) {
    // Rows without content need not exist in a file.
    if (row === '') continue;
    waiting += `${index}${separator}${row}${rowEnd}`;
    if (waiting.length < chunkLength) continue;
    hash.update(waiting);
    waiting = '';
  }
  return hash.update(waiting).digest('hex');
};
