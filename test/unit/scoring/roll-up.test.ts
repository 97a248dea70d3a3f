import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '#shared/model/evaluation.ts';
import { evaluationResultSchema } from '#shared/model/result.ts';
import type { EvaluationRules, RollUpRule } from '#shared/model/rules.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { explain } from '#shared/scoring/explain.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  direct,
  framework,
  indicator,
  number,
  observation,
  ratioTo,
  score,
  snapshot,
  subject,
} from '#test/builders/snapshot.ts';
import { type Fraction, over, plus, read, same, times } from './oracle.ts';

const document = framework({
  A: [indicator('A1', '10', direct('0.01'))],
  B: [indicator('B1', '10', direct('0.01')), indicator('B2', '10', ratioTo('300'))],
});

const rule = (more: Partial<RollUpRule> = {}): RollUpRule => ({
  combine: 'mean',
  weightName: '',
  quantities: [],
  own: { use: 'none' },
  ...more,
});

interface Given {
  readonly a1?: string | null;
  readonly b1?: string | null;
  readonly b2?: string | null;
}

/** A city with districts; what is null is not entered, what is missing does not apply. */
const city = (
  rollUp: RollUpRule | null,
  districts: readonly (Given & Partial<Pick<Subject, 'weight' | 'superiorId'>>)[],
  own: Given = {},
  rules: Partial<EvaluationRules> = {},
): EvaluationSnapshot => {
  const scores: Score[] = [];
  const observations: Observation[] = [];
  const enter = (id: string, { a1, b1, b2 }: Given) => {
    for (const [code, value] of [
      ['A1', a1],
      ['B1', b1],
    ] as const)
      if (value !== null)
        scores.push(
          score(id, 'p1', code, value === undefined ? null : number(value), {
            blankReason: value === undefined ? 'not-applicable' : null,
          }),
        );
    if (b2 !== null)
      observations.push(
        observation(id, 'i-B2', b2 === undefined ? null : number(b2), {
          blankReason: b2 === undefined ? 'not-applicable' : null,
        }),
      );
  };
  enter('city', own);
  districts.forEach((each, index) => {
    enter(`d${index + 1}`, each);
  });
  return snapshot(document, {
    rules: { rollUp, ...rules },
    subjects: [
      subject('city'),
      ...districts.map(({ weight = null, superiorId = 'city' }, index) =>
        subject(`d${index + 1}`, { weight, superiorId, position: index + 1 }),
      ),
    ],
    scores,
    observations,
  });
};

const cityOf = (...given: Parameters<typeof city>) => computeResults(city(...given)).subjects[0]!;
const pointsOf = (result: ReturnType<typeof cityOf>) =>
  result.indicators.map(({ points }) => points?.exact ?? null);

const two = [
  { a1: '8', b1: '6', b2: '150' },
  { a1: '9', b1: '10', b2: '90' },
] as const;

