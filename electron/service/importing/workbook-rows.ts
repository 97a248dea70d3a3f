import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import { toPlainDecimal } from '../workbook/plain-decimal.ts';
import { emptyCell, type RawCell, type RawRow, type RawTable } from './raw-table.ts';

/** From here on a number has more than the 15 digits a spreadsheet keeps. */
const firstLossyNumber = 1e15;
/** Widest table that is read, in columns. */
const mostColumns = 1_000;

/** Formats that write a number in full. Others (00000, dates) show what the person sees and are taken as shown. */
const isGeneral = (format: unknown): boolean =>
  format === undefined || format === 'General' || format === '@';

const cellOf = (cell: XLSX.CellObject | undefined): RawCell => {
  if (!cell) return emptyCell;
  const formula = cell.f === undefined ? null : `=${cell.f}`;
  const shown = cell.w ?? (cell.v === undefined || cell.v === null ? '' : String(cell.v));
  switch (cell.t) {
    case 'n': {
      const number = typeof cell.v === 'number' ? cell.v : Number.NaN;
      const lostDigits = Math.abs(number) >= firstLossyNumber;
      const text =
        isGeneral(cell.z) && !lostDigits && Number.isFinite(number) ? toPlainDecimal(number) : shown;
      return { text, lostDigits, formula, unreadable: false };
    }
    case 'e':
      return { text: shown, lostDigits: false, formula, unreadable: true };
    case 'z':
      return { ...emptyCell, formula, unreadable: formula !== null };
    default:
      // The shown text of a string cell trims nothing; prefer the value itself.
      return {
        text: typeof cell.v === 'string' ? cell.v : shown,
        lostDigits: false,
        formula,
        unreadable: false,
      };
  }
};

const tableOf = (name: string, sheet: XLSX.DenseWorkSheet, place: string): RawTable => {
  const cellsByRow = new Map<number, Map<number, RawCell>>();
  let columnCount = 0;
  // Walks cells that exist, not the range the sheet claims, which may be all of its 17 thousand million cells.
  sheet['!data'].forEach((row, rowIndex) => {
    row?.forEach((each, column) => {
      const cell = cellOf(each);
      if (cell.text.trim() === '' && !cell.unreadable) return;
      if (column >= mostColumns) fail('file.unsafe', { place, reason: 'too-many-cells' });
      columnCount = Math.max(columnCount, column + 1);
      const known = cellsByRow.get(rowIndex);
      if (known) known.set(column, cell);
      else cellsByRow.set(rowIndex, new Map([[column, cell]]));
    });
  });
  const rows: RawRow[] = [...cellsByRow].map(([rowIndex, cells]) => ({
    number: rowIndex + 1,
    hidden: sheet['!rows']?.[rowIndex]?.hidden === true,
    cells: Array.from({ length: columnCount }, (_, column) => cells.get(column) ?? emptyCell),
  }));
  const merges = (sheet['!merges'] ?? []).map(({ s, e }: XLSX.Range) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c,
    lastColumn: e.c,
  }));
  return { name, columnCount, rows, merges };
};

const readSheets = (read: () => XLSX.WorkBook, place: string): RawTable[] => {
  const open = (): XLSX.WorkBook => {
    try {
      return read();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return /password/i.test(detail)
        ? fail('file.password-protected', { place })
        : fail('file.damaged', { place, detail: detail.slice(0, 200) });
    }
  };
  const workbook = open();
  return workbook.SheetNames.flatMap((name, index) => {
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) return [];
    const sheet = workbook.Sheets[name];
    // The library leaves out a part it cannot read instead of saying so.
    if (!sheet) return fail('file.damaged', { place, detail: name });
    return '!data' in sheet ? [tableOf(name, sheet as XLSX.DenseWorkSheet, place)] : [];
  });
};

const options = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellDates: false,
  cellHTML: false,
  // Row properties, and with them hidden rows, come only with styles.
  cellStyles: true,
} as const;

/** The visible sheets of an xlsx or xls file that has passed `preflight`. */
export const readWorkbook = (bytes: Uint8Array, place: string): RawTable[] =>
  readSheets(() => XLSX.read(bytes, { ...options, type: 'array' }), place);

/** The tables of an HTML page or of an XML spreadsheet of 2003, which office systems hand out as .xls. */
export const readMarkup = (text: string, place: string): RawTable[] =>
  readSheets(() => XLSX.read(text, { ...options, type: 'string', raw: true }), place);
