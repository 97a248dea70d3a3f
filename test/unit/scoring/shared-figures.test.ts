import { describe, expect, it } from 'vitest';
import { derivationSentence } from '#shared/i18n/derivation-sentence.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { type Derivation, derivationSchema } from '#shared/model/derivation.ts';
import { checkObservation, checkScore } from '#shared/scoring/check-entered.ts';
import { explain } from '#shared/scoring/explain.ts';
import { checkFramework } from '#shared/scoring/framework-check.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { sheetTotals } from '#shared/scoring/results/sheet.ts';
import {
  completed,
  counts,
  figures,
  framework,
  indicator,
  level,
  number,
  observation,
  score,
  snapshot,
} from '#test/builders/snapshot.ts';
import { deduction, formula, perPeriod } from './methods-samples.ts';

const perTeacher = formula('min(18÷(学生数÷教师数)，1)×10', { 学生数: '人', 教师数: '人' });
const doubleQualified = formula('min(双师数÷教师数÷60%，1)×10', { 双师数: '人', 教师数: '人' });
const document = framework(
  { A: [indicator('A1', '10', perTeacher), indicator('A2', '10', doubleQualified)] },
  {
    vetoes: [
      {
        code: 'V1',
        name: '弄虚作假',
        effect: { type: 'grade', grade: '不合格' },
        citation: null,
        note: null,
      },
    ],
  },
);
const facts = (more: readonly ReturnType<typeof observation>[]) => snapshot(document, { observations: more });
const filled = [
  observation('s1', '学生数', number('2400'), { source: '学籍系统' }),
  observation('s1', '教师数', number('100'), { source: '人事报表' }),
  observation('s1', '双师数', number('45')),
];
const resultOf = (more: readonly ReturnType<typeof observation>[]) =>
  computeResults(facts(more)).subjects[0]!;
const pointsOf = (more: readonly ReturnType<typeof observation>[]) =>
  resultOf(more).indicators.map(({ points, state }) => points?.exact ?? state);

describe('a named figure', () => {
  it('is filled in once and feeds every indicator that needs it', () => {
    expect(pointsOf(filled)).toEqual(['7.5', '7.5']);
    const more = filled.map((fact) => (fact.item === '教师数' ? { ...fact, value: number('120') } : fact));
    expect(pointsOf(more)).toEqual(['9', '6.25']);
    expect(resultOf(filled).complete).toBe(true);
  });

  it('that is missing leaves unscored what needs it, and never counts as 0', () => {
    const result = resultOf(filled.filter(({ item }) => item !== '学生数'));
    expect(result.indicators.map(({ state }) => state)).toEqual(['unscored', 'scored']);
    expect(result.missingCells).toBe(1);
  });

  it('left blank with a reason leaves blank what needs it; so does the indicator itself', () => {
    const blank = { blankReason: 'not-applicable' } as const;
    expect(pointsOf([...filled.slice(0, 2), observation('s1', '双师数', null, blank)])).toEqual([
      '7.5',
      'not-applicable',
    ]);
    expect(pointsOf([...filled, observation('s1', 'i-A1', null, blank)])).toEqual(['not-applicable', '7.5']);
  });

  it('with which the formula divides by zero is a problem of the indicator, with place and remedy', () => {
    const none = filled.map((fact) => (fact.item === '学生数' ? { ...fact, value: number('0') } : fact));
    const result = resultOf(none);
    expect(result.indicators.map(({ state }) => state)).toEqual(['unscored', 'scored']);
    expect(result.problems).toMatchObject([
      { code: 'value.formula-zero', path: ['observations', 'i-A1'], facts: { part: '', position: 7 } },
    ]);
    expect(failureSentence(result.problems[0]!, 'zh-CN')).toMatch(/^公式第7个字：除数不能为0；.+。$/);
    const wrong = filled.map((fact) => (fact.item === '学生数' ? { ...fact, value: level('A') } : fact));
    expect(resultOf(wrong).problems).toMatchObject([{ code: 'value.wrong-kind' }]);
  });

  it('counts on the running sheet as in the results', () => {
    const evaluation = facts(filled);
    const totals = sheetTotals(document, [], filled, evaluation.evaluation.rules);
    expect(totals.total.exact).toBe('15');
    expect(totals.complete).toBe(true);
  });

  it('is accepted as a number under its name, and nothing else is', () => {
    expect(checkObservation(document, '教师数', number('100'))).toBeNull();
    expect(checkObservation(document, '教师数', null)).toBeNull();
    expect(checkObservation(document, '教师数', level('A'))?.code).toBe('value.wrong-kind');
    expect(checkObservation(document, '教师数', number('9'.repeat(41)))?.code).toBe('value.too-many-digits');
    expect(checkObservation(document, '校长数', number('1'))?.code).toBe('request.not-found');
    expect(checkObservation(document, 'i-A1', figures({ 学生数: '1', 教师数: '1' }))).toMatchObject({
      code: 'value.figures-apart',
      facts: { names: ['学生数', '教师数'] },
    });
    expect(checkObservation(document, 'i-A1', null)).toBeNull();
    expect(checkScore(document, 'i-A1', number('1'))?.code).toBe('value.wrong-place');
  });

  it('has one unit in the whole framework and a name of its own', () => {
    const check = (...methods: readonly ReturnType<typeof formula>[]) =>
      checkFramework(
        framework(
          { A: methods.map((method, index) => indicator(`A${index + 1}`, '10', method)) },
          { vetoes: document.vetoes },
        ),
        ['总则'],
      ).map(({ code, path, facts: found }) => ({ code, path: path.join('.'), facts: found }));
    expect(check(perTeacher, doubleQualified)).toEqual([]);
    expect(check(perTeacher, formula('教师数÷2', { 教师数: '' }))).toEqual([
      {
        code: 'framework.figure-units',
        path: 'dimensions.0.indicators.1.method.parameters.figures.0.unit',
        facts: { place: 'A / A2 指标A2', figure: '教师数', unit: '', other: 'A1 指标A1', otherUnit: '人' },
      },
    ]);
    expect(check(formula('V1', { V1: '' }))).toMatchObject([
      { code: 'framework.figure-name-taken', facts: { figure: 'V1' } },
    ]);
  });
});

