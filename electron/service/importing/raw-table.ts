/** A cell as a person sees it, with what a reader must know before trusting it. */
export interface RawCell {
  /** The text shown; empty where there is none. Numbers without a format of their own are written in full. */
  readonly text: string;
  /** A number of more than 15 digits: the digits after the 15th are gone, whatever is shown. */
  readonly lostDigits: boolean;
  /** The formula behind the cell with its leading `=`, or null. */
  readonly formula: string | null;
  /** An error value such as #N/A, or a formula without a result. */
  readonly unreadable: boolean;
  /** A number as plain decimal text, in full, whatever the format shows of it; null where the cell holds none. */
  readonly number: string | null;
  /** A number shown in percent: 85% is 0.85. */
  readonly percent: boolean;
  /** The day behind a cell formatted as a date, ISO 8601, whichever epoch the workbook counts from. */
  readonly date: string | null;
}

export interface RawRow {
  /** Number of the row as the spreadsheet shows it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** One entry per column of the table. */
  readonly cells: readonly RawCell[];
}

/** A merged area; rows as the spreadsheet numbers them, columns from 0, both ends included. */
export interface RawMerge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A sheet, a csv file or a pasted range as rows of cells. Rows without any content are left out. */
export interface RawTable {
  /** Name of the sheet; of the file for csv; empty for a pasted range. */
  readonly name: string;
  /** The sheet is not shown. */
  readonly hidden: boolean;
  readonly columnCount: number;
  /** Columns that are not shown, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
}

/** What was read from a file: its visible sheets, the hidden ones where asked for, and the encoding where it is text. */
export interface RawFile {
  readonly tables: readonly RawTable[];
  readonly encoding: string | null;
}

export const emptyCell: RawCell = {
  text: '',
  lostDigits: false,
  formula: null,
  unreadable: false,
  number: null,
  percent: false,
  date: null,
};
