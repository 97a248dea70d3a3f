import { describe, expect, it } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  direct,
  framework,
  indicator,
  number,
  ratioTo,
  score,
  scorer,
  snapshot,
  subject,
} from '#test/builders/snapshot.ts';

const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' };
const document = framework({
  A: [indicator('A1', '60', direct()), indicator('A2', '40', direct())],
});

/** Everything printed on a sheet, line by line. */
const printed = (
  rules: Partial<EvaluationRules>,
  points: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>,
  superiors: Readonly<Record<string, string>> = {},
  form = document,
) => {
  const people = [...new Set(Object.values(points).flatMap((each) => Object.keys(each)))];
  const given = snapshot(form, {
    rules,
    subjects: [...new Set([...Object.values(superiors), ...Object.keys(points)])].map((id, position) =>
      subject(id, { position, superiorId: superiors[id] ?? null }),
    ),
    scorers: people.map((id, position) => scorer(id, { position })),
    scores: Object.entries(points).flatMap(([subjectId, sheets]) =>
      Object.entries(sheets).flatMap(([person, [a1, a2]]) => [
        score(subjectId, person, 'A1', number(a1)),
        score(subjectId, person, 'A2', number(a2)),
      ]),
    ),
  });
  const { sheets } = resultWorkbook(
    { snapshot: given, result: computeResults(given), catalogue: catalogues['zh-CN'], today: '2026-01-01' },
    fonts,
  );
  return (name: string): string[] =>
    (sheets.find((sheet) => sheet.name === name) ?? expect.fail(`no sheet ${name}`))
      .build()
      .rows.map(({ cells }) =>
        cells
          .map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.number : ''))
          .join('|'),
      );
};
const lineWith = (lines: readonly string[], text: string): string =>
  lines.find((line) => line.includes(text)) ?? expect.fail(`no line with ${text} in\n${lines.join('\n')}`);

const { cover, summary, ranking, data } = catalogues['zh-CN'].workbook.sheets;

describe('the workbook', () => {
  it('states the conditions of grades and which of them failed', () => {
    const sheet = printed(
      {
        gradeConditions: [
          {
            grade: '优秀',
            conditions: [{ kind: 'indicators-below', dimension: null, rate: '80', count: 0 }],
          },
        ],
      },
      { s1: { p1: ['60', '31'] } },
    );
    expect(lineWith(sheet(cover), '等级条件')).toContain('优秀：没有得分率低于80%的指标');
    expect(lineWith(sheet(summary), '对象s1')).toContain(
      '优秀：没有得分率低于80%的指标——不符合（计入2项指标，达到的1项，未达到的：A2）',
    );
  });

  it('names the scorers left out of a total, and why', () => {
    const sheet = printed(
      { aggregation: { method: 'trimmed', level: 'total', drop: 1, threshold: 3 } },
      { s1: { p1: ['50', '30'], p2: ['55', '35'], p3: ['40', '20'] } },
    );
    expect(lineWith(sheet(summary), '对象s1')).toContain(
      '未计入的评分人：评分人p2（作为最高分去掉）、评分人p3（作为最低分去掉）',
    );
    expect(sheet(data).filter((line) => line.includes('作为最高分去掉'))).toHaveLength(2);
  });

  it('says what a superior is made of, and ranks it apart', () => {
    const sheet = printed(
      { rollUp: { combine: 'mean', weightName: '', quantities: [], own: { use: 'none' } } },
      { d1: { p1: ['50', '30'] }, d2: { p1: ['60', '40'] } },
      { d1: 'city', d2: 'city' },
    );
    expect(lineWith(sheet(cover), '上级汇总')).toContain('逐项指标取下级平均');
    expect(lineWith(sheet(summary), '对象city')).toContain('由2个下级汇总');
    expect(lineWith(sheet(summary), '对象city')).toContain('90');
    const order = sheet(ranking)
      .filter((line) => /对象|由下级|直接评价/.test(line))
      .map((line) => line.split('|')[0]! + (line.split('|')[1] ?? ''));
    expect(order.filter((line) => /由下级汇总的对象|直接评价的对象|对象city|对象d/.test(line))).toEqual([
      '由下级汇总的对象',
      '1对象city',
      '直接评价的对象',
      '1对象d2',
      '2对象d1',
    ]);
  });

  it('states the targets of the year', () => {
    const form = framework({ A: [indicator('A1', '60', direct()), indicator('A2', '40', ratioTo('5'))] });
    const sheet = printed(
      { annualTargets: [{ basis: 'periods', indicatorId: 'i-A2', elapsed: 2, total: 5 }] },
      { s1: { p1: ['50', '0'] } },
      {},
      form,
    );
    expect(lineWith(sheet(cover), '年度目标')).toContain('A2 指标A2：年度目标＝目标值×2÷5');
  });
});
