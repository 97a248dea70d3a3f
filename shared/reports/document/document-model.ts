/**
 * A report as data: what stands on the page, in order, without fonts, files or libraries. Builders make it from an
 * evaluation; writers turn it into Word files, screens show and print it.
 */

/** 一、 / （一） / 1. of official documents. Numbers are made by the builder and stand in the text. */
export type HeadingLevel = 1 | 2 | 3;

/** A heading; its key names the place for links and for reading back. */
export interface Heading {
  readonly kind: 'heading';
  readonly key: string;
  readonly level: HeadingLevel;
  readonly text: string;
}

/**
 * A paragraph of prose. The key names what it says, not what the numbers are, so that a text a person wrote in its
 * place stays there when the numbers change: `conclusion`, `analysis.dimension/A`.
 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly key: string;
  /** What the numbers say today; plain text without line breaks. */
  readonly text: string;
  /** Present where a person wrote something else. */
  readonly edited?: EditedText;
}

/** What a person wrote in place of a generated paragraph. */
export interface EditedText {
  readonly text: string;
  /** The generated text that was replaced. */
  readonly replaced: string;
  /** True where the numbers now say something else than the text that was replaced: 数据已变. */
  readonly outdated: boolean;
}

export type TableAlignment = 'left' | 'centre' | 'right';

export interface TableColumn {
  /** Share of the page's width; the shares of a table add up to any positive number. */
  readonly share: number;
  readonly alignment: TableAlignment;
}

export interface TableCell {
  readonly text: string;
  /** Columns and rows the cell covers; cells that are covered are left out of their rows. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Totals and groups stand out in the heading font. */
  readonly emphasis?: boolean;
}

/** A ruled table under its numbered caption. The header rows are printed again on every page. */
export interface Table {
  readonly kind: 'table';
  readonly key: string;
  /** 表 1 各被评对象得分: numbered in the order of the document by the builder. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** 注: what must be known to read the figures; null for none. */
  readonly note: string | null;
}

/** One line of figures; null where there is none, which is not drawn and not taken for zero. */
export interface ChartSeries {
  readonly name: string;
  /** Decimal texts, one for each category. */
  readonly values: readonly (string | null)[];
}

/** What is drawn. Rates run from 0 to `maximum`. */
export interface Chart {
  readonly shape: 'bars' | 'radar';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Decimal text: the end of the scale. */
  readonly maximum: string;
  /** Printed after every figure: %, 分. */
  readonly unit: string;
}

/** A drawing above its numbered caption. */
export interface Figure {
  readonly kind: 'figure';
  readonly key: string;
  /** 图 1 各维度得分率. */
  readonly caption: string;
  readonly chart: Chart;
}

/** 目录, made from the headings. */
export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

/** 附件1: starts a page of its own. */
export interface Attachment {
  readonly kind: 'attachment';
  readonly key: string;
  /** 附件1. */
  readonly label: string;
  readonly title: string;
  /** Wide tables lie on their side; upright where left out. */
  readonly orientation?: 'portrait' | 'landscape';
}

/** Lines at the foot that are signed by hand. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly lines: readonly string[];
}

export type Block = Heading | Paragraph | Table | Figure | Contents | PageBreak | Attachment | Signatures;

/** The first page. */
export interface Cover {
  readonly title: string;
  readonly subtitle: string;
  /** 委托单位 …, 评价机构 …, one line each. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** 2026年3月5日. */
  readonly date: string;
  /** 未定稿 until the evaluation is final; null afterwards. */
  readonly provisional: string | null;
}

export interface ReportDocument {
  /** Name in the file's properties and in the page header of the screen. */
  readonly title: string;
  /** Author in the file's properties: the agency. */
  readonly creator: string;
  /**
   * Null for papers without a first page of their own, such as the brief of one subject; their title stands at the top
   * of the first page.
   */
  readonly cover: Cover | null;
  /** 未定稿 under the title of a paper without a cover; left out once the evaluation is final. */
  readonly provisional?: string;
  /** Smaller type and closer lines, for what has to fit one page. */
  readonly compact?: boolean;
  readonly blocks: readonly Block[];
}

/** What is printed for a paragraph: the text of a person before that of the numbers. */
export const printedText = ({ text, edited }: Paragraph): string => edited?.text ?? text;
