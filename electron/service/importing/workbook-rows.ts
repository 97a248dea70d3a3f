import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import { toPlainDecimal } from '../workbook/plain-decimal.ts';
import { emptyCell, type RawCell, type RawTable } from './raw-table.ts';

/** From here on a number has more than the 15 digits a spreadsheet keeps. */
const firstLossyNumber = 1e15;
/** Widest table that is read, in columns. */
const mostColumns = 1_000;

/** Formats that write a number in full. Others (00000, dates) show what the person sees and are taken as shown. */
const isGeneral = (format: unknown): boolean =>
  format === undefined || format === 'General' || format === '@';

/** 1900-01-01 as spreadsheets count days; they take 1900 for a leap year, so that days before March are one off. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const millisecondsPerDay = 86_400_000;
const lastDay = 2_958_465;

/** The day a serial number stands for, or null where it stands for none. */
const dayOf = (serial: number, date1904: boolean): string | null => {
  const days = Math.floor(serial) + (!date1904 && serial < 60 ? 1 : 0);
  if (days < 1 || days > lastDay) return null;
  return new Date(dayZero[date1904 ? 1904 : 1900] + days * millisecondsPerDay).toISOString().slice(0, 10);
};

/** More texts and numbers than this are not remembered. */
const mostRemembered = 20_000;

/** Makes cells of one workbook. What occurs often, as names and small numbers do, is made once and shared. */
class CellReader {
  readonly #date1904: boolean;
  readonly #texts = new Map<string, RawCell>();
  readonly #numbers = new Map<number, RawCell>();
  readonly #isDate = new Map<string, boolean>();

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  read(cell: XLSX.CellObject): RawCell {
    if (cell.f !== undefined) return { ...this.#plain(cell), formula: `=${cell.f}` };
    return this.#plain(cell);
  }

  #plain(cell: XLSX.CellObject): RawCell {
    const { t: type, v: value } = cell;
    if (type === 's' && typeof value === 'string') return this.#text(value);
    if (type === 'n' && typeof value === 'number') return this.#number(value, cell);
    const shown = cell.w ?? (value === undefined || value === null ? '' : String(value));
    switch (type) {
      case 'e':
        return { ...emptyCell, text: shown || '#', unreadable: true };
      case 'z':
        return cell.f === undefined ? emptyCell : { ...emptyCell, unreadable: true };
      case 'b':
        return this.#text(value === true ? 'TRUE' : 'FALSE');
      case 'd':
        return value instanceof Date
          ? { ...emptyCell, text: shown, date: value.toISOString().slice(0, 10) }
          : { ...emptyCell, text: shown };
      default:
        return this.#text(shown);
    }
  }

  /** Text of nothing but white space is no content: the empty cell itself. */
  #text(text: string): RawCell {
    const known = this.#texts.get(text);
    if (known) return known;
    const made: RawCell = text.trim() === '' ? emptyCell : { ...emptyCell, text };
    if (this.#texts.size < mostRemembered) this.#texts.set(text, made);
    return made;
  }

  #number(number: number, { z: format, w: shown }: XLSX.CellObject): RawCell {
    if (!isGeneral(format)) return this.#formatted(number, format as string | number, shown);
    const known = this.#numbers.get(number);
    if (known) return known;
    const lostDigits = Math.abs(number) >= firstLossyNumber;
    const text = !lostDigits && Number.isFinite(number) ? toPlainDecimal(number) : (shown ?? String(number));
    const made: RawCell = { ...emptyCell, text, lostDigits, number: lostDigits ? null : text };
    if (this.#numbers.size < mostRemembered) this.#numbers.set(number, made);
    return made;
  }

