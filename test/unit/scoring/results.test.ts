import { describe, expect, it } from 'vitest';
import type { EvaluationRules } from '#shared/model/rules.ts';
import type { Score } from '#shared/model/score.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  direct,
  framework,
  indicator,
  level,
  number,
  observation,
  ratioTo,
  score,
  scorer,
  snapshot,
  subject,
  yesNo,
} from '#test/builders/snapshot.ts';

const ten = framework({ A: [indicator('A1', '6'), indicator('A2', '4')] });
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => scorer(`p${index + 1}`, { position: index }));

/** Scores of one subject: a row per scorer, a column per indicator; null is not yet scored, text in () a blank. */
const table = (
  codes: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  subjectId = 's1',
): Score[] =>
  rows.flatMap((row, index) =>
    row.flatMap((entry, column) => {
      if (entry === null) return [];
      const blank = entry.startsWith('(') ? (entry.slice(1, -1) as 'refused') : null;
      return [
        score(subjectId, `p${index + 1}`, codes[column]!, blank ? null : number(entry), {
          blankReason: blank,
        }),
      ];
    }),
  );

const resultOf = (
  rows: readonly (readonly (string | null)[])[],
  rules: Partial<EvaluationRules> = {},
  document = ten,
  codes: readonly string[] = ['A1', 'A2'],
) =>
  computeResults(snapshot(document, { rules, scorers: people(rows.length), scores: table(codes, rows) }))
    .subjects[0]!;

const trimmedTotals: Partial<EvaluationRules> = {
  aggregation: { method: 'trimmed', level: 'total', drop: 1, threshold: 3 },
};

describe('who and what counts', () => {
  it('takes only scorers and leads', () => {
    const { subjects } = computeResults(
      snapshot(ten, {
        scorers: [
          scorer('p1'),
          scorer('p2', { role: 'reviewer' }),
          scorer('p3', { role: 'lead' }),
          scorer('p4', { role: 'viewer' }),
        ],
        scores: table(
          ['A1', 'A2'],
          [
            ['6', '4'],
            ['0', '0'],
            ['3', '2'],
            ['0', '0'],
          ],
        ),
      }),
    );
    expect(subjects[0]!.total.rounded).toBe('7.50');
    expect(subjects[0]!.scorerTotals.map(({ scorerId }) => scorerId)).toEqual(['p1', 'p3']);
    expect(subjects[0]).toMatchObject({ complete: true, cellCount: 4 });
  });

  it('takes the latest round in which something was entered', () => {
    const { subjects } = computeResults(
      snapshot(ten, {
        scores: [
          score('s1', 'p1', 'A1', number('5'), { round: 2 }),
          score('s1', 'p1', 'A1', number('6'), { round: 1 }),
          score('s1', 'p1', 'A2', number('4'), { round: 1 }),
          score('s1', 'p1', 'A2', null, { round: 2 }),
        ],
      }),
    );
    expect(subjects[0]!.total.rounded).toBe('9.00');
  });

  it('uses one observation for every scorer', () => {
    const document = framework({ A: [indicator('A1', '6', ratioTo('50')), indicator('A2', '4')] });
    const { subjects } = computeResults(
      snapshot(document, {
        scorers: people(2),
        scores: table(['A2'], [['4'], ['2']]),
        observations: [observation('s1', 'i-A1', number('25'))],
      }),
    );
    expect(subjects[0]!.indicators[0]!.cells.map(({ points }) => points?.exact)).toEqual(['3', '3']);
    expect(subjects[0]!.total.rounded).toBe('6.00');
  });

  it('ignores scores of unknown indicators, scorers and subjects', () => {
    const { subjects } = computeResults(
      snapshot(ten, {
        scores: [
          ...table(['A1', 'A2'], [['6', '4']]),
          score('s1', 'p1', 'Z9', number('1')),
          score('s1', 'nobody', 'A1', number('0')),
          score('s9', 'p1', 'A1', number('0')),
        ],
      }),
    );
    expect(subjects).toHaveLength(1);
    expect(subjects[0]!.total.rounded).toBe('10.00');
  });

  it('is not complete without anybody to score', () => {
    const { subjects } = computeResults(snapshot(ten, { scorers: [] }));
    expect(subjects[0]).toMatchObject({ complete: false, cellCount: 0, grade: null, rank: null });
  });
});

