import { setImmediate } from 'node:timers/promises';
import * as XLSX from 'xlsx';
import { FailureError, fail } from '#shared/contract/failure.ts';
import type { CancelSignal } from '#shared/contract/index.ts';
import type { Cell, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { cellAddress, rangeAddress } from './cell-address.ts';
import { dateSerial, numberFormat } from './number-format.ts';
import { toPlainDecimal } from './plain-decimal.ts';

export interface ReadBackOptions {
  /** Name of the file for messages. */
  readonly name: string;
  readonly signal?: CancelSignal | undefined;
  /** Called after every sheet. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A cell in one line, so that what was meant and what was read can be compared and shown side by side. */
const meant = (cell: Cell, workbook: Workbook): string => {
  const formula = cell.kind === 'text' || cell.kind === 'number' ? cell.formula : undefined;
  const suffix = formula === undefined ? '' : ` =${formula}`;
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return `"${cell.text}"${suffix}`;
    case 'number':
      return `${cell.number} (${numberFormat(cell, workbook)})${suffix}`;
    case 'date':
      return `${dateSerial(cell.date)} (${numberFormat(cell, workbook)})`;
  }
};

const read = (cell: XLSX.CellObject | undefined): string => {
  if (!cell || cell.t === 'z') return '';
  const suffix = cell.f === undefined ? '' : ` =${cell.f}`;
  if (cell.t === 's') return cell.v === '' ? '' : `"${String(cell.v)}"${suffix}`;
  if (cell.t === 'n' && typeof cell.v === 'number')
    return `${toPlainDecimal(cell.v)} (${String(cell.z)})${suffix}`;
  return `${cell.t} ${String(cell.v)}${suffix}`;
};

const longestShown = 200;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

const compareSheet = (
  sheet: Sheet,
  found: XLSX.DenseWorkSheet,
  workbook: Workbook,
  place: string,
): number => {
  const differs = (what: string, expected: string, actual: string) =>
    fail('file.read-back-differs', {
      place,
      what: `${sheet.name}!${what}`,
      expected: shown(expected),
      found: shown(actual),
    });
  const data = found['!data'];
  let compared = 0;
  const rows = Math.max(sheet.rows.length, data.length);
  for (let row = 0; row < rows; row += 1) {
    const cells = sheet.rows[row]?.cells ?? [];
    const foundCells = data[row] ?? [];
    const columns = Math.max(cells.length, foundCells.length);
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[column];
      const expected = cell ? meant(cell, workbook) : '';
      const actual = read(foundCells[column]);
      if (expected !== actual) differs(cellAddress(row, column), expected, actual);
      if (expected !== '') compared += 1;
    }
  }
  const merges = (found['!merges'] ?? []).map(({ s, e }: XLSX.Range) =>
    rangeAddress({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
  );
  const list = (ranges: readonly string[]) => ranges.toSorted().join(' ');
  const wantedMerges = list(sheet.merges.map(rangeAddress));
  if (wantedMerges !== list(merges)) differs('mergeCells', wantedMerges, list(merges));
  const filter = sheet.filter ? rangeAddress(sheet.filter) : '';
  const foundFilter = found['!autofilter']?.ref ?? '';
  if (filter !== foundFilter) differs('autoFilter', filter, foundFilter);
  return compared;
};

/**
 * Reads a finished workbook with a library other than the one that wrote it and compares it with the data: sheets and
 * their order, every cell's kind, value and number format, merges and filters; nothing missing, nothing extra.
 * Returns how many filled cells were compared. Fails with `file.read-back-differs` at the first difference.
 */
export const readBack = async (
  bytes: Uint8Array,
  workbook: Workbook,
  options: ReadBackOptions,
): Promise<number> => {
  const { name } = options;
  const parse = (): XLSX.WorkBook => {
    try {
      return XLSX.read(bytes, {
        type: 'array',
        dense: true,
        cellFormula: true,
        cellNF: true,
        cellHTML: false,
        cellText: false,
        cellDates: false,
      });
    } catch (error) {
      return fail('file.damaged', {
        place: name,
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const found = parse();
  const names = workbook.sheets.map((sheet) => sheet.name);
  if (names.join('\n') !== found.SheetNames.join('\n'))
    fail('file.read-back-differs', {
      place: name,
      what: 'workbook.xml',
      expected: shown(names.join(' ')),
      found: shown(found.SheetNames.join(' ')),
    });
  let compared = 0;
  for (const [index, plan] of workbook.sheets.entries()) {
    if (options.signal?.aborted) fail('request.cancelled', { method: 'exports.workbook' });
    const sheet = found.Sheets[plan.name];
    // The reader leaves a sheet out instead of failing when a part cannot be read.
    if (!sheet || !('!data' in sheet))
      throw new FailureError({
        code: 'file.read-back-differs',
        path: [],
        facts: { place: name, what: plan.name, expected: plan.name, found: '' },
      });
    compared += compareSheet(plan.build(), sheet as XLSX.DenseWorkSheet, workbook, name);
    delete found.Sheets[plan.name];
    options.onProgress?.(index + 1, workbook.sheets.length);
    await setImmediate();
  }
  return compared;
};