const outline = (step: Derivation, depth = 0): string[] => [
  `${'  '.repeat(depth)}${derivationSentence(step, catalogues['zh-CN'])}${step.amount ? ` = ${step.amount.rounded}` : ''}`,
  ...step.children.flatMap((child) => outline(child, depth + 1)),
];

describe('the derivation', () => {
  it('of a formula names every figure with its source, and the result unrounded', () => {
    const step = explain(facts(filled), 's1', { of: 'indicator', indicatorId: 'i-A1' });
    expect(derivationSchema.safeParse(step).error).toBeUndefined();
    expect(outline(step)).toEqual([
      '指标 A1 指标A1（满分10分） = 7.50',
      '  计分方法 公式（第1版）：得分＝min(18÷(学生数÷教师数)，1)×10（分）。采集数据：学生数（人）、教师数（人）；百分数按百分之几代入。结果应在0—10分之间，超出的不予计分，须核对数据。除数为0时不予计分，须核对数据。',
      '  采集值：学生数2400人（来源：学籍系统）',
      '  采集值：教师数100人（来源：人事报表）',
      '  公式结果为7.5',
      '  依据：试用方案',
    ]);
  });

  it('of deductions names the items with counts and reasons', () => {
    const form = framework({ A: [indicator('A1', '10', deduction())] });
    const evaluation = snapshot(form, {
      scores: [score('s1', 'p1', 'A1', counts(['1', 3], ['2', 1, '多收学费']))],
    });
    const lines = outline(explain(evaluation, 's1', { of: 'indicator', indicatorId: 'i-A1' }));
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining('评分：未建台账 × 3; 违规收费 × 1 (多收学费)'),
        expect.stringContaining('“未建台账”应扣分为4'),
        expect.stringContaining('“违规收费”应扣分为1.5'),
        expect.stringContaining('扣分合计为5.5'),
      ]),
    );
  });

  it('of a completion names the day, the lateness and what it costs', () => {
    const form = framework({ A: [indicator('A1', '10', perPeriod('month', '2'))] });
    const lines = (day: string | null) =>
      outline(
        explain(snapshot(form, { observations: [observation('s1', 'i-A1', completed(day))] }), 's1', {
          of: 'indicator',
          indicatorId: 'i-A1',
        }),
      ).map((line) => line.trim());
    expect(lines('2024-03-01')).toEqual(
      expect.arrayContaining(['采集值：2024-03-01完成', '逾期天数为30', '逾期周期数为2', '扣分合计为4']),
    );
    expect(lines(null)).toEqual(expect.arrayContaining(['采集值：未完成', '评定分为0']));
  });
});
