import { describe, expect, test } from 'vitest';
import type { Language } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import type { Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const { bonuses } = seededSnapshot({ framework: 'yuyao' }).framework.document;

const snapshotWith = (inForce: readonly number[], cap: string): EvaluationSnapshot => {
  const snapshot = seededSnapshot({
    framework: 'yuyao',
    subjects: 2,
    scorers: 1,
    rules: { bonuses: inForce.map((index) => bonuses[index]?.code ?? expect.fail(`no bonus ${index}`)) },
  });
  const { framework } = snapshot;
  return {
    ...snapshot,
    framework: { ...framework, document: { ...framework.document, bonusCap: cap } },
  };
};

const summaryOf = (snapshot: EvaluationSnapshot, language: Language): Sheet => {
  const workbook = resultWorkbook(
    { snapshot, result: computeResults(snapshot), catalogue: catalogues[language], today: '2019-11-23' },
    { title: '宋体', heading: '黑体', body: '仿宋' },
    ['summary'],
  );
  return workbook.sheets[0]?.build() ?? expect.fail('no summary');
};

describe.each(['zh-CN', 'en'] as const)('cells of bonuses on the summary, %s', (language) => {
  const words = catalogues[language].workbook.summary;
  const checked = (inForce: readonly number[], cap: string) => {
    const sheet = summaryOf(snapshotWith(inForce, cap), language);
    const [check = expect.fail('no check'), ...others] = sheet.validations ?? [];
    expect(others).toEqual([]);
    const column = sheet.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, at) => (cell.kind === 'text' && cell.text === words.bonus ? [at] : [])),
    )[0];
    const rows = sheet.rows.flatMap(({ cells }, row) => (cells[0]?.kind === 'number' ? [row] : []));
    expect(rows).toHaveLength(2);
    expect(check.ranges).toEqual(rows.map((row) => ({ top: row, left: column, bottom: row, right: column })));
    return check;
  };

  test('take numbers up to what the bonuses in force come to, at most the cap', () => {
    const points = bonuses.map((bonus) => bonus.points);
    expect(points).toEqual(['2', '1']);
    for (const [inForce, cap, maximum] of [
      [[0], '3', '2'],
      [[0, 1], '3', '3'],
      [[0, 1], '2.5', '2.5'],
    ] as const) {
      const { rule, error } = checked(inForce, cap);
      expect(rule).toEqual({ type: 'decimal', minimum: '0', maximum });
      expect(error).toEqual({ title: words.bonusErrorTitle, text: words.bonusError(maximum) });
      expect(error.text).toContain(maximum);
    }
  });

  test('take 0 alone where no bonus is in force, and say why', () => {
    const { rule, error } = checked([], '3');
    expect(rule).toEqual({ type: 'decimal', minimum: '0', maximum: '0' });
    expect(error.text).toBe(words.bonusNone);
  });
});
