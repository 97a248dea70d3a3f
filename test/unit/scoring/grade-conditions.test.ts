import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#shared/i18n/en/index.ts';
import { chinese } from '#shared/i18n/zh-CN/index.ts';
import type { EvaluationRules, GradeCondition } from '#shared/model/rules.ts';
import { explain } from '#shared/scoring/explain.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { sheetTotals } from '#shared/scoring/results/sheet.ts';
import { direct, framework, indicator, number, score, snapshot } from '#test/builders/snapshot.ts';
import { over, read, round } from './oracle.ts';

/** Points of every indicator of 10, in two dimensions; null is not applicable. */
const judged = (
  points: readonly (readonly (string | null)[])[],
  gradeConditions: EvaluationRules['gradeConditions'],
) => {
  const names = points.map((each, outer) =>
    each.map((_, inner) => `${String.fromCharCode(65 + outer)}${inner + 1}`),
  );
  const document = framework(
    Object.fromEntries(
      names.map((codes, outer) => [
        String.fromCharCode(65 + outer),
        codes.map((code) => indicator(code, '10', direct('0.001'))),
      ]),
    ),
  );
  return snapshot(document, {
    rules: { gradeConditions },
    scores: points.flatMap((each, outer) =>
      each.map((value, inner) =>
        score(
          's1',
          'p1',
          names[outer]![inner]!,
          value === null ? null : number(value),
          value === null ? { blankReason: 'not-applicable' } : {},
        ),
      ),
    ),
  });
};

const resultOf = (...given: Parameters<typeof judged>) => computeResults(judged(...given)).subjects[0]!;

const reaching = (rate: string, count: number, dimension: string | null = null): GradeCondition => ({
  kind: 'indicators-reaching',
  rate,
  count,
  dimension,
});
const below = (rate: string, count: number, dimension: string | null = null): GradeCondition => ({
  kind: 'indicators-below',
  rate,
  count,
  dimension,
});
const dimensions = (rate: string, dimension: string | null = null): GradeCondition => ({
  kind: 'dimensions-reaching',
  rate,
  dimension,
});

