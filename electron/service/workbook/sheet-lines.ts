import { createHash, type Hash } from 'node:crypto';

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

/** Rows of a block; blocks of a sheet may be read apart. */
export const rowsPerBlock = 1000;

/**
 * Digests of a sheet: first of its name, filter and merges, then of each block of rows in order, empty where the block
 * has no content. Equal digests mean that every cell, merge and filter is equal.
 */
export type SheetDigests = readonly string[];

/** SHA-256 of a sheet's lines, taken in row by row from the first to the last. The lines themselves are not kept. */
export class SheetDigester {
  readonly #digests: string[] = [''];
  #hash: Hash | null = null;
  #block = 0;
  #waiting = '';

  /** The next line; `index` counts rows from 0. */
  add(index: number, row: string): void {
    // Rows without content need not exist in a file.
    if (row === '') return;
    const block = Math.floor(index / rowsPerBlock);
    if (block !== this.#block) this.#endBlock();
    this.#block = block;
    this.#waiting += `${index}${separator}${row}${rowEnd}`;
    if (this.#waiting.length >= chunkLength) this.#take();
  }

  /** Ends the last block. */
  blocks(): SheetDigests {
    this.#endBlock();
    return Array.from(this.#digests, (digest) => digest ?? '');
  }

  /** Ends with what is not in rows. */
  end({ name, merges, filter }: Omit<SheetLines, 'rows'>): SheetDigests {
    const rest = [name, filter, ...merges.toSorted()].join(rowEnd);
    return [createHash('sha256').update(rest).digest('hex'), ...this.blocks().slice(1)];
  }

  #take(): void {
    this.#hash ??= createHash('sha256');
    this.#hash.update(this.#waiting);
    this.#waiting = '';
  }

  #endBlock(): void {
    if (this.#waiting !== '') this.#take();
    if (this.#hash) this.#digests[this.#block + 1] = this.#hash.digest('hex');
    this.#hash = null;
  }
}
