import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import type { FormCell, FormGrid } from '#shared/reports/forms/form-cell.ts';
import { preflight } from '../importing/preflight.ts';
import { toPlainDecimal } from '../workbook/plain-decimal.ts';

/** From here on a number has more than the 15 digits a spreadsheet keeps. */
const firstLossyNumber = 1e15;
/** Columns past this one are no part of a form, in either direction of moving columns about. */
const mostColumns = 1_000;

const dayOf = (serial: number, date1904: boolean): string | null => {
  const parts = XLSX.SSF.parse_date_code(serial, { date1904 }) as
    | { y: number; m: number; d: number }
    | undefined;
  if (!parts || parts.y < 1 || parts.m < 1 || parts.d < 1) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
};

const cellOf = (cell: XLSX.CellObject, date1904: boolean): FormCell | null => {
  const formula = cell.f === undefined ? null : `=${cell.f}`;
  const shown = cell.w ?? (cell.v === undefined || cell.v === null ? '' : String(cell.v));
  const made = (kind: FormCell['kind'], text: string, rest: Partial<FormCell> = {}): FormCell => ({
    kind,
    text,
    shown,
    percent: false,
    lostDigits: false,
    formula,
    ...rest,
  });
  switch (cell.t) {
    case 'n': {
      if (typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return made('error', shown);
      const format = typeof cell.z === 'string' ? cell.z : 'General';
      const day = XLSX.SSF.is_date(format) ? dayOf(cell.v, date1904) : null;
      return day === null
        ? made('number', toPlainDecimal(cell.v), {
            percent: format.includes('%'),
            lostDigits: Math.abs(cell.v) >= firstLossyNumber,
          })
        : made('date', day);
    }
    case 'b':
      return made('boolean', String(cell.v === true));
    case 'e':
      return made('error', shown);
    case 'z':
      return formula === null ? null : made('blank', '');
    default:
      return made('text', typeof cell.v === 'string' ? cell.v : shown);
  }
};

const gridOf = (name: string, sheet: XLSX.DenseWorkSheet, date1904: boolean, place: string): FormGrid => ({
  name,
  // Walks cells that exist, not the range the sheet claims.
  rows: sheet['!data'].flatMap((row, index) => {
    const cells: [number, FormCell][] = [];
    row?.forEach((each, column) => {
      const cell = each ? cellOf(each, date1904) : null;
      if (!cell || (cell.text.trim() === '' && cell.formula === null && cell.kind !== 'error')) return;
      if (column >= mostColumns) fail('file.unsafe', { place, reason: 'too-many-cells' });
      cells.push([column, cell]);
    });
    return cells.length === 0 ? [] : [{ row: index, cells }];
  }),
  merges: (sheet['!merges'] ?? []).map(({ s, e }: XLSX.Range) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  })),
});

const parse = (bytes: Uint8Array, place: string): XLSX.WorkBook => {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: true,
      cellDates: false,
      cellHTML: false,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return /password/i.test(detail)
      ? fail('file.password-protected', { place })
      : fail('file.damaged', { place, detail: detail.slice(0, 200) });
  }
};

/**
 * The cells of a form that came back, hidden sheets included: whoever hid a sheet did not mean to lose what is in it.
 * Runs in the worker, after the preflight. Fails with the failures of both; anything but a workbook is
 * `file.not-a-workbook`.
 */
export const readForm = (bytes: Buffer, place: string): FormGrid[] => {
  const form = preflight(bytes, place);
  if (form !== 'xlsx' && form !== 'xls') fail('file.not-a-workbook', { place });
  const workbook = parse(bytes, place);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    // The library leaves out a part it cannot read instead of saying so.
    if (!sheet) return fail('file.damaged', { place, detail: name });
    return '!data' in sheet ? [gridOf(name, sheet as XLSX.DenseWorkSheet, date1904, place)] : [];
  });
};
