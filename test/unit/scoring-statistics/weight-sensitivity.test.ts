import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticalCriteria } from '#shared/scoring/analysis/critical-criterion.ts';
import { switchingWeight, weightReachingRate } from '#shared/scoring/analysis/switching-weight.ts';
import { type TotalRules, weightChanges } from '#shared/scoring/analysis/weight-change.ts';
import { totalRates, type WeightedSum, weightedSumOfResult } from '#shared/scoring/analysis/weighted-sum.ts';
import { compare, type Exact, exact, exactToText } from '#shared/scoring/exact.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
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
import { Fraction, fraction } from './fraction.ts';

interface Whole {
  /** Weights as whole parts of their sum, rates as whole hundredths. */
  readonly parts: readonly number[];
  readonly rates: readonly (readonly number[])[];
}
const wholes: fc.Arbitrary<Whole> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
  .chain(([units, criteria]) =>
    fc.record({
      parts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: criteria, maxLength: criteria }),
      rates: fc.array(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: criteria, maxLength: criteria }),
        { minLength: units, maxLength: units },
      ),
    }),
  );

const modelOf = ({ parts, rates }: Whole): WeightedSum => {
  const all = parts.reduce((sum, part) => sum + part, 0);
  return {
    weights: parts.map((part) => exact(`${part}/${all}`)),
    rates: rates.map((row) => row.map((rate) => exact(`${rate}/100`))),
  };
};

/** Rates of the units when criterion `k` has weight `w` and the others keep their proportions. */
const naiveRates = ({ parts, rates }: Whole, k: number, w: Fraction): Fraction[] => {
  const others = parts.reduce((sum, part, each) => (each === k ? sum : sum + part), 0);
  return rates.map((row) =>
    Fraction.sum(
      row.map((rate, each) =>
        fraction(rate, 100).times(
          each === k ? w : fraction(parts[each]!, others).times(fraction(1).minus(w)),
        ),
      ),
    ),
  );
};

const asFraction = (value: Exact): Fraction => fraction(value.numerator, value.denominator);
const equal = (first: Fraction, second: Fraction): boolean => first.minus(second).isZero;

const rules: TotalRules = {
  totalScore: '100',
  rounding: { mode: 'half-up', decimals: 2, place: 'total' },
  ranking: { ties: 'minimum' },
  gradeBands: [
    { name: '优秀', minimum: '90', maximum: '100' },
    { name: '良好', minimum: '80', maximum: '90' },
    { name: '合格', minimum: '60', maximum: '80' },
    { name: '不合格', minimum: '0', maximum: '60' },
  ],
};

describe('switchingWeight', () => {
  it('makes two units draw level exactly, and none in 0 … 1 does where there is none', () => {
    fc.assert(
      fc.property(wholes, fc.nat(), (whole, pick) => {
        const k = pick % whole.parts.length;
        const found = switchingWeight(modelOf(whole), 0, 1, k);
        const gap = (w: Fraction) => {
          const [first, second] = naiveRates(whole, k, w);
          return first!.minus(second!);
        };
        if (found) {
          expect(gap(asFraction(found)).isZero).toBe(true);
          expect(compare(found, exact('0')) >= 0 && compare(found, exact('1')) <= 0).toBe(true);
        } else {
          // The gap is linear in w: without a root it keeps its sign, or is the same everywhere.
          const [start, end] = [gap(fraction(0)), gap(fraction(1))];
          expect(start.top * end.top > 0n || equal(start, end)).toBe(true);
        }
      }),
    );
  });

  it('is null for the only criterion', () => {
    const model: WeightedSum = { weights: [exact('1')], rates: [[exact('0.5')], [exact('0.6')]] };
    expect(switchingWeight(model, 0, 1, 0)).toBeNull();
    expect(weightReachingRate(model, 0, 0, exact('0.5'))).toBeNull();
  });
});

describe('weightReachingRate', () => {
  it('brings the unit to the target exactly', () => {
    fc.assert(
      fc.property(wholes, fc.nat(), fc.integer({ min: 0, max: 100 }), (whole, pick, hundredths) => {
        const k = pick % whole.parts.length;
        const found = weightReachingRate(modelOf(whole), 0, k, exact(`${hundredths}/100`));
        const target = fraction(hundredths, 100);
        if (found) expect(equal(naiveRates(whole, k, asFraction(found))[0]!, target)).toBe(true);
        else {
          const [start, end] = [fraction(0), fraction(1)].map((w) =>
            naiveRates(whole, k, w)[0]!.minus(target),
          );
          expect(start!.top * end!.top > 0n || equal(start!, end!)).toBe(true);
        }
      }),
    );
  });
});

