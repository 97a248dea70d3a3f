import type { FrameworkDocument } from '#shared/model/framework.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { TemplateProposal, TemplateSource } from '#shared/model/issued-template.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import type { CellRange } from '#shared/reports/sheet-model.ts';
import { addressOf, type CellPlace, contains } from './addresses.ts';
import type { SheetCell } from './sheet-xml.ts';
import { textOf } from './template-sheets.ts';
import type { WorkbookParts, WorkbookSheet } from './workbook-parts.ts';

/** Words beside a cell, half-width and bare of marks, with what they say belongs there. */
const labels: readonly (readonly [RegExp, TemplateSource])[] = [
  [
    /^(?:被评|参评|受评|评价|考核|填报|申报)?(?:单位|学校|院校|企业|对象)(?:名称|全称)?$|^(?:单位|学校)$/,
    { of: 'subject', fact: 'name' },
  ],
  [/^(?:统一)?社会信用代码$|^(?:单位|学校|院校|组织机构)(?:代码|标识码)$/, { of: 'subject', fact: 'code' }],
  [/^(?:单位|学校|对象)?(?:类型|类别|性质)$/, { of: 'subject', fact: 'kind' }],
  [/^(?:组别|赛道|分组)$/, { of: 'subject', fact: 'track' }],
  [
    /^(?:评价|考核|考评|最终|综合|合计)?(?:总得分|总分|总成绩|总评分|综合得分)$/,
    { of: 'result', figure: 'total' },
  ],
  [/^(?:评价|考核|评定|综合)?(?:等级|等次|档次|结论|评价结果)$/, { of: 'result', figure: 'grade' }],
  [/^(?:综合)?(?:排名|名次|位次)$/, { of: 'result', figure: 'rank' }],
  [/^(?:总)?得分率(?:\(%\))?$/, { of: 'result', figure: 'rate' }],
  [/^加分(?:合计|得分)?$/, { of: 'result', figure: 'bonus' }],
  [/^一票否决(?:情况|项)?$/, { of: 'result', figure: 'vetoes' }],
  [/^(?:问题数|问题个数|发现问题数)(?:\(个\))?$/, { of: 'result', figure: 'finding-count' }],
  [/^(?:评价|考核|评估)?年度$/, { of: 'evaluation', fact: 'year' }],
  [/^(?:评价|考核|评估)?项目(?:名称)?$/, { of: 'evaluation', fact: 'title' }],
  [/^(?:第三方)?(?:评价|评估)(?:机构|单位)(?:名称)?$/, { of: 'evaluation', fact: 'agency' }],
  [/^(?:委托|主管)(?:单位|方|部门)(?:名称)?$/, { of: 'evaluation', fact: 'client' }],
  [/^评价依据$/, { of: 'evaluation', fact: 'plan' }],
  [/^(?:填报|填表|评价|制表|报送)?(?:日期|时间)$/, { of: 'date' }],
];
/** Words that name several things: the agency before the subject. */
const agencyFirst = /^(?:第三方)?(?:评价|评估)(?:机构|单位)/;

const scoreHeading = /^(?:评价|考核|评审|实际|最终|专家)?(?:得分|评分|实得分)$/;
const fullHeading = /^(?:标准|满)?分(?:值|数)?$|^满分$|^权重$/;
const rateHeading = /^得分率(?:\(%\))?$/;
const valueHeading = /^(?:实际|完成)(?:值|情况|数)$|^指标(?:完成)?值$|^实际完成$/;
const deductionHeading = /^扣分(?:原因|说明|情况|依据)$/;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[*]+|[:*]+$/g, '')
    .replace(/\((?:盖章|公章|签章|全称|分)\)/g, '')
    .replace(/[:*]+$/g, '');

/** Names as they are compared: without numbers before them and scores behind. */
const nameKey = (text: string): string =>
  bare(text)
    .replace(/^(?:\(?[\d一二三四五六七八九十]{1,3}[).、]|[A-Z]?\d{1,2}(?:\.\d{1,2}){0,3}[.、:]?)/i, '')
    .replace(/\(\d{1,3}(?:\.\d+)?分?\)$/, '');

const sourceOf = (text: string): TemplateSource | null => {
  const words = bare(text);
  if (agencyFirst.test(words)) return { of: 'evaluation', fact: 'agency' };
  return labels.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};

