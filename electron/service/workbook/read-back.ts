import { fail } from '#shared/contract/failure.ts';
import { cellAddress } from '#shared/reports/cell-address.ts';
import type { Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { type Cancellable, stopIfCancelled } from '../cancellation.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import type { FoundDigests } from './digest-found-sheets.ts';
import { type MeantDigest, type MeantSheet, meantDigest, meantSheet } from './meant-sheets.ts';
import { openGate, readingGate } from './reading-gate.ts';
import { cellLine, cellsOf, type SheetDigests, type SheetLines } from './sheet-lines.ts';

/** Bounds of reading our own file; far above the largest evaluation, and still an end. */
const memoryMegabytes = 4096;
const milliseconds = 600_000;
/** Cells from which on a second thread is worth its start; the caller has nothing to do while they read. */
const worthAnother = 50_000;
/** Enough not to slow reading down; without it the thread takes half as much again. */
const youngMegabytes = 12;

export interface ReadBackOptions extends Cancellable {
  /** Name of the file for messages. */
  readonly name: string;
  /** Called after every sheet. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Entry of the parsing thread, where it does not stand beside its caller. */
  readonly worker?: URL | undefined;
}

const longestShown = 200;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

const differs = (place: string, what: string, expected: string, found: string): never =>
  fail('file.read-back-differs', { place, what, expected: shown(expected), found: shown(found) });

const compareSheet = (expected: MeantSheet, found: SheetLines, place: string): void => {
  const at = (what: string) => `${expected.name}!${what}`;
  const rows = Math.max(expected.rows.length, found.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const line = expected.rows[row] ?? '';
    const actual = found.rows[row] ?? '';
    if (line === actual) continue;
    const cells = cellsOf(line);
    const foundCells = cellsOf(actual);
    const column = Array.from(
      { length: Math.max(cells.length, foundCells.length) },
      (_, index) => index,
    ).find((index) => (cells[index] ?? cellLine.blank) !== (foundCells[index] ?? cellLine.blank));
    differs(
      place,
      at(cellAddress(row, column ?? 0)),
      cells[column ?? 0] ?? cellLine.blank,
      foundCells[column ?? 0] ?? cellLine.blank,
    );
  }
  const list = (ranges: readonly string[]) => ranges.toSorted().join(' ');
  const merges = list(expected.merges);
  if (merges !== list(found.merges)) differs(place, at('mergeCells'), merges, list(found.merges));
  if (expected.filter !== found.filter) differs(place, at('autoFilter'), expected.filter, found.filter);
};

const compareNames = (expected: readonly string[], found: readonly string[], place: string): void => {
  if (expected.join('\n') !== found.join('\n'))
    differs(place, 'workbook.xml', expected.join(' '), found.join(' '));
};

/** Whether the pieces of a sheet have everything it must have, each part once, and nothing else. */
const isWhole = (meant: SheetDigests, pieces: readonly { readonly digests: SheetDigests }[]): boolean => {
  const length = Math.max(meant.length, ...pieces.map(({ digests }) => digests.length));
  for (let part = 0; part < length; part += 1) {
    const found = pieces.map(({ digests }) => digests[part] ?? '').filter((digest) => digest !== '');
    const expected = meant[part] ?? '';
    if (expected === '' ? found.length > 0 : found.length !== 1 || found[0] !== expected) return false;
  }
  return true;
};

/**
 * Compares what was read with the data it was made from: sheets and their order, every cell's kind, value, formula and
 * number format, merges and filters; nothing missing, nothing extra. Returns how many filled cells were compared.
 * Fails with `file.read-back-differs` at the first difference.
 */
export const compareWithFound = (found: readonly SheetLines[], workbook: Workbook, place: string): number => {
  compareNames(
    workbook.sheets.map(({ name }) => name),
    found.map(({ name }) => name),
    place,
  );
  return workbook.sheets.reduce((compared, plan, index) => {
    const expected = meantSheet(plan.build(), workbook);
    const own = found[index];
    if (own) compareSheet(expected, own, place);
    return compared + expected.filled;
  }, 0);
};

/**
 * Reads a finished workbook in threads of its own and compares it with the data, as `compareWithFound` does. The
 * threads start while the file is still being written; what each sheet must hold is noted down as it is written.
 */
export class ReadBack {
  readonly #path: string;
  readonly #workbook: Workbook;
  readonly #options: ReadBackOptions;
  readonly #meant: MeantDigest[] = [];
  #cells = 0;
  readonly #gate = readingGate();
  readonly #stop = new AbortController();
  readonly #found: Promise<FoundDigests>[] = [];

  constructor(path: string, workbook: Workbook, options: ReadBackOptions) {
    this.#path = path;
    this.#workbook = workbook;
    this.#options = options;
    options.signal?.addEventListener('abort', () => this.#stop.abort());
    this.#read();
  }

  /** Starts one more thread. */
  #read(): void {
    const { name, method, worker } = this.#options;
    const found = runInWorker(
      'digest-workbook',
      { path: this.#path, name, gate: this.#gate, reader: this.#found.length },
      {
        method,
        memoryMegabytes,
        youngMegabytes,
        milliseconds,
        signal: this.#stop.signal,
        worker,
      },
    );
    // Whoever compares hears of a failure; until then nobody has to.
    found.catch(() => undefined);
    this.#found.push(found);
  }

  /** Notes down what must be found of a sheet; called with every sheet in order. */
  expect(sheet: Sheet): void {
    const meant = meantDigest(sheet, this.#workbook);
    this.#meant.push(meant);
    this.#cells += meant.filled;
    if (this.#cells > worthAnother && this.#found.length === 1) this.#read();
  }

  /** Reads and compares. Returns how many filled cells were compared. */
  async compare(): Promise<number> {
    const { name, onProgress } = this.#options;
    openGate(this.#gate, this.#found.length);
    const found = await Promise.all(this.#found);
    const meant = this.#meant;
    // The first reader always has something to read: a workbook has a sheet.
    for (const { names } of found)
      if (names)
        compareNames(
          meant.map((each) => each.name),
          names,
          name,
        );
    let cells = 0;
    for (const [index, { digests, filled }] of meant.entries()) {
      const pieces = found.flatMap((each) => each.pieces.filter(({ sheet }) => sheet === index));
      if (!isWhole(digests, pieces)) return this.#findDifference();
      cells += filled;
      onProgress?.(index + 1, meant.length);
      stopIfCancelled(this.#options);
    }
    return cells;
  }

  /** Ends the thread where it still waits. */
  abandon(): void {
    this.#stop.abort();
  }

  /** Reads everything once more to say where the difference is. */
  async #findDifference(): Promise<never> {
    const { name, method, signal, worker } = this.#options;
    const found = await runInWorker(
      'read-workbook',
      { path: this.#path, name },
      { method, memoryMegabytes, milliseconds, signal, worker },
    );
    compareWithFound(found, this.#workbook, name);
    return differs(name, 'SHA-256', '', '');
  }
}
