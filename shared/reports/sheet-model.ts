/**
 * A workbook as data. Reports say what stands in which cell and how it looks; writers turn that into a file, readers
 * compare a file with it. No library and no file format shows through here.
 */

/** What a cell looks like; the table of looks is `styles.ts`. */
export type StyleName =
  | 'attachment'
  | 'title'
  | 'subtitle'
  | 'particulars'
  | 'heading'
  | 'header'
  | 'body-text'
  | 'body-centre'
  | 'body-number'
  | 'body-muted'
  | 'group'
  | 'total-text'
  | 'total-centre'
  | 'total-number'
  | 'label'
  | 'value'
  | 'note'
  | 'signature'
  | 'data-header'
  | 'data-text'
  | 'data-number'
  | 'entry-text'
  | 'entry-centre'
  | 'entry-number'
  | 'closed';

/** What is typed into a cell of a protected sheet. Such a cell is unlocked; text keeps what was typed as it is. */
export type EntryKind = 'text' | 'number' | 'date';

/**
 * A calculation a spreadsheet program redoes; the cell's own content is its cached result. Without the leading `=`; one
 * that goes through ranges cell by cell is written as programs show it, `{=…}`.
 */
export type Formula = string;

export type Cell =
  | { readonly kind: 'blank'; readonly style: StyleName; readonly entry?: EntryKind }
  /** Text, also where it looks like a number or a formula. Made by `textCell`, which makes it fit for a cell. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: StyleName;
      readonly formula?: Formula;
      /** Decimals shown once the formula comes to a number. */
      readonly decimals?: number;
      readonly entry?: EntryKind;
    }
  /**
   * A number as decimal text of at most 15 significant digits, which is what a spreadsheet keeps. `decimals` are
   * shown; null shows the number as it is. Made by `numberCell`.
   */
  | {
      readonly kind: 'number';
      readonly number: string;
      readonly decimals: number | null;
      readonly style: StyleName;
      readonly formula?: Formula;
      readonly entry?: EntryKind;
    }
  /** A calendar day, ISO 8601. */
  | { readonly kind: 'date'; readonly date: string; readonly style: StyleName; readonly entry?: EntryKind };

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Row {
  /** Height in points, at most 409. */
  readonly height: number;
  /** From the first column on; columns without an entry are left untouched. */
  readonly cells: readonly Cell[];
  readonly hidden?: boolean;
}

/** Widths in characters of the program's standard font, 5.25 points each. */
export interface Column {
  readonly width: number;
  readonly hidden?: boolean;
}

/** What a cell takes, checked by the spreadsheet program while typing. Bounds are included. */
export type ValidationRule =
  /** A drop-down; `choices.ts` decides where its values stand. */
  | { readonly type: 'list'; readonly source: string }
  | { readonly type: 'decimal'; readonly minimum: string; readonly maximum: string }
  | { readonly type: 'whole'; readonly minimum: string; readonly maximum: string }
  /** Days, ISO 8601. */
  | { readonly type: 'date'; readonly minimum: string; readonly maximum: string };

/** Text of a window of the program: `title` at most 32 characters, `text` at most 255. */
export interface ValidationMessage {
  readonly title: string;
  readonly text: string;
}

/** A blank cell is always allowed. No two validations of a sheet share a cell. */
export interface Validation {
  readonly ranges: readonly CellRange[];
  readonly rule: ValidationRule;
  /** Shown beside the cell while it is chosen; null shows none. */
  readonly prompt: ValidationMessage | null;
  /** Shown when something else is typed, which is refused then. */
  readonly error: ValidationMessage;
}

/** Cells of the chart's own sheet that are drawn as one colour or one line. */
export interface ChartSeries {
  /** The one cell that names it. */
  readonly name: CellRange;
  /** Numbers, one row or one column; other cells are gaps. */
  readonly values: CellRange;
}

/** A chart the spreadsheet program draws from cells of its sheet. */
export interface Chart {
  /** Bars run from left to right, the first category and series on top. */
  readonly kind: 'bars' | 'radar';
  readonly title: string;
  /** What stands along the axis: one row or one column as long as each series. */
  readonly categories: CellRange;
  readonly series: readonly ChartSeries[];
  /** The number axis: its title, where it starts and ends; null leaves an end to the program. */
  readonly axis: {
    readonly title: string;
    readonly minimum: string | null;
    readonly maximum: string | null;
  };
  /** Blank cells it lies over, both ends included. */
  readonly anchor: CellRange;
}

export interface PrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'landscape' | 'portrait';
  /** Fits the width of one page; as many pages long as needed. */
  readonly fitToWidth: true;
  /** Rows printed again on every page, counted from 0; null when there are none. */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  /** Sheet margins in millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly footer: number;
  };
  /** Plain text; `pageOf` stands for the page count, which every program fills in when printing. */
  readonly footer: { readonly left: string; readonly centre: PageCount | string; readonly right: string };
}

/** 第 n 页 共 m 页: words around the current page and the number of pages. */
export interface PageCount {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

export interface Sheet {
  /** Unique in the workbook, fit for a sheet tab (`sheet-name.ts`). */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly merges: readonly CellRange[];
  /** Ruled tables: thin lines inside, a medium line around. */
  readonly tables: readonly CellRange[];
  readonly print: PrintSetup;
  /** Rows, counted from 0, that start a new printed page. */
  readonly pageBreaks: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Range with filter buttons; its first row holds the headings. */
  readonly filter: CellRange | null;
  /** Names for ranges of this sheet, for formulas and for finding one's way. */
  readonly names: readonly { readonly name: string; readonly range: CellRange }[];
  /**
   * Locked but for cells with an `entry`, without a password; sorting, filtering and changing widths and heights stay
   * possible.
   */
  readonly protected?: boolean;
  readonly validations?: readonly Validation[];
  readonly charts?: readonly Chart[];
  /** Not shown among the tabs. */
  readonly hidden?: boolean;
}

/** A sheet that is built when it is needed, so that a workbook of hundreds of sheets is never in memory at once. */
export interface SheetPlan {
  readonly name: string;
  /** Pure: building twice gives the same sheet, so that a difference found in the file can be named. */
  readonly build: () => Sheet;
}

/** Names of the fonts written into the file. The fonts themselves are never bundled. */
export interface FontNames {
  readonly title: string;
  readonly heading: string;
  readonly body: string;
}

export interface Workbook {
  /** Author in the file's properties: the agency. */
  readonly creator: string;
  readonly fonts: FontNames;
  /** Number format of dates, in the notation of spreadsheets. */
  readonly dateFormat: string;
  readonly sheets: readonly SheetPlan[];
}