describe('zero, blank and not yet scored', () => {
  it('shows a running total, without grade or rank, while a cell is missing', () => {
    const found = resultOf([['6', null]]);
    expect(found).toMatchObject({
      complete: false,
      missingCells: 1,
      cellCount: 2,
      grade: null,
      gradeByTotal: null,
      rank: null,
      rescaled: null,
    });
    expect(found.total.rounded).toBe('6.00');
    expect(found.applicableFullScore.exact).toBe('6');
    expect(found.indicators.map(({ state }) => state)).toEqual(['scored', 'unscored']);
  });

  it('counts a zero as a zero', () => {
    const found = resultOf([['6', '0']]);
    expect(found).toMatchObject({ complete: true, grade: '合格' });
    expect(found.total.rounded).toBe('6.00');
    expect(found.indicators[1]).toMatchObject({ state: 'scored', points: { exact: '0' } });
  });

  it('takes out of the full score what does not apply', () => {
    const found = resultOf([['3', '(not-applicable)']]);
    expect(found).toMatchObject({ complete: true, missingCells: 0 });
    expect(found.rescaled).toEqual({ exact: '5', rounded: '5.00' });
    expect(found.obtained.exact).toBe('3');
    expect(found.applicableFullScore.exact).toBe('6');
    expect(found.total.rounded).toBe('5.00');
    expect(found.indicators[1]).toMatchObject({ state: 'not-applicable', points: null, rate: null });
  });

  it('counts a refusal as zero', () => {
    const found = resultOf([['3', '(refused)']]);
    expect(found).toMatchObject({ complete: true, rescaled: null });
    expect(found.total.rounded).toBe('3.00');
    expect(found.indicators[1]!.cells[0]).toMatchObject({
      state: 'blank',
      points: { exact: '0' },
      use: 'counted',
    });
  });

  it('lets somebody’s score decide against another’s 不适用', () => {
    const found = resultOf([
      ['6', '(not-applicable)'],
      ['6', '2'],
    ]);
    expect(found.rescaled).toBeNull();
    expect(found.indicators[1]!.points?.exact).toBe('2');
    expect(found.indicators[1]!.cells.map(({ use }) => use)).toEqual(['blank', 'counted']);
  });

  it('does not let a refusal earn more than a zero', () => {
    const refused = resultOf([
      ['6', '(not-applicable)'],
      ['6', '(refused)'],
    ]);
    const zero = resultOf([
      ['6', '(not-applicable)'],
      ['6', '0'],
    ]);
    expect(refused.total).toEqual(zero.total);
    expect(refused.rescaled).toBeNull();
  });

  it('does not judge where nothing applies', () => {
    const found = resultOf([['(not-applicable)', '(not-applicable)']]);
    expect(found).toMatchObject({ complete: false, missingCells: 0, grade: null, rank: null });
  });

  it('waits for a scorer who has not answered though another says 不适用', () => {
    const found = resultOf([
      ['6', '(not-applicable)'],
      ['6', null],
    ]);
    expect(found.indicators[1]).toMatchObject({ state: 'partial', points: null });
    expect(found).toMatchObject({ complete: false, missingCells: 1, rescaled: null });
  });

  it('does not count a stored value that the method refuses, and names it', () => {
    const { subjects } = computeResults(
      snapshot(ten, {
        scores: [score('s1', 'p1', 'A1', number('6.5')), score('s1', 'p1', 'A2', level('A'))],
      }),
    );
    expect(subjects[0]).toMatchObject({ complete: false, missingCells: 2 });
    expect(subjects[0]!.indicators[0]!.cells[0]).toMatchObject({
      state: 'unscored',
      points: null,
      value: number('6.5'),
    });
    expect(subjects[0]!.problems).toEqual([
      { code: 'value.above-maximum', path: ['scores', 'p1', 'i-A1'], facts: { found: '6.5', maximum: '6' } },
      { code: 'value.wrong-kind', path: ['scores', 'p1', 'i-A2'], facts: { found: 'A', wanted: 'number' } },
    ]);
  });
});

