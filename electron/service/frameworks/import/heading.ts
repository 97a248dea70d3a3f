import type { ImportRole } from '#shared/model/framework-import.ts';
import { type ColumnRole, columnRole } from '#shared/plan/tables/columns.ts';
import { mergeOver, rowBlocks, tallestHeading } from '../../importing/heading-rows.ts';
import type { RawRow, RawTable } from '../../importing/raw-table.ts';

/** Text as headings are compared: half-width, without white space and stars. */
const headingText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .replace(/[:：]$/, '');

/** Headings of issued tables that plans do not print, or that mean something else there. */
const ownRoles: readonly (readonly [RegExp, ImportRole])[] = [
  [/^(?:指标)?(?:代码|编码)$/, 'code'],
  [
    /^(?:实际|自评|考核|评审|专家|实)?得分(?:情况)?$|^(?:自评|评审|专家|复核)(?:分|评分|分值|意见|说明)?$|^评分$|^扣分(?:原因|情况)?$/,
    'unused',
  ],
  [/^(?:指标)?(?:内涵|说明|释义|解释|口径|定义)$/, 'definition'],
  [/^(?:考核|评价|评估|主要|检查|督导)(?:内容|要求|要点)(?:及.{1,8})?$/, 'definition'],
  [/^(?:标准|指标|评价|满分|基础|单项)?分(?:值|数)?(?:\(.{1,6}\))?$|^权重(?:系数|值|\(.{1,6}\))?$/, 'score'],
  [/^(?:计量)?单位$/, 'unit'],
  [/^(?:一|1)级$/, 'level-1'],
  [/^(?:二|2)级$/, 'level-2'],
  [/^(?:三|3)级$/, 'level-3'],
  [/^(?:A|Ⅰ|I)级指标$/, 'level-1'],
  [/^(?:B|Ⅱ|II)级指标$/, 'level-2'],
  [/^(?:C|Ⅲ|III)级指标$/, 'level-3'],
];

/** What a column of a plan's table is here. */
const fromPlans: { readonly [Role in ColumnRole]: ImportRole } = {
  sequence: 'sequence',
  measure: 'level-1',
  item: 'level-3',
  lead: 'responsible',
  units: 'responsible',
  support: 'responsible',
  time: 'deadline',
  'level-1': 'level-1',
  'level-2': 'level-2',
  'level-3': 'level-3',
  score: 'score',
  standard: 'rule',
  target: 'target',
  'unit-of-measure': 'unit',
  evidence: 'evidence',
  note: 'note',
  other: 'unused',
};

const roleOf = (heading: string): ImportRole | null => {
  const words = headingText(heading);
  const own = ownRoles.find(([pattern]) => pattern.test(words));
  if (own) return own[1];
  const known = columnRole(words);
  return known === null ? null : fromPlans[known];
};

export interface HeadedColumn {
  readonly column: number;
  readonly heading: string;
  readonly role: ImportRole;
}

export interface TableHeading {
  readonly columns: readonly HeadedColumn[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Titles and remarks may stand above the heading; further down a heading is not looked for. */
const rowsSearched = 20;

/** Headings over a column from the lowest up, group headings of merged cells included. */
const headingsOver = (rows: readonly RawRow[], table: RawTable, column: number): string[] => {
  const found: string[] = [];
  for (const row of rows.toReversed()) {
    const merge = mergeOver(table.merges, row.number, column);
    const from = merge ? table.rows.find(({ number }) => number === merge.firstRow) : row;
    const text = from?.cells[merge?.firstColumn ?? column]?.text.trim() ?? '';
    if (text !== '' && !found.includes(text)) found.push(text);
  }
  return found;
};

const levels = ['level-1', 'level-2', 'level-3'] as const;

/** Several columns of one level, as in 考核项目 beside 考核指标, are levels from left to right. */
const apart = (columns: readonly HeadedColumn[]): HeadedColumn[] => {
  const named = columns.filter(({ role }) => (levels as readonly string[]).includes(role));
  const isClear = new Set(named.map(({ role }) => role)).size === named.length;
  if (isClear || named.length > levels.length) return [...columns];
  return columns.map((column) => {
    const level = levels[named.indexOf(column)];
    return level === undefined ? column : { ...column, role: level };
  });
};

const readHeadings = (rows: readonly RawRow[], table: RawTable): HeadedColumn[] =>
  Array.from({ length: table.columnCount }, (_, column) => {
    const over = headingsOver(rows, table, column);
    const named = over.map((text) => ({ text, role: roleOf(text) })).find(({ role }) => role !== null);
    return { column, heading: named?.text ?? over[0] ?? '', role: named?.role ?? 'unused' };
  });

/** Whether the columns make an indicator table: names of indicators together with scores or rules. */
const isIndicatorTable = (columns: readonly HeadedColumn[]): boolean => {
  const has = (role: ImportRole): boolean => columns.some((each) => each.role === role);
  const isNamed = has('level-1') || has('level-2') || has('level-3');
  return isNamed && (has('score') || has('rule') || (has('level-1') && has('level-2')));
};

/** Finds the heading: the row, or the few rows together, that name most columns. Null where none makes a table. */
export const findTableHeading = (table: RawTable): TableHeading | null => {
  let best: (TableHeading & { readonly known: number; readonly depth: number }) | null = null;
  for (const { rows, firstRow, lastRow } of rowBlocks(table, rowsSearched)) {
    if (lastRow - firstRow >= tallestHeading) continue;
    const columns = readHeadings(rows, table);
    if (!isIndicatorTable(columns)) continue;
    // Kinds count, not columns: under a heading over several columns the row below tells them apart.
    const known = new Set(columns.map(({ role }) => role).filter((role) => role !== 'unused')).size;
    const depth = rows.length;
    if (best && (best.known > known || (best.known === known && best.depth <= depth))) continue;
    best = { columns: apart(columns), firstRow, lastRow, known, depth };
  }
  return best;
};
