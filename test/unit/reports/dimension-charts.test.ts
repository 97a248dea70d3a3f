import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { printableArea } from '#shared/reports/layout/page.ts';
import { pointsPerCharacter } from '#shared/reports/layout/text-size.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import type { Cell, CellRange, Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const ratesSheet = (subjects: number): Sheet => {
  const snapshot = seededSnapshot({ framework: 'yongnian', subjects, scorers: 1 });
  const { sheets } = resultWorkbook(
    { snapshot, result: computeResults(snapshot), catalogue: catalogues['zh-CN'], today: '2019-11-23' },
    { title: '宋体', heading: '黑体', body: '仿宋' },
  );
  const plan = sheets.find(({ name }) => name === '维度得分率');
  if (!plan) throw new Error('no sheet of rates');
  return plan.build();
};

const cellsOf = ({ rows }: Sheet, { top, left, bottom, right }: CellRange): (Cell | undefined)[] =>
  rows.slice(top, bottom + 1).flatMap(({ cells }) => cells.slice(left, right + 1));
const texts = (cells: readonly (Cell | undefined)[]): string[] =>
  cells.map((cell) => (cell?.kind === 'text' ? cell.text : `(${cell?.kind})`));

describe('charts of the rates of dimensions', () => {
  test('draw the rate of every dimension of every subject, in equal parts that leave room for every number', () => {
    const sheet = ratesSheet(9);
    const charts = sheet.charts ?? [];
    expect(charts.map(({ kind, title, series }) => [kind, title, series.length])).toEqual([
      ['bars', '各维度得分率（1／3）', 3],
      ['radar', '各维度得分率雷达图（1／3）', 3],
      ['bars', '各维度得分率（2／3）', 3],
      ['radar', '各维度得分率雷达图（2／3）', 3],
      ['bars', '各维度得分率（3／3）', 3],
      ['radar', '各维度得分率雷达图（3／3）', 3],
    ]);
    const heading = sheet.rows[sheet.print.repeatedRows?.last ?? 0]?.cells ?? [];
    for (const { categories, series } of charts) {
      expect(new Set(texts(cellsOf(sheet, categories))).size).toBe(6);
      for (const { name, values } of series) {
        expect(cellsOf(sheet, name).map((cell) => cell?.kind)).toEqual(['text']);
        const rates = cellsOf(sheet, values);
        expect(rates.map((cell) => cell?.kind)).toEqual(Array(6).fill('number'));
        expect(texts([heading[values.left]])).toEqual(['得分率（%）']);
      }
    }
    const names = charts
      .filter(({ kind }) => kind === 'bars')
      .flatMap(({ series }) => series.flatMap(({ name }) => texts(cellsOf(sheet, name))));
    expect(new Set(names).size).toBe(9);
  });

  test('grow with the number of subjects, as far as a page holds them', () => {
    const heights = [2, 3, 4, 5].map((subjects) => {
      const [chart] = ratesSheet(subjects).charts ?? [];
      return chart ? chart.anchor.bottom - chart.anchor.top + 1 : 0;
    });
    const [two = 0, three = 0, four = 0, five = 0] = heights;
    expect(three).toBeGreaterThan(two);
    expect(four).toBeGreaterThan(three);
    // Five are drawn as three and two.
    expect(five).toBe(three);
  });

  test('lie under the table on blank rows, side by side, and fit a page that starts with them', () => {
    const sheet = ratesSheet(4);
    const charts = sheet.charts ?? [];
    const [columns, radar] = charts.map(({ anchor }) => anchor);
    if (!columns || !radar) throw new Error('no charts');
    expect(columns.right + 1).toBe(radar.left);
    expect(radar.right).toBe(sheet.columns.length - 1);
    for (const { anchor } of charts) {
      expect(anchor.top).toBeGreaterThan(sheet.tables.at(-1)?.bottom ?? 0);
      expect(cellsOf(sheet, { ...anchor, left: 0, right: sheet.columns.length - 1 })).toEqual([]);
    }
    const heightOf = (first: number, last: number) =>
      sheet.rows.slice(first, last + 1).reduce((sum, { height }) => sum + height, 0);
    const { width, height } = printableArea(sheet.print);
    const scale = Math.min(
      1,
      width / sheet.columns.reduce((sum, column) => sum + column.width * pointsPerCharacter, 0),
    );
    const { first = 0, last = 0 } = sheet.print.repeatedRows ?? {};
    expect((heightOf(columns.top, columns.bottom) + heightOf(first, last)) * scale).toBeLessThan(height);
    // No page starts inside the charts.
    for (const start of sheet.pageBreaks)
      expect(start <= columns.top || start > columns.bottom, `page from row ${start}`).toBe(true);
    // The signatures stay with the end of the table.
    const end = sheet.tables.at(-1)?.bottom ?? 0;
    for (const start of sheet.pageBreaks) expect(start <= end || start >= columns.top).toBe(true);
  });
});
