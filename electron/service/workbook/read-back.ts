import { setImmediate } from 'node:timers/promises';
import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal } from '#shared/contract/index.ts';
import { cellAddress, rangeAddress } from '#shared/reports/cell-address.ts';
import type { Cell, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { cellLine, cellsOf, type FoundSheet, rowLine } from './found-sheets.ts';
import { dateSerial, numberFormat } from './number-format.ts';
import { stopIfCancelled } from './stop-if-cancelled.ts';

/** Bounds of reading our own file; far above the largest evaluation, and still an end. */
const memoryMegabytes = 4096;
const milliseconds = 600_000;

export interface ReadBackOptions {
  /** Name of the file for messages. */
  readonly name: string;
  readonly signal?: CancelSignal | undefined;
  /** Called after every sheet. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Entry of the parsing thread, where it does not stand beside its caller. */
  readonly worker?: URL | undefined;
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

const longestShown = 200;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

const differs = (place: string, what: string, expected: string, found: string): never =>
  fail('file.read-back-differs', { place, what, expected: shown(expected), found: shown(found) });

/** A sheet as it must be found, and how many filled cells that are. */
interface MeantSheet extends FoundSheet {
  readonly filled: number;
}

const meantSheet = (sheet: Sheet, workbook: Workbook): MeantSheet => {
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

/** Sheet by sheet what must be found, giving way to other work in between. */
const meantSheets = async (
  workbook: Workbook,
  signal: CancelSignal | undefined,
): Promise<readonly MeantSheet[]> => {
  const sheets: MeantSheet[] = [];
  for (const plan of workbook.sheets) {
    stopIfCancelled(signal);
    sheets.push(meantSheet(plan.build(), workbook));
    await setImmediate();
  }
  return sheets;
};

const compareSheet = (expected: MeantSheet, found: FoundSheet, place: string): void => {
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

const compare = async (
  expected: readonly MeantSheet[],
  found: readonly FoundSheet[],
  { name, signal, onProgress }: ReadBackOptions,
): Promise<number> => {
  const names = expected.map((sheet) => sheet.name);
  const foundNames = found.map((sheet) => sheet.name);
  if (names.join('\n') !== foundNames.join('\n'))
    differs(name, 'workbook.xml', names.join(' '), foundNames.join(' '));
  let compared = 0;
  for (const [index, meantOne] of expected.entries()) {
    const sheet = found[index];
    if (sheet) compareSheet(meantOne, sheet, name);
    compared += meantOne.filled;
    onProgress?.(index + 1, expected.length);
    await setImmediate();
    stopIfCancelled(signal);
  }
  return compared;
};

/**
 * Compares what was read with the data it was made from: sheets and their order, every cell's kind, value and number
 * format, merges and filters; nothing missing, nothing extra. Returns how many filled cells were compared. Fails with
 * `file.read-back-differs` at the first difference.
 */
export const compareWithFound = async (
  found: readonly FoundSheet[],
  workbook: Workbook,
  options: ReadBackOptions,
): Promise<number> => compare(await meantSheets(workbook, options.signal), found, options);

/**
 * Reads a finished workbook in a thread of its own and compares it with the data, as `compareWithFound` does. While the
 * thread reads, this one lays out once more what must be found.
 */
export const readBack = async (
  path: string,
  workbook: Workbook,
  options: ReadBackOptions,
): Promise<number> => {
  const { name, signal, worker } = options;
  const [found, expected] = await Promise.all([
    runInWorker(
      'read-workbook',
      { path, name },
      { method: 'exports.workbook', memoryMegabytes, milliseconds, signal, worker },
    ),
    meantSheets(workbook, signal),
  ]);
  return compare(expected, found, options);
};
