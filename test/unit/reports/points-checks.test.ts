import { describe, expect, test } from 'vitest';
import type { Language } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import { scoreSheetColumns } from '#shared/reports/result-workbook/score-sheet-rows.ts';
import type { Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const snapshot = seededSnapshot({ framework: 'yuyao', subjects: 1, scorers: 1, unscored: 0.1 });
const scoreSheetIn = (language: Language): Sheet => {
  const workbook = resultWorkbook(
    { snapshot, result: computeResults(snapshot), catalogue: catalogues[language], today: '2019-11-23' },
    { title: '宋体', heading: '黑体', body: '仿宋' },
    ['score-sheets'],
  );
  return workbook.sheets[0]?.build() ?? expect.fail('no score sheet');
};
const { points, fullScore } = scoreSheetColumns;

describe.each(['zh-CN', 'en'] as const)('cells of points on a score sheet, %s', (language) => {
  const sheet = scoreSheetIn(language);
  const checks = sheet.validations ?? [];

  test('take numbers from 0 to the full score of their indicator, scored or not', () => {
    const limits = new Map(
      checks.flatMap(({ ranges, rule }) => ranges.map(({ top }) => [top, rule] as const)),
    );
    const wanted = sheet.rows.flatMap(({ cells }, row) => {
      const full = cells[fullScore.at];
      return cells[0]?.kind === 'number' && full?.kind === 'number'
        ? [[row, { type: 'decimal', minimum: '0', maximum: full.number }] as const]
        : [];
    });
    expect(wanted.length).toBeGreaterThan(10);
    expect(limits).toEqual(new Map(wanted));
    for (const { ranges } of checks)
      for (const { left, right, top, bottom } of ranges)
        expect([left, right, bottom]).toEqual([points.at, points.at, top]);
  });

  test('say in words what they take, within what a program shows', () => {
    const words = catalogues[language].workbook.scoreSheet;
    for (const { rule, error } of checks) {
      const maximum = rule.type === 'decimal' ? rule.maximum : expect.fail('no range of numbers');
      expect(error).toEqual({ title: words.pointsErrorTitle, text: words.pointsError(maximum) });
      expect(error.text).toContain(maximum);
    }
  });
});