describe('aggregating totals', () => {
  it('drops the highest and lowest sheet, and explains the total by the sheets kept', () => {
    const rows = [
      ['6', '4'],
      ['5', '2'],
      ['0', '3'],
    ];
    const found = resultOf(rows, trimmedTotals);
    expect(found.scorerTotals.map(({ use }) => use)).toEqual(['trimmed', 'counted', 'trimmed']);
    expect(found.total.rounded).toBe('7.00');
    expect(found.indicators.map(({ points }) => points?.exact)).toEqual(['5', '2']);
    expect(found.indicators[1]!.cells.map(({ use }) => use)).toEqual(['trimmed', 'counted', 'trimmed']);
  });

  it('differs from dropping per indicator', () => {
    const rows = [
      ['6', '4'],
      ['0', '4'],
      ['6', '0'],
      ['1', '1'],
    ];
    const rule = { method: 'trimmed', drop: 1, threshold: 3 } as const;
    expect(resultOf(rows, { aggregation: { ...rule, level: 'indicator' } }).total.rounded).toBe('6.00');
    expect(resultOf(rows, { aggregation: { ...rule, level: 'total' } }).total.rounded).toBe('5.00');
  });

  it('leaves unfinished sheets out once a finished one exists', () => {
    const found = resultOf(
      [
        ['6', '4'],
        ['1', null],
      ],
      { aggregation: { method: 'mean', level: 'total' } },
    );
    expect(found.scorerTotals.map(({ use }) => use)).toEqual(['counted', 'incomplete']);
    expect(found.indicators[0]!.cells.map(({ use }) => use)).toEqual(['counted', 'incomplete']);
    expect(found.total.rounded).toBe('10.00');
    expect(found.complete).toBe(false);
  });

  it('takes every started sheet while none is finished', () => {
    const found = resultOf(
      [
        ['6', null],
        ['2', null],
        [null, null],
      ],
      { aggregation: { method: 'mean', level: 'total' } },
    );
    expect(found.total.rounded).toBe('4.00');
    expect(found.scorerTotals.map(({ use }) => use)).toEqual(['counted', 'counted', 'incomplete']);
  });

  it('rescales every sheet by what applies on it', () => {
    const found = resultOf(
      [
        ['3', '(not-applicable)'],
        ['6', '4'],
      ],
      { aggregation: { method: 'mean', level: 'total' } },
    );
    expect(found.scorerTotals.map(({ total }) => total.exact)).toEqual(['5', '10']);
    expect(found.total.rounded).toBe('7.50');
    expect(found.base).toEqual(found.rescaled);
  });

  it('does not wait for a scorer without weight', () => {
    const found = resultOf(
      [
        ['6', '4'],
        [null, null],
      ],
      {
        aggregation: { method: 'weighted', level: 'indicator', weights: { p1: '1', p2: '0' } },
      },
    );
    expect(found).toMatchObject({ complete: true, cellCount: 2, missingCells: 0 });
    expect(found.scorerTotals[1]).toMatchObject({ use: 'no-weight' });
    expect(found.indicators[0]!.cells[1]).toMatchObject({ state: 'unscored', use: 'no-weight' });
  });
});

describe('the place of rounding', () => {
  const thirds = framework({
    A: [indicator('A1', '5', direct('0.01')), indicator('A2', '5', direct('0.01'))],
  });
  const rows = [
    ['1.01', '1.01'],
    ['1.00', '1.00'],
    ['1.00', '1.00'],
  ];

  it('rounds the total once', () => {
    const found = resultOf(rows, { rounding: { mode: 'half-up', decimals: 2, place: 'total' } }, thirds);
    expect(found.indicators.map(({ points }) => points?.rounded)).toEqual(['1.00', '1.00']);
    expect(found.total).toEqual({ exact: '301/150', rounded: '2.01' });
  });

  it('rounds every indicator so that printed rows add up', () => {
    const found = resultOf(rows, { rounding: { mode: 'half-up', decimals: 2, place: 'indicator' } }, thirds);
    expect(found.total).toEqual({ exact: '2', rounded: '2.00' });
    expect(found.dimensions[0]!.points.rounded).toBe('2.00');
  });

  it('rounds ties by the rule', () => {
    const one = framework({ A: [indicator('A1', '5', direct('0.001'))] });
    expect(
      resultOf([['0.125']], { rounding: { mode: 'half-up', decimals: 2, place: 'total' } }, one).total
        .rounded,
    ).toBe('0.13');
    expect(
      resultOf([['0.125']], { rounding: { mode: 'half-even', decimals: 2, place: 'total' } }, one).total
        .rounded,
    ).toBe('0.12');
  });
});

