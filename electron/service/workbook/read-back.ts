import { setImmediate } from 'node:timers/promises';
import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal } from '#shared/contract/index.ts';
import type { Cell, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { cellAddress, rangeAddress } from './cell-address.ts';
import { cellLine, type FoundSheet } from './found-sheets.ts';
import { dateSerial, numberFormat } from './number-format.ts';

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

const compareSheet = (sheet: Sheet, found: FoundSheet, workbook: Workbook, place: string): number => {
  const at = (what: string) => `${sheet.name}!${what}`;
  let compared = 0;
  const rows = Math.max(sheet.rows.length, found.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const cells = sheet.rows[row]?.cells ?? [];
    const foundCells = found.rows[row] ?? [];
    const columns = Math.max(cells.length, foundCells.length);
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[column];
      const expected = cell ? meant(cell, workbook) : cellLine.blank;
      const actual = foundCells[column] ?? cellLine.blank;
      if (expected !== actual) differs(place, at(cellAddress(row, column)), expected, actual);
      if (expected !== cellLine.blank) compared += 1;
    }
  }
  const list = (ranges: readonly string[]) => ranges.toSorted().join(' ');
  const merges = list(sheet.merges.map(rangeAddress));
  if (merges !== list(found.merges)) differs(place, at('mergeCells'), merges, list(found.merges));
  const filter = sheet.filter ? rangeAddress(sheet.filter) : '';
  if (filter !== found.filter) differs(place, at('autoFilter'), filter, found.filter);
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
  { name, signal, onProgress }: ReadBackOptions,
): Promise<number> => {
  const names = workbook.sheets.map((sheet) => sheet.name);
  const foundNames = found.map((sheet) => sheet.name);
  if (names.join('\n') !== foundNames.join('\n'))
    differs(name, 'workbook.xml', names.join(' '), foundNames.join(' '));
  let compared = 0;
  for (const [index, plan] of workbook.sheets.entries()) {
    if (signal?.aborted) fail('request.cancelled', { method: 'exports.workbook' });
    const sheet = found[index];
    if (sheet) compared += compareSheet(plan.build(), sheet, workbook, name);
    onProgress?.(index + 1, workbook.sheets.length);
    await setImmediate();
  }
  return compared;
};

/** Reads a finished workbook in a thread of its own and compares it with the data, as `compareWithFound` does. */
export const readBack = async (
  path: string,
  workbook: Workbook,
  options: ReadBackOptions,
): Promise<number> => {
  const { name, signal, worker } = options;
  const found = await runInWorker(
    'read-workbook',
    { path, name },
    { method: 'exports.workbook', memoryMegabytes, milliseconds, signal, worker },
  );
  return compareWithFound(found, workbook, options);
};