interface Filled {
  readonly cell: SheetCell;
  readonly text: string;
  /** The area it takes up. */
  readonly area: CellRange;
}

/** A sheet with the look-ups the proposals need. */
class Page {
  readonly name: string;
  readonly filled: Filled[];
  readonly #merges: readonly CellRange[];
  readonly #cells: ReadonlyMap<string, SheetCell>;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #tables: readonly CellRange[];
  readonly lastRow: number;
  readonly #proposed = new Set<string>();
  readonly #spent = new Set<SheetCell>();
  readonly found: TemplateProposal[] = [];

  constructor({ name, sheet, tables }: WorkbookSheet, parts: WorkbookParts) {
    const all = sheet.rows.flatMap(({ cells }) => cells);
    this.name = name;
    this.#merges = sheet.merges;
    this.#tables = tables;
    this.#cells = new Map(all.map((cell) => [addressOf(cell), cell]));
    this.#texts = new Map(all.map((cell) => [addressOf(cell), textOf(cell, parts).trim()]));
    this.lastRow = Math.max(0, ...sheet.rows.map(({ row }) => row));
    this.filled = all
      .map((cell) => ({ cell, text: this.textAt(cell), area: this.areaOf(cell) }))
      .filter(({ text, cell }) => text !== '' && cell.formula === null);
  }

  textAt(place: CellPlace): string {
    return this.#texts.get(addressOf(place)) ?? '';
  }

  areaOf({ row, column }: CellPlace): CellRange {
    return (
      this.#merges.find((range) => contains(range, { row, column })) ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      }
    );
  }

  /** Whether something can be written here: an empty cell or the first of an empty merged area, and no formula. */
  isOpen(place: CellPlace): boolean {
    const area = this.areaOf(place);
    const cell = this.#cells.get(addressOf(place));
    return (
      area.top === place.row &&
      area.left === place.column &&
      this.textAt(place) === '' &&
      !cell?.formula &&
      !this.#tables.some((range) => range.top === place.row && contains(range, place)) &&
      !this.#proposed.has(addressOf(place))
    );
  }

  /** A cell with a border or format of its own is meant to be filled in; blank space beside a table is not. */
  isDrawn(place: CellPlace): boolean {
    return this.#cells.has(addressOf(place)) || this.areaOf(place).right > place.column;
  }

  propose(place: CellPlace, source: TemplateSource, label: string): void {
    this.#proposed.add(addressOf(place));
    this.found.push({
      mapping: { kind: 'cell', sheet: this.name, cell: addressOf(place), source },
      label: label.slice(0, 100),
    });
  }

  /** Headings of rows say nothing about the cells beside them. */
  spend(cells: readonly SheetCell[]): void {
    for (const cell of cells) this.#spent.add(cell);
  }

  isSpent(cell: SheetCell): boolean {
    return this.#spent.has(cell);
  }

  proposeRows(
    mapping: Extract<TemplateProposal['mapping'], { kind: 'rows' }>,
    columns: readonly number[],
    label: string,
  ): void {
    for (let row = mapping.firstRow - 1; row < mapping.lastRow; row += 1)
      for (const column of columns) this.#proposed.add(addressOf({ row, column }));
    this.found.push({ mapping, label: label.slice(0, 100) });
  }
}

/** Rows that run down over subjects: a heading that names subjects and something else, with empty rows below. */
const proposeSubjectRows = (page: Page): void => {
  const byRow = Map.groupBy(page.filled, ({ area }) => area.bottom);
  for (const [bottom, cells] of byRow) {
    const headed = cells.flatMap(({ area, text }) => {
      const isNumber = /^(?:序号|编号|序)$/.test(bare(text));
      const source: TemplateSource | null = isNumber ? { of: 'subject', fact: 'number' } : sourceOf(text);
      return source ? [{ column: area.left, source, text }] : [];
    });
    const named = headed.find(({ source }) => source.of === 'subject' && source.fact === 'name');
    if (!named || headed.filter(({ source }) => source.of !== 'date').length < 2) continue;
    const under = (row: number) => ({ row, column: named.column });
    // Printed running numbers and formulas stay; they are no place to write.
    const open = headed.filter(({ column }) => page.isOpen({ row: bottom + 1, column }));
    if (!open.includes(named)) continue;
    const isDrawn = page.isDrawn(under(bottom + 1));
    let last = bottom;
    while (
      last < page.lastRow &&
      (!isDrawn || page.isDrawn(under(last + 1))) &&
      open.every(({ column }) => page.isOpen({ row: last + 1, column }))
    )
      last += 1;
    if (last - bottom < 2) continue;
    page.spend(cells.map(({ cell }) => cell));
    page.proposeRows(
      {
        kind: 'rows',
        sheet: page.name,
        firstRow: bottom + 2,
        lastRow: last + 1,
        over: 'subjects',
        columns: open.map(({ column, source }) => ({ column: columnLetters(column), source })),
      },
      open.map(({ column }) => column),
      open.map(({ text }) => text).join(' '),
    );
  }
};