describe('grades, vetoes and bonuses', () => {
  const document = framework(
    { A: [indicator('A1', '60'), indicator('A2', '40')] },
    {
      vetoes: [
        {
          code: 'V1',
          name: '弄虚作假',
          effect: { type: 'grade', grade: '不合格' },
          citation: null,
          note: null,
        },
        { code: 'V2', name: '失学', effect: { type: 'cap', grade: '合格' }, citation: null, note: null },
      ],
      bonuses: [
        { code: 'X1', name: '推广', points: '2', citation: null },
        { code: 'X2', name: '竞赛', points: '2', citation: null },
      ],
      bonusCap: '3',
    },
  );
  const resultWith = (
    points: readonly [string, string],
    observations: readonly ReturnType<typeof observation>[],
    rules: Partial<EvaluationRules> = { vetoes: ['V1', 'V2'], bonuses: ['X1', 'X2'] },
  ) =>
    computeResults(snapshot(document, { rules, scores: table(['A1', 'A2'], [points]), observations }))
      .subjects[0]!;

  it.each([
    [['60', '40'], '优秀'],
    [['60', '30'], '优秀'],
    [['60', '29.9'], '良好'],
    [['60', '20'], '良好'],
    [['60', '19.9'], '合格'],
    [['60', '0'], '合格'],
    [['59.9', '0'], '不合格'],
    [['0', '0'], '不合格'],
  ] as const)('grades %j as %s', (points, grade) => {
    expect(resultWith(points, []).grade).toBe(grade);
  });

  it('grades the rounded total', () => {
    const halves = framework({ A: [indicator('A1', '100', direct('0.001'))] });
    const found = resultOf([['89.995']], {}, halves, ['A1']);
    expect(found).toMatchObject({ grade: '优秀', total: { rounded: '90.00' } });
  });

  it('fixes the grade by a veto and leaves the total alone', () => {
    const found = resultWith(['60', '35'], [observation('s1', 'V1', yesNo(true))]);
    expect(found).toMatchObject({
      grade: '不合格',
      gradeByTotal: '优秀',
      vetoes: ['V1'],
      total: { rounded: '95.00' },
    });
  });

  it('caps the grade, and does not raise a worse one', () => {
    const vetoed = [observation('s1', 'V2', yesNo(true))];
    expect(resultWith(['60', '35'], vetoed).grade).toBe('合格');
    expect(resultWith(['30', '0'], vetoed).grade).toBe('不合格');
    expect(resultWith(['60', '35'], [...vetoed, observation('s1', 'V1', yesNo(true))]).grade).toBe('不合格');
  });

  it('looks only at vetoes and bonuses in force that were affirmed', () => {
    const observations = [observation('s1', 'V1', yesNo(true)), observation('s1', 'X1', number('2'))];
    expect(resultWith(['60', '30'], observations, {})).toMatchObject({
      grade: '优秀',
      vetoes: [],
      bonuses: [],
      total: { rounded: '90.00' },
    });
    expect(resultWith(['60', '30'], [observation('s1', 'V1', yesNo(false))]).grade).toBe('优秀');
  });

  it('adds bonuses up to their limit, on their own line', () => {
    const found = resultWith(
      ['60', '20'],
      [observation('s1', 'X1', number('2')), observation('s1', 'X2', number('1.5'))],
    );
    expect(found.bonuses).toEqual([
      { code: 'X1', points: '2' },
      { code: 'X2', points: '1.5' },
    ]);
    expect(found.base.exact).toBe('80');
    expect(found.bonus.exact).toBe('3');
    expect(found.total.rounded).toBe('83.00');
  });

  it('never exceeds the total score', () => {
    const found = resultWith(['60', '39'], [observation('s1', 'X1', number('2'))]);
    expect(found.total.rounded).toBe('100.00');
    expect(found.rate.rounded).toBe('100.00');
  });

  it('does not count a bonus above what the framework gives, and names it', () => {
    const found = resultWith(
      ['60', '20'],
      [observation('s1', 'X1', number('2.5')), observation('s1', 'V1', number('1'))],
    );
    expect(found.bonuses).toEqual([]);
    expect(found.total.rounded).toBe('80.00');
    expect(found.problems.map(({ code, path }) => [code, path])).toEqual([
      ['value.above-maximum', ['observations', 'X1']],
      ['value.wrong-kind', ['observations', 'V1']],
    ]);
  });
});

describe('ranks', () => {
  const ranks = (
    totals: readonly (string | null)[],
    rules: Partial<EvaluationRules> = {},
    tracks: readonly string[] = [],
  ) =>
    computeResults(
      snapshot(framework({ A: [indicator('A1', '100', direct('0.001'))] }), {
        rules,
        subjects: totals.map((_, index) => subject(`s${index + 1}`, { track: tracks[index] ?? '' })),
        scores: totals.flatMap((total, index) =>
          total === null ? [] : [score(`s${index + 1}`, 'p1', 'A1', number(total))],
        ),
      }),
    ).subjects.map(({ rank }) =>
      rank === null ? null : `${rank.position}${rank.tied ? '=' : ''}/${rank.of}`,
    );

  it('share a place on equal totals', () => {
    expect(ranks(['80', '90', '90', '70'])).toEqual(['3/4', '1=/4', '1=/4', '4/4']);
    expect(ranks(['80', '90', '90', '70'], { ranking: { ties: 'dense' } })).toEqual([
      '2/4',
      '1=/4',
      '1=/4',
      '3/4',
    ]);
  });

  it('compare what is printed', () => {
    expect(ranks(['88.001', '88.004', '87.99'])).toEqual(['1=/3', '1=/3', '3/3']);
  });

  it('are given inside a track, to complete subjects only', () => {
    expect(ranks(['80', null, '90', '70'], {}, ['国家级', '国家级', '市级', '国家级'])).toEqual([
      '1/2',
      null,
      '1/1',
      '2/2',
    ]);
  });
});
