import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';

import {
  completed,
  counts,
  framework,
  indicator,
  number,
  observation,
  score,
  snapshot,
} from '#test/builders/snapshot.ts';
import { deduction, deviation, efficacy, formula, perPeriod } from '../scoring/methods-samples.ts';

const document = framework({
  A: [
    indicator('A1', '10', deduction()),
    indicator('A2', '10', perPeriod('month', '2')),
    indicator('A3', '10', formula('min(18÷(学生数÷教师数)，1)×10', { 学生数: '人', 教师数: '人' })),
    indicator('A4', '10', efficacy(), { unit: '%' }),
    indicator('A5', '10', deviation(), { unit: '万元' }),
  ],
});
const evaluation = snapshot(document, {
  scores: [score('s1', 'p1', 'A1', counts(['1', 3], ['2', 1, '多收学费']))],
  observations: [
    observation('s1', 'i-A2', completed(null)),
    observation('s1', '学生数', number('2400'), { source: '学籍系统' }),
    observation('s1', '教师数', number('100'), { source: '人事报表' }),
    observation('s1', 'i-A4', number('9')),
    observation('s1', 'i-A5', number('230')),
  ],
});

const cells = (language: 'zh-CN' | 'en'): string[] =>
  resultWorkbook(
    {
      snapshot: evaluation,
      result: computeResults(evaluation),
      catalogue: catalogues[language],
      today: '2024-05-06',
    },
    { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
  )
    .sheets.flatMap((plan) => plan.build().rows)
    .flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])));

describe('the workbook tells what was entered under every method', () => {
  test.each([
    [
      'zh-CN',
      ['未建台账3次；违规收费1次（多收学费）', '未完成', '学生数2400人；教师数100人', '9%', '230万元'],
    ],
    ['en', ['未建台账 × 3; 违规收费 × 1 (多收学费)', 'Not completed', '学生数 2400 人; 教师数 100 人']],
  ] as const)('%s', (language, expected) => {
    expect(cells(language)).toEqual(expect.arrayContaining([...expected]));
  });

  test('and in the data sheet as stored, with the sources of the figures', () => {
    expect(cells('zh-CN')).toEqual(
      expect.arrayContaining([
        '1×3 2×1(多收学费)',
        'not-done',
        '学生数=2400 教师数=100',
        '学生数: 学籍系统\n教师数: 人事报表',
        'formula@1',
      ]),
    );
  });
});
