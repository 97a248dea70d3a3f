import type { Cell, Workbook } from '#shared/reports/sheet-model.ts';

/** Above this length older programs show text-formatted cells as `####`, so longer text keeps the general format. */
const textFormatLimit = 255;

const general = 'General';
/** Keeps text text when it is edited: codes do not turn into numbers, `=…` does not turn into a formula. */
const text = '@';

const withDecimals = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/** Number format of a cell, in the notation of spreadsheets. */
export const numberFormat = (cell: Cell, workbook: Workbook): string => {
  if (cell.entry === 'text')
    return cell.kind === 'text' && cell.text.length > textFormatLimit ? general : text;
  if (cell.entry === 'date') return workbook.dateFormat;
  switch (cell.kind) {
    case 'blank':
      return general;
    case 'text':
      // As text a formula would stand still the next time somebody edits it.
      if (cell.formula !== undefined)
        return cell.decimals === undefined ? general : withDecimals(cell.decimals);
      return cell.text.length <= textFormatLimit ? text : general;
    case 'number':
      return cell.decimals === null ? general : withDecimals(cell.decimals);
    case 'date':
      return workbook.dateFormat;
  }
};

const millisecondsPerDay = 86_400_000;

/** Serial number of a day: days since 1899-12-30, the same on every clock. */
export const dateSerial = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / millisecondsPerDay;
};
