import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import type { Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';
import {
  direct,
  framework,
  indicator,
  number,
  score,
  scorer,
  snapshot,
  subject,
} from '#test/builders/snapshot.ts';

const fonts = { title: '宋体', heading: '黑体', body: '仿宋' };
const sheetsOf = (given: EvaluationSnapshot, chosen: readonly string[] | null = null): Sheet[] =>
  resultWorkbook(
    { snapshot: given, result: computeResults(given), catalogue: catalogues['zh-CN'], today: '2026-01-01' },
    fonts,
    chosen,
  ).sheets.map((plan) => plan.build());
const formulasOf = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => ('formula' in cell && cell.formula !== undefined ? [cell.formula] : [])),
    ),
  );
const textOf = (sheets: readonly Sheet[]): string =>
  sheets
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .map((cell) => (cell.kind === 'text' ? cell.text : ''))
    .join('\n');

describe('live formulas', () => {
  test('look at sheets by their quoted names, with volatile functions and whole columns nowhere', () => {
    const formulas = formulasOf(
      sheetsOf(seededSnapshot({ subjects: ["甲's校", '[乙]校'], scorers: ['王 五', '李四'] })),
    );
    expect(formulas.length).toBeGreaterThan(300);
    expect(formulas.some((formula) => formula.includes("'甲''s校-王 五'!H"))).toBe(true);
    for (const formula of formulas) {
      expect(formula).not.toMatch(/OFFSET|INDIRECT|TODAY|NOW|RAND|\$?[A-Z]+:\$?[A-Z]+(?!\d)|undefined|NaN/);
      expect(formula.length).toBeLessThan(2000);
    }
  });

  test('find rows below texts that go over several rows', () => {
    const seeded = seededSnapshot({ subjects: 1, scorers: 2, blank: 0.1 });
    const long = '台账记录不完整。\n'.repeat(60);
    const scores = seeded.scores.map((each, index) =>
      index % 7 === 0
        ? { ...each, comment: long }
        : { ...each, deductionReason: '缺'.repeat((index * 37) % 400) },
    );
    const sheets = sheetsOf({ ...seeded, scores });
    const names = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    let looked = 0;
    for (const formula of formulasOf(sheets)) {
      const found = /^IF\(ISNUMBER\('([^']+)'!H(\d+)\)/.exec(formula);
      if (!found) continue;
      const row = names.get(found[1] ?? '')?.rows[Number(found[2]) - 1];
      // The row that is looked at is the first of an indicator: it has its number and its full score.
      expect(row?.cells[0]?.kind).toBe('number');
      expect(row?.cells[5]?.kind).toBe('number');
      looked += 1;
    }
    expect(looked).toBeGreaterThan(60);
    expect(textOf(sheets)).toContain('续');
  });

  test('without the sheets they look at there are values alone', () => {
    const seeded = seededSnapshot({ subjects: 2, scorers: 2 });
    const summary = sheetsOf(seeded, ['summary']);
    expect(formulasOf(summary).filter((formula) => formula.includes('!'))).toEqual([]);
    const whole = sheetsOf(seeded, ['summary', 'expert-scores']);
    expect(formulasOf(whole).some((formula) => formula.includes("专家汇总'!"))).toBe(true);
    expect(formulasOf(whole).some((formula) => formula.includes("'!H"))).toBe(false);
  });

  const twoScorers = (fullScore: string, weights: Readonly<Record<string, string>>) =>
    snapshot(framework({ A: [indicator('A1', fullScore, direct('0.1')), indicator('A2', '40')] }), {
      rules: { aggregation: { method: 'weighted', level: 'indicator', weights } },
      subjects: [subject('s1')],
      scorers: [scorer('p1'), scorer('p2', { position: 1 })],
      scores: ['p1', 'p2'].flatMap((person) => [
        score('s1', person, 'A1', number('5')),
        score('s1', person, 'A2', number('31')),
      ]),
    });

  test('are left out where full scores or weights do not fit a cell, or nobody counts, and the sheet says so', () => {
    expect(formulasOf(sheetsOf(twoScorers('60', { p1: '1', p2: '1' }))).length).toBeGreaterThan(20);
    for (const given of [
      twoScorers('10.00000000000000001', { p1: '1', p2: '1' }),
      twoScorers('60', { p1: '0.3333333333333333333', p2: '0.6666666666666666667' }),
      twoScorers('60', { p1: '0', p2: '0' }),
    ]) {
      const sheets = sheetsOf(given);
      expect(formulasOf(sheets)).toEqual([]);
      expect(textOf(sheets)).toContain('本工作簿各表为导出时的数值，不含公式');
    }
  });

  test('a subject to which nothing applies, and one nobody has scored, are told apart without a number', () => {
    const given = snapshot(framework({ A: [indicator('A1', '60', direct('0.1'))] }), {
      subjects: [subject('s1'), subject('s2', { position: 1 })],
      scorers: [scorer('p1')],
      scores: [score('s1', 'p1', 'A1', null, { blankReason: 'not-applicable' })],
    });
    const [summary, rates] = sheetsOf(given, ['summary', 'dimension-rates', 'expert-scores']);
    const missing = summary?.rows.slice(4, 6).map(({ cells }) => cells[summary.columns.length - 5]);
    expect(missing).toMatchObject([{ text: '—' }, { number: '1' }]);
    for (const cell of missing ?? []) expect(cell).toHaveProperty('formula');
    const points = rates?.rows.slice(3, 7).map(({ cells }) => cells[4]);
    expect(points).toMatchObject([{ text: '—' }, { text: '—' }, { text: '—' }, { text: '—' }]);
    for (const cell of points ?? [])
      expect(cell).toHaveProperty('formula', expect.stringMatching(/^IF\(.+=0,/));
  });
});