describe('criticalCriteria', () => {
  it('changes one weight just so far that the pair draws level, and never below zero', () => {
    fc.assert(
      fc.property(wholes, fc.constantFrom('top' as const, 'any' as const), (whole, pairs) => {
        const model = modelOf(whole);
        const { byCriterion, critical } = criticalCriteria(model, pairs);
        for (const change of byCriterion) {
          if (!change) continue;
          const weights = model.weights.map((weight, each) =>
            each === change.criterion
              ? asFraction(weight).minus(asFraction(change.change))
              : asFraction(weight),
          );
          expect(weights[change.criterion]!.top >= 0n).toBe(true);
          const [better, worse] = [change.better, change.worse].map((unit) =>
            Fraction.sum(model.rates[unit]!.map((rate, each) => asFraction(rate).times(weights[each]!))),
          );
          expect(equal(better!, worse!)).toBe(true);
        }
        const sizes = byCriterion.flatMap((change) =>
          change ? Math.abs(asFraction(change.percent).number) : [],
        );
        if (critical)
          expect(Math.abs(asFraction(critical.percent).number)).toBeCloseTo(Math.min(...sizes), 9);
        else expect(sizes).toEqual([]);
      }),
    );
  });

  it('looks at the best unit only, or at all pairs', () => {
    const model = modelOf({
      parts: [1, 1],
      rates: [
        [90, 90],
        [50, 40],
        [40, 49],
      ],
    });
    expect(criticalCriteria(model, 'top').critical).toBeNull();
    expect(criticalCriteria(model, 'any').critical).toMatchObject({ better: 1, worse: 2 });
  });
});

describe('weightChanges', () => {
  it('recomputes printed totals exactly and lists what moved', () => {
    fc.assert(
      fc.property(wholes, (whole) => {
        const model = modelOf(whole);
        const all = whole.parts.reduce((sum, part) => sum + part, 0);
        for (const change of weightChanges(model, rules, ['-0.2', '0.1'])) {
          const factor = change.change === '-0.2' ? fraction(8, 10) : fraction(11, 10);
          const weight = fraction(whole.parts[change.criterion]!, all).times(factor);
          expect(equal(asFraction(exact(change.weight)), weight)).toBe(true);
          expect(change.possible).toBe(weight.number <= 1);
          if (!change.possible) continue;
          const cents = naiveRates(whole, change.criterion, weight).map((rate) => {
            const scaled = rate.times(fraction(10_000));
            return (2n * scaled.top + scaled.bottom) / (2n * scaled.bottom);
          });
          expect(change.totals.map((total) => BigInt(total.replace('.', '')))).toEqual(cents);
        }
      }),
    );
  });

  it('reports ranks and grades that change, by the evaluation’s own rounding', () => {
    // Totals 60 and 59 by equal weights; the first criterion favours the second unit.
    const model = modelOf({
      parts: [1, 1],
      rates: [
        [50, 70],
        [58, 60],
      ],
    });
    const [less, more] = weightChanges(model, rules, ['-0.2', '0.2']);
    expect(less).toMatchObject({ weight: '0.4', totals: ['62.00', '59.20'], ranks: [], grades: [] });
    expect(more).toMatchObject({
      weight: '0.6',
      totals: ['58.00', '58.80'],
      ranks: [
        { unit: 0, from: 1, to: 2 },
        { unit: 1, from: 2, to: 1 },
      ],
      grades: [{ unit: 0, from: '合格', to: '不合格' }],
    });
  });

  it('says where a weight cannot grow that far instead of cutting it off', () => {
    const model = modelOf({
      parts: [9, 1],
      rates: [
        [50, 70],
        [60, 59],
      ],
    });
    expect(weightChanges(model, rules, ['0.2'])[0]).toEqual({
      criterion: 0,
      change: '0.2',
      weight: '1.08',
      possible: false,
      totals: [],
      ranks: [],
      grades: [],
    });
  });
});

describe('weightedSumOfResult', () => {
  const document = framework({
    A: [indicator('A1', '40'), indicator('A2', '20')],
    B: [indicator('B1', '40', direct('1'))],
  });
  const points = (who: string, ...values: string[]) =>
    ['A1', 'A2', 'B1'].map((code, index) => score(who, 'p1', code, number(values[index]!)));
  const result = computeResults(
    snapshot(document, {
      subjects: [subject('s1'), subject('s2'), subject('s3'), subject('s4')],
      scorers: [scorer('p1')],
      scores: [
        ...points('s1', '30', '15', '20'),
        ...points('s2', '40', '20', '40'),
        ...points('s3', '30', '15', '20').slice(0, 2),
        score('s3', 'p1', 'B1', null, { blankReason: 'not-applicable' }),
        score('s4', 'p1', 'A1', number('1')),
      ],
    }),
  );

  it.each(['dimension', 'indicator'] as const)('gives the totals again by %s', (level) => {
    const model = weightedSumOfResult(result, level);
    expect(model.subjectIds).toEqual(['s1', 's2']);
    expect(totalRates(model).map(exactToText)).toEqual(['0.65', '1']);
    expect(model.criteria.map(({ code }) => code)).toEqual(
      level === 'dimension' ? ['A', 'B'] : ['A1', 'A2', 'B1'],
    );
    expect(model.weights.map(exactToText)).toEqual(
      level === 'dimension' ? ['0.6', '0.4'] : ['0.4', '0.2', '0.4'],
    );
  });

  it('leaves out subjects that weights cannot compare, and says why', () => {
    expect(weightedSumOfResult(result, 'dimension').leftOut).toEqual([
      { subjectId: 's3', why: 'not-applicable' },
      { subjectId: 's4', why: 'incomplete' },
    ]);
  });
});