describe('conditions of grades', () => {
  // Of 36 indicators, 29 qualified and 7 basically qualified.
  const qualified = (full: number, basic: number, failing: number) => [
    [
      ...Array.from({ length: full }, () => '10'),
      ...Array.from({ length: basic }, () => '7'),
      ...Array.from({ length: failing }, () => '5.9'),
    ],
  ];
  const rule = [{ grade: '优秀', conditions: [reaching('85', 29), below('60', 0)] }];

  it('hold for 29 qualified and 7 basically qualified', () => {
    const found = resultOf(qualified(29, 7, 0), rule);
    expect(found).toMatchObject({ gradeByTotal: '优秀', gradeByConditions: '优秀', grade: '优秀' });
    expect(found.gradeConditions.map(({ held, reaching: count }) => [held, count])).toEqual([
      [true, 29],
      [true, 36],
    ]);
  });

  it('fail for 28 qualified, and for one that is not even basically qualified', () => {
    const few = resultOf(qualified(28, 8, 0), rule);
    expect(few).toMatchObject({ gradeByTotal: '优秀', gradeByConditions: '良好', grade: '良好' });
    expect(few.gradeConditions.map(({ held }) => held)).toEqual([false, true]);
    const one = resultOf(qualified(30, 5, 1), rule);
    expect(one).toMatchObject({ gradeByTotal: '优秀', grade: '良好' });
    expect(one.gradeConditions[1]).toMatchObject({ held: false, below: ['A36'] });
  });

  it('are tried downwards until all of a grade hold; the lowest grade is what is left', () => {
    const conditions = [
      { grade: '优秀', conditions: [dimensions('90')] },
      { grade: '良好', conditions: [dimensions('60', 'B')] },
      { grade: '合格', conditions: [below('50', 0)] },
    ];
    expect(resultOf([['10', '10', '10', '10'], ['5']], conditions)).toMatchObject({
      gradeByTotal: '优秀',
      grade: '合格',
    });
    expect(resultOf([['10', '10', '10', '10'], ['4.9']], conditions)).toMatchObject({ grade: '不合格' });
  });

  it('compare rates as they are printed', () => {
    // 8.9995 of 10 prints as 90.00%.
    const document = (value: string) => [[value, '10']];
    const [condition] = resultOf(document('8.999'), [
      { grade: '优秀', conditions: [below('90', 0)] },
    ]).gradeConditions;
    expect(condition).toMatchObject({ held: false, below: ['A1'] });
    const whole = judged(document('8.999'), [{ grade: '优秀', conditions: [below('90', 0)] }]);
    const rounded = computeResults({
      ...whole,
      evaluation: {
        ...whole.evaluation,
        rules: { ...whole.evaluation.rules, rounding: { mode: 'half-up', decimals: 1, place: 'total' } },
      },
    }).subjects[0]!;
    expect(rounded.indicators[0]!.rate!.rounded).toBe('90.0');
    expect(rounded.gradeConditions[0]).toMatchObject({ held: true });
  });

  it('count what does not apply neither way', () => {
    const found = resultOf(
      [['10', null, '10']],
      [{ grade: '优秀', conditions: [reaching('90', 3), below('90', 0)] }],
    );
    expect(found.gradeConditions).toMatchObject([
      { held: false, reaching: 2, applicable: 2, notApplicable: ['A2'] },
      { held: true, below: [], notApplicable: ['A2'] },
    ]);
  });

  it('are told in words made of the same parameters', () => {
    const conditions = [
      reaching('85', 29),
      below('60', 0),
      below('60', 2, 'A'),
      dimensions('70'),
      dimensions('70', 'B'),
    ];
    expect(conditions.map(chinese.rules.gradeCondition)).toEqual([
      '得分率达到85%的指标不少于29项',
      '没有得分率低于60%的指标',
      '维度A中得分率低于60%的指标不超过2项',
      '各维度得分率均不低于70%',
      '维度B得分率不低于70%',
    ]);
    expect(conditions.map(english.rules.gradeCondition)).toEqual([
      'at least 29 indicators with a score rate of 85% or more',
      'no indicator with a score rate below 60%',
      'at most 2 indicators in dimension A with a score rate below 60%',
      'every dimension has a score rate of at least 70%',
      'dimension B has a score rate of at least 70%',
    ]);
  });

  it('stand in the derivation with what was found', () => {
    const tree = explain(judged(qualified(28, 8, 0), rule), 's1', { of: 'total' });
    expect(
      tree.children
        .filter(({ step }) => step.startsWith('grade'))
        .map(({ step, facts }) => [step, facts.state ?? facts.grade]),
    ).toEqual([
      ['grade', '优秀'],
      ['grade-condition', 'failed'],
      ['grade-condition', 'held'],
      ['grade-after-conditions', '良好'],
    ]);
  });

  it('agree with a plain count for any points', () => {
    const pointsArbitrary = fc.array(
      fc.array(
        fc.option(
          fc.integer({ min: 0, max: 10_000 }).map((each) => (each / 1000).toFixed(3)),
          { freq: 6 },
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        pointsArbitrary,
        fc.constantFrom('0', '50', '72.5', '100'),
        fc.nat(12),
        (points, rate, count) => {
          const found = resultOf(points, [
            { grade: '优秀', conditions: [reaching(rate, count + 1), below(rate, count), dimensions(rate)] },
          ]);
          // Rates are percent with two decimals, ties up.
          const hundredths = (value: string, full: string) =>
            Number(round(over(read(`${Number(value) * 100}`), read(full)), 'half-up', 2));
          const all = points.flat().filter((each) => each !== null);
          if (all.length === 0) {
            expect(found.gradeConditions).toEqual([]);
            return;
          }
          const reached = all.filter((each) => hundredths(each, '10') >= Number(rate)).length;
          const weak = points.filter((each) => {
            const own = each.filter((value) => value !== null);
            const thousandths = own.reduce((sum, value) => sum + Math.round(Number(value) * 1000), 0);
            return (
              own.length > 0 &&
              hundredths((thousandths / 1000).toFixed(3), String(own.length * 10)) < Number(rate)
            );
          });
          expect(found.gradeConditions.map(({ held }) => held)).toEqual([
            reached > count,
            all.length - reached <= count,
            weak.length === 0,
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('do not touch the total or the sheet', () => {
    const given = judged(qualified(28, 8, 0), rule);
    const { framework: version, scores, observations, evaluation } = given;
    const plain = {
      ...given,
      evaluation: { ...evaluation, rules: { ...evaluation.rules, gradeConditions: [] } },
    };
    expect(computeResults(given).subjects[0]!.total).toEqual(computeResults(plain).subjects[0]!.total);
    expect(sheetTotals(version.document, scores, observations, evaluation.rules).total).toEqual(
      computeResults(plain).subjects[0]!.total,
    );
  });
});
