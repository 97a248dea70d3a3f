import { foldText } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { type Cell, columnOf, spanOfRow, type Table } from './table.ts';

/** A line of a table of goals: what is measured, in which unit, and the value of the last year it names. */
export interface GoalRow {
  readonly name: string;
  readonly unit: string | null;
  readonly value: string;
  readonly comparator: 'reach' | 'at-least' | 'at-most';
  readonly year: number;
  /** Value of the first year, where the table has several. */
  readonly baseline: string | null;
  readonly span: Span;
  readonly figure: Span;
}

const yearHeader =
  /^(?:到)?(20\d\d)年?(?:底|末)?(?:目标|目标值|指标|指标值|规划|预期|基数|实际|完成|现状)?(?:值)?$/;
const figure =
  /^([≥≤><＞＜]|不低于|不少于|不超过|大于|小于)?(\d{1,9}(?:\.\d{1,4})?)(%|个|家|所|人|名|万人|万元)?(?:以上|左右)?$/;

const unitInName = /[(（]([^()（）]{1,6})[)）]$/;

const read = (
  cell: Cell | null | undefined,
): { value: string; sign: string; unit: string | null; span: Span } | null => {
  if (!cell) return null;
  const found = figure.exec(foldText(cell.text).replaceAll(',', ''));
  return found?.[2] === undefined
    ? null
    : { value: found[2], sign: found[1] ?? '', unit: found[3] ?? null, span: cell.span };
};

/** Whether a table sets values for years: 指标名称, 单位, 2022年, 2025年. */
export const isGoalTable = (table: Table): boolean =>
  table.columns.some((column) => yearHeader.test(foldText(column.header).replaceAll(' ', ''))) &&
  columnOf(table, 'score') < 0;

/** The rows of a table of goals. Rows whose last year holds no number are left out. */
export const goalRowsOf = (table: Table): GoalRow[] => {
  const years = table.columns.flatMap((column, index) => {
    const year = yearHeader.exec(foldText(column.header).replaceAll(' ', ''))?.[1];
    return year ? [{ index, year: Number(year) }] : [];
  });
  const last = years.reduce(
    (latest, each) => (each.year > latest.year ? each : latest),
    years[0] ?? { index: -1, year: 0 },
  );
  const first = years.find((each) => each.year < last.year);
  const nameColumn = table.columns.findIndex(
    (column, index) =>
      !years.some((each) => each.index === index) &&
      column.role !== 'sequence' &&
      column.role !== 'unit-of-measure' &&
      !/^(?:单位|属性|类别|序号)$/.test(column.header),
  );
  const unitColumn = table.columns.findIndex((column) =>
    /^(?:计量)?单位$/.test(foldText(column.header).replaceAll(' ', '')),
  );
  return table.rows.flatMap((row) => {
    const name = row[nameColumn];
    const value = read(row[last.index]);
    const span = spanOfRow(row);
    if (!name || !value || !span) return [];
    const stated = unitColumn < 0 ? null : (row[unitColumn]?.text ?? null);
    return [
      {
        name: name.text.replace(/^[(（]?\d{1,2}[.、)）]\s*/, '').replace(unitInName, ''),
        unit: stated ?? value.unit ?? unitInName.exec(name.text)?.[1] ?? null,
        value: value.value,
        comparator: /≥|>|＞|不低于|不少于|大于/.test(value.sign)
          ? 'at-least'
          : /≤|<|＜|不超过|小于/.test(value.sign)
            ? 'at-most'
            : 'reach',
        year: last.year,
        baseline: first ? (read(row[first.index])?.value ?? null) : null,
        span,
        figure: value.span,
      },
    ];
  });
};