  #formatted(number: number, format: string | number, shown: string | undefined): RawCell {
    const text = shown ?? this.#show(number, format);
    const lostDigits = Math.abs(number) >= firstLossyNumber;
    if (this.#datesBy(String(format)))
      return { ...emptyCell, text, lostDigits, date: dayOf(number, this.#date1904) };
    const inFull = Number.isFinite(number) && !lostDigits ? toPlainDecimal(number) : null;
    return { ...emptyCell, text, lostDigits, number: inFull, percent: text.trimEnd().endsWith('%') };
  }

  /** A format a program made up is no reason to stop. */
  #show(number: number, format: string | number): string {
    try {
      return String(XLSX.SSF.format(format, number, { date1904: this.#date1904 }));
    } catch {
      return toPlainDecimal(number);
    }
  }

  #datesBy(format: string): boolean {
    const known = this.#isDate.get(format);
    if (known !== undefined) return known;
    const found = Boolean(XLSX.SSF.is_date(format));
    this.#isDate.set(format, found);
    return found;
  }
}

const rowOf = (
  cells: readonly (XLSX.CellObject | undefined)[],
  reader: CellReader,
  place: string,
): RawCell[] | null => {
  let row: RawCell[] | null = null;
  for (let column = 0; column < cells.length; column += 1) {
    const found = cells[column];
    if (!found) continue;
    const cell = reader.read(found);
    if (cell === emptyCell || (cell.formula !== null && !cell.unreadable && cell.text === '')) continue;
    if (column >= mostColumns) fail('file.unsafe', { place, reason: 'too-many-cells' });
    row ??= [];
    while (row.length < column) row.push(emptyCell);
    row.push(cell);
  }
  return row;
};

const tableOf = (
  { name, hidden }: Pick<RawTable, 'name' | 'hidden'>,
  sheet: XLSX.DenseWorkSheet,
  reader: CellReader,
  place: string,
): RawTable => {
  const rows: { number: number; hidden: boolean; cells: RawCell[] }[] = [];
  let columnCount = 0;
  const data = sheet['!data'];
  const properties = sheet['!rows'];
  // Walks cells that exist, not the range the sheet claims, which may be all of its 17 thousand million cells.
  data.forEach((found, index) => {
    const cells = found && rowOf(found, reader, place);
    if (!cells) return;
    columnCount = Math.max(columnCount, cells.length);
    rows.push({ number: index + 1, hidden: properties?.[index]?.hidden === true, cells });
  });
  for (const { cells } of rows) while (cells.length < columnCount) cells.push(emptyCell);
  const merges = (sheet['!merges'] ?? []).map(({ s, e }: XLSX.Range) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c,
    lastColumn: e.c,
  }));
  const hiddenColumns = new Set<number>();
  sheet['!cols']?.forEach((column: XLSX.ColInfo | undefined, index: number) => {
    if (column?.hidden === true && index < columnCount) hiddenColumns.add(index);
  });
  return { name, hidden, columnCount, hiddenColumns, rows, merges };
};

export interface SheetOptions {
  /** Sheets that are not shown are read as well. */
  readonly hiddenSheets?: boolean | undefined;
}

const readSheets = (
  read: () => XLSX.WorkBook,
  place: string,
  { hiddenSheets = false }: SheetOptions = {},
): RawTable[] => {
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
  const reader = new CellReader(workbook.Workbook?.WBProps?.date1904 === true);
  return workbook.SheetNames.flatMap((name, index) => {
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (hidden && !hiddenSheets) return [];
    const sheet = workbook.Sheets[name];
    // The library leaves out a part it cannot read instead of saying so.
    if (!sheet) return fail('file.damaged', { place, detail: name });
    return '!data' in sheet ? [tableOf({ name, hidden }, sheet as XLSX.DenseWorkSheet, reader, place)] : [];
  });
};

const options = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  // Texts are shown by format where they are needed; making all of them costs more than reading.
  cellText: false,
  cellDates: false,
  cellHTML: false,
  // Properties of rows and columns, and with them what is hidden, come only with styles.
  cellStyles: true,
} as const;

/** The visible sheets of an xlsx or xls file that has passed `preflight`, in order; hidden ones where asked for. */
export const readWorkbook = (bytes: Uint8Array, place: string, sheets?: SheetOptions): RawTable[] =>
  readSheets(() => XLSX.read(bytes, { ...options, type: 'array' }), place, sheets);

/** The tables of an HTML page or of an XML spreadsheet of 2003, which office systems hand out as .xls. */
export const readMarkup = (text: string, place: string, sheets?: SheetOptions): RawTable[] =>
  readSheets(() => XLSX.read(text, { ...options, type: 'string', raw: true }), place, sheets);