/** The nearest heading above a cell in a column. */
const headingAbove = (page: Page, place: CellPlace, wanted: RegExp): Filled | null =>
  page.filled.findLast(
    ({ area, text }) =>
      area.bottom < place.row &&
      area.left <= place.column &&
      area.right >= place.column &&
      wanted.test(bare(text)),
  ) ?? null;

/** What stands in rows that name an indicator or a dimension, by the headings of its columns. */
const proposeItemRows = (page: Page, framework: FrameworkDocument): void => {
  const indicators = indicatorsOf(framework);
  const columnHeadings = [
    { pattern: scoreHeading, figure: 'points' },
    { pattern: rateHeading, figure: 'rate' },
    { pattern: valueHeading, figure: 'value' },
    { pattern: deductionHeading, figure: 'deductions' },
    { pattern: fullHeading, figure: 'full-score' },
  ] as const;
  const headed = page.filled.flatMap(({ area, text }) => {
    const found = columnHeadings.find(({ pattern }) => pattern.test(bare(text)));
    return found ? [{ ...found, column: area.left, row: area.bottom }] : [];
  });
  const places = (area: CellRange) =>
    headed.flatMap(({ figure, column, row, pattern }) => {
      const place = { row: area.top, column };
      const isBeside = row < area.top && column > area.right && page.isOpen(place) && page.isDrawn(place);
      return isBeside && headingAbove(page, place, pattern) ? [{ place, figure, column }] : [];
    });
  const seen = new Set<string>();
  const rows = new Set<number>();
  for (const { area, text } of page.filled) {
    const key = nameKey(text);
    const indicator = indicators.find(
      ({ code, name }) => bare(text) === code || (key.length > 1 && key === nameKey(name)),
    );
    if (!indicator) continue;
    rows.add(area.top);
    for (const { place, figure, column } of places(area)) {
      if (seen.has(`${indicator.id} ${column}`)) continue;
      seen.add(`${indicator.id} ${column}`);
      page.propose(place, { of: 'indicator', indicatorId: indicator.id, figure }, text);
    }
  }
  // A dimension printed beside its first indicator has no figures of its own in that row.
  for (const { area, text } of page.filled) {
    const key = nameKey(text);
    const dimension = framework.dimensions.find(({ name }) => key.length > 1 && key === nameKey(name));
    if (!dimension || rows.has(area.top)) continue;
    for (const { place, figure } of places(area))
      if (figure === 'points' || figure === 'rate' || figure === 'full-score')
        page.propose(place, { of: 'dimension', dimensionId: dimension.id, figure }, text);
  }
};

/** Cells beside words that say what belongs there; below them where nothing stands beside. */
const proposeBesideLabels = (page: Page): void => {
  for (const { area, text, cell } of page.filled) {
    const source = sourceOf(text);
    if (!source || page.isSpent(cell)) continue;
    const right = { row: area.top, column: area.right + 1 };
    const below = { row: area.bottom + 1, column: area.left };
    if (page.isOpen(right) && page.isDrawn(right)) page.propose(right, source, text);
    else if (page.isOpen(below) && page.isDrawn(below) && page.textAt(right) !== '')
      page.propose(below, source, text);
  }
};

/** What the words beside the cells of a template say belongs there. Nothing is proposed for cells that hold something. */
export const proposeMappings = (parts: WorkbookParts, framework: FrameworkDocument): TemplateProposal[] =>
  parts.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => {
      const page = new Page(sheet, parts);
      proposeSubjectRows(page);
      proposeItemRows(page, framework);
      proposeBesideLabels(page);
      return page.found;
    });
