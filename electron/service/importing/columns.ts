import { headingBlocks, tallestHeading } from './heading-rows.ts';
import type { RawTable } from './raw-table.ts';

/** What a column of a subject list can mean. `serial` numbers the rows and is not read. */
export const columnMeanings = ['name', 'code', 'kind', 'track', 'serial'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** Headings by meaning, best first, after `headingKey`. */
const headingPatterns: { readonly [Meaning in ColumnMeaning]: readonly RegExp[] } = {
  name: [
    /^(被评|参评|受评|评价|评估|考核|申报|实施)(单位|学校|院校|机构|企业|对象|主体)(名称|全称)?$/,
    /^(单位|学校|院校|机构|企业|公司|对象|主体|联合体|区县|县区|园区|基地)(名称|全称)$/,
    /^(名称|全称|subject|subjectname|name|school|schoolname|organi[sz]ation)$/,
    /^(单位|学校|院校|机构|企业|对象|联合体|区县)$/,
    /^(?!.*(项目|指标|专业|课程|文件|主管|上级|材料)).{1,12}(名称|全称)$/,
  ],
  code: [
    /^(统一)?社会信用代码$/,
    /^(单位|学校|院校|企业|对象|机构|组织机构)(代码|编码|编号|标识码)$/,
    /^(代码|编码|编号|标识码|code|creditcode|id)$/,
  ],
  kind: [/^(单位|学校|院校|对象|机构|主体|被评对象)?(类型|类别)$/, /^(kind|type)$/],
  track: [/^(赛道|组别|分组|评价组|评价组别|参评组别)$/, /^(track|group)$/],
  serial: [/^(序号|行号|序|no|no\.|#)$/],
};

/** A heading without what decorates it: white space, stars, colons, remarks in brackets. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/g, '')
    .replace(/^[*:]+|[*:]+$/g, '')
    .toLowerCase();

/** Column of every meaning that was found, counted from 0. */
export type Columns = Partial<Readonly<Record<ColumnMeaning, number>>>;

const columnsByHeading = (texts: readonly string[]): Columns => {
  const keys = texts.map(headingKey);
  const columns: Partial<Record<ColumnMeaning, number>> = {};
  for (const meaning of columnMeanings)
    for (const pattern of headingPatterns[meaning]) {
      const column = keys.findIndex((key) => pattern.test(key));
      if (column < 0) continue;
      columns[meaning] = column;
      break;
    }
  return columns;
};

export interface Header {
  /** Heading of every column, the lowest level where there are several. */
  readonly headings: readonly string[];
  readonly columns: Columns;
  /** Last row of the heading as the spreadsheet numbers it; 0 where there is no heading. */
  readonly lastRow: number;
}

/** Titles and remarks may stand above the heading; further down a heading is not looked for. */
const searched = { rowsSearched: 15, farthest: tallestHeading };

/**
 * Finds the heading by meaning: the row, or the few rows together, that name the subjects and as many other known
 * columns as possible. Null where no row names them.
 */
export const findHeader = (table: RawTable): Header | null => {
  let best: (Header & { readonly known: number }) | null = null;
  for (const { texts, lastRow } of headingBlocks(table, searched)) {
    // For each column the lowest row that says something.
    const headings = texts.map(([lowest = '']) => lowest);
    const columns = columnsByHeading(headings);
    const known = Object.keys(columns).length;
    if (columns.name === undefined || (best && best.known >= known)) continue;
    best = { headings, columns, lastRow, known };
  }
  return best;
};

const creditCode = /^[0-9A-Z]{18}$/;
const serialNumber = /^\d{1,5}$/;
const chinese = /\p{Script=Han}/u;
const kindWord = /^(学校|院校|企业|区县|联合体|其他|中职|高职|本科)$/;

/**
 * What the columns mean where no heading says so: one column is names; otherwise codes, running numbers and kinds are
 * told by their content, and the names are the column with most Chinese text.
 */
export const guessColumns = (table: RawTable): Columns => {
  if (table.columnCount === 1) return { name: 0 };
  const texts = (column: number) =>
    table.rows
      .map((row) => row.cells[column]?.text.trim().normalize('NFKC') ?? '')
      .filter((text) => text !== '');
  const mostly = (column: number, pattern: RegExp) => {
    const all = texts(column);
    return all.length > 0 && all.filter((text) => pattern.test(text)).length * 2 > all.length;
  };
  const all = Array.from({ length: table.columnCount }, (_, column) => column);
  const code = all.find((column) => mostly(column, creditCode));
  const serial = all.find((column) => column !== code && mostly(column, serialNumber));
  const kind = all.find((column) => mostly(column, kindWord));
  const rest = all.filter((column) => column !== code && column !== serial && column !== kind);
  const weight = (column: number) =>
    new Set(texts(column).filter((text) => chinese.test(text))).size * 1000 + texts(column).join('').length;
  const name = rest.toSorted((a, b) => weight(b) - weight(a))[0];
  return {
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { code }),
    ...(kind === undefined ? {} : { kind }),
    ...(serial === undefined ? {} : { serial }),
  };
};