describe('a superior subject', () => {
  it('stands for itself without a rule', () => {
    expect(pointsOf(cityOf(null, two, { a1: '1', b1: '2', b2: '300' }))).toEqual(['1', '2', '10']);
  });

  it('is the mean of its subordinates, and its parts add up', () => {
    const found = cityOf(rule(), two);
    expect(pointsOf(found)).toEqual(['8.5', '8', '4']);
    expect(found.total.exact).toBe('20.5');
    expect(found).toMatchObject({ complete: true, grade: '合格' });
    expect(found.rollUp?.subordinates.map(({ subjectId, weight }) => [subjectId, weight])).toEqual([
      ['d1', '1'],
      ['d2', '1'],
    ]);
  });

  it('is weighted by the stated weight', () => {
    const found = cityOf(rule({ combine: 'weighted', weightName: '在校生数' }), [
      { ...two[0], weight: '3000' },
      { ...two[1], weight: '1000' },
    ]);
    expect(pointsOf(found)).toEqual(['8.25', '7', '4.5']);
  });

  it('adds up figures where the rule says so', () => {
    const found = cityOf(rule({ quantities: ['i-B2'] }), two);
    // 150 and 90 of 300.
    expect(pointsOf(found)).toEqual(['8.5', '8', '8']);
    expect(found.indicators[2]!.rollUp).toMatchObject({
      from: 'quantity',
      quantity: { exact: '240' },
      parts: [{ quantity: { exact: '150' } }, { quantity: { exact: '90' } }],
    });
  });

  it('keeps its own dimensions, as a city does that is judged on some and its districts on the others', () => {
    const found = cityOf(rule({ own: { use: 'dimensions', dimensions: ['A'] } }), two, {
      a1: '5',
      b1: null,
      b2: null,
    });
    expect(pointsOf(found)).toEqual(['5', '8', '4']);
    expect(found.complete).toBe(true);
    expect(found.indicators.map(({ rollUp }) => rollUp?.from)).toEqual(['own', 'mean', 'mean']);
  });

  it('mixes its own points by their share', () => {
    const found = cityOf(rule({ own: { use: 'share', share: '0.4' } }), two, { a1: '5', b1: '5', b2: '300' });
    // 0.4 × 5 + 0.6 × 8.5 and so on.
    expect(pointsOf(found)).toEqual(['7.1', '6.8', '6.4']);
  });

  it('never takes a missing subordinate for a zero: it is left out, listed, and the total is a running one', () => {
    const found = cityOf(rule(), [two[0], { a1: null, b1: '10', b2: null }]);
    expect(pointsOf(found)).toEqual(['8', '8', '5']);
    expect(found).toMatchObject({ complete: false, missingCells: 2, grade: null, rank: null });
    expect(found.indicators[0]!.rollUp?.parts.map(({ use }) => use)).toEqual(['counted', 'unscored']);
  });

  it('leaves out where an indicator does not apply, and rescales where it applies to nobody', () => {
    const some = cityOf(rule(), [two[0], { b1: '10', b2: '90' }]);
    expect(pointsOf(some)).toEqual(['8', '8', '4']);
    expect(some.indicators[0]?.rollUp?.parts[1]?.use).toBe('not-applicable');
    const none = cityOf(rule(), [
      { b1: '6', b2: '150' },
      { b1: '10', b2: '90' },
    ]);
    expect(none).toMatchObject({
      complete: true,
      applicableFullScore: { exact: '20' },
      total: { exact: '18' },
    });
  });

  it('waits for a weight that is not stated and says whose', () => {
    const found = cityOf(rule({ combine: 'weighted', weightName: '在校生数' }), [
      { ...two[0], weight: '1' },
      two[1],
    ]);
    expect(pointsOf(found)).toEqual(['8', '6', '5']);
    expect(found.complete).toBe(false);
    expect(found.problems).toMatchObject([
      { code: 'rules.subordinate-weight-missing', facts: { subject: '对象d2', weight: '在校生数' } },
    ]);
  });

  it('says that its own cells do not count', () => {
    const found = cityOf(rule(), two, { a1: '1', b1: '1', b2: '1' });
    expect(found.indicators[0]).toMatchObject({
      cells: [{ use: 'from-below' }],
      exclusions: [{ id: 'p1', reason: 'from-below' }],
    });
  });

  it('is not ranked against its subordinates', () => {
    const { subjects } = computeResults(city(rule(), two));
    expect(subjects.map(({ rank }) => [rank?.position, rank?.of])).toEqual([
      [1, 1],
      [2, 2],
      [1, 2],
    ]);
  });

  it('goes up more than one level', () => {
    const given = city(rule({ quantities: ['i-B2'] }), [
      { a1: null, b1: null, b2: null },
      { ...two[0], superiorId: 'd1' },
      { ...two[1], superiorId: 'd1' },
    ]);
    const [top, middle] = computeResults(given).subjects;
    expect(pointsOf(middle!)).toEqual(['8.5', '8', '8']);
    expect(pointsOf(top!)).toEqual(['8.5', '8', '8']);
    expect(top!.indicators[2]!.rollUp?.quantity?.exact).toBe('240');
  });

  it('in a circle stands for itself and says so', () => {
    const given = city(rule(), two);
    const subjects = given.subjects.map((each) =>
      each.id === 'city' ? { ...each, superiorId: 'd1' } : each,
    );
    const found = computeResults({ ...given, subjects }).subjects;
    expect(found[0]!.problems).toMatchObject([{ code: 'rules.superior-circle' }]);
    expect(found[1]!.problems).toMatchObject([{ code: 'rules.superior-circle' }]);
    // The district outside the circle still goes into the city.
    expect(pointsOf(found[0]!)).toEqual(['9', '10', '3']);
  });

  it('has a derivation down to the scorers of its subordinates, in the shape of the contract', () => {
    const given = city(rule({ own: { use: 'share', share: '0.4' } }), two, { a1: '5', b1: '5', b2: '300' });
    expect(evaluationResultSchema.safeParse(computeResults(given)).error).toBeUndefined();
    const tree = explain(given, 'city', { of: 'indicator', indicatorId: 'i-A1' });
    const steps: string[] = [];
    const walk = ({ step, amount, children }: typeof tree, depth: number) => {
      if (['indicator', 'roll-up-side', 'roll-up', 'subordinate', 'cell'].includes(step))
        steps.push(`${' '.repeat(depth)}${step} ${amount?.exact ?? ''}`);
      for (const child of children) walk(child, depth + 1);
    };
    walk(tree, 0);
    expect(steps).toEqual([
      'indicator 7.1',
      ' roll-up-side 5',
      '   cell 5',
      ' roll-up-side 8.5',
      '  roll-up 8.5',
      '   subordinate 8',
      '    indicator 8',
      '      cell 8',
      '   subordinate 9',
      '    indicator 9',
      '      cell 9',
    ]);
  });

  const pointsArbitrary = fc.option(
    fc.integer({ min: 0, max: 1000 }).map((each) => (each / 100).toFixed(2)),
    { freq: 5 },
  );

  it('agrees with plain fractions, whatever the order, and a weight of 0 changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ b1: pointsArbitrary, weight: fc.constantFrom('0', '1', '2.5', '3000') }), {
          minLength: 1,
          maxLength: 6,
        }),
        (districts) => {
          const weighted = rule({ combine: 'weighted', weightName: '在校生数' });
          const given = districts.map(({ b1, weight }) => ({ a1: '1', b1, b2: '1', weight }));
          const found = cityOf(weighted, given);
          let total: Fraction = [0n, 1n];
          let weights: Fraction = [0n, 1n];
          for (const { b1, weight } of districts)
            if (b1 !== null) {
              total = plus(total, times(read(b1), read(weight)));
              weights = plus(weights, read(weight));
            }
          const { points } = found.indicators[1]!;
          if (weights[0] === 0n) expect(points).toBeNull();
          else expect(same(read(points!.exact), over(total, weights))).toBe(true);
          expect(found.indicators[1]!.points).toEqual(
            cityOf(weighted, given.toReversed()).indicators[1]!.points,
          );
          expect(cityOf(weighted, [...given, { a1: '10', b1: '10', b2: '10', weight: '0' }]).total).toEqual(
            found.total,
          );
        },
      ),
      { numRuns: 120 },
    );
  });

  it('adds up to the last decimal under both modes of rounding', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ a1: pointsArbitrary, b1: pointsArbitrary, b2: fc.constantFrom('17', '43', '299') }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.constantFrom<'half-up' | 'half-even'>('half-up', 'half-even'),
        fc.nat(3),
        (districts, mode, decimals) => {
          const given = districts.map(({ a1, b1, b2 }) => ({ a1: a1 ?? '0.05', b1: b1 ?? '0.15', b2 }));
          const found = cityOf(rule(), given, {}, { rounding: { mode, decimals, place: 'indicator' } });
          const printed = found.indicators
            .map(({ points }) => read(points!.rounded))
            .reduce(plus, [0n, 1n] as Fraction);
          expect(same(printed, read(found.total.rounded))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
