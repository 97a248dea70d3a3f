import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { completed, counts, number } from '#test/builders/snapshot.ts';
import { banded, deviation, efficacy, perPeriod, stepwise } from './methods-samples.ts';
import { type Fraction, order, over, plus, read, same, times } from './oracle.ts';

/** Points as a plain fraction; a refusal is a failed test. */
const pointsOf = (specification: MethodSpecification, value: EnteredValue, fullScore: string): Fraction => {
  const outcome = scoreEntered(specification, value, fullScore);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return [outcome.value.points.numerator, outcome.value.points.denominator];
};

const minus = (a: Fraction, b: Fraction): Fraction => plus(a, [-b[0], b[1]]);
const least = (a: Fraction, b: Fraction): Fraction => (order(a, b) <= 0 ? a : b);
const most = (a: Fraction, b: Fraction): Fraction => (order(a, b) >= 0 ? a : b);
const nought: Fraction = [0n, 1n];
const expectSame = (found: Fraction, expected: Fraction): void => {
  expect(same(found, expected), `${found.join('/')} and ${expected.join('/')}`).toBe(true);
};
const expectWithin = (found: Fraction, low: Fraction, high: Fraction): void => {
  expect(order(found, low)).toBeGreaterThanOrEqual(0);
  expect(order(found, high)).toBeLessThanOrEqual(0);
};

/** Decimal text of hundredths. */
const cents = (value: number): string =>
  `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
const decimal = (minimum: number, maximum: number) =>
  fc.integer({ min: minimum * 100, max: maximum * 100 }).map(cents);
const fullScore = fc.integer({ min: 1, max: 3000 }).map(cents);
const runs = { numRuns: 150 };

describe('deduction', () => {
  const items = fc.array(
    fc.record({
      points: fc.integer({ min: 1, max: 300 }).map(cents),
      cap: fc.option(fc.integer({ min: 1, max: 900 }).map(cents), { nil: null }),
      count: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const method = (
    rows: readonly { readonly points: string; readonly cap: string | null }[],
    floor: string,
  ): MethodSpecification => ({
    id: 'deduction',
    version: 1,
    parameters: {
      items: rows.map(({ points, cap }, index) => ({
        id: String(index + 1),
        text: `第${index + 1}项`,
        points,
        cap,
        reasonRequired: false,
      })),
      floor,
    },
  });
  const entered = (rows: readonly { readonly count: number }[]) =>
    counts(...rows.flatMap(({ count }, index) => (count === 0 ? [] : [[String(index + 1), count] as const])));

  it('is the full score less everything deducted, each item at most its cap, down to the floor', () => {
    fc.assert(
      fc.property(items, fullScore, decimal(0, 3), (rows, full, floor) => {
        const deducted = rows.reduce<Fraction>((sum, { points, cap, count }) => {
          const own = times(read(points), [BigInt(count), 1n]);
          return plus(sum, cap === null ? own : least(own, read(cap)));
        }, nought);
        const found = pointsOf(method(rows, floor), entered(rows), full);
        expectSame(found, most(read(floor), minus(read(full), deducted)));
        expectWithin(found, read(floor), most(read(floor), read(full)));
      }),
      runs,
    );
  });

  it('falls with every further occurrence and does not mind the order of the items', () => {
    fc.assert(
      fc.property(items, fullScore, fc.nat(), (rows, full, pick) => {
        const before = entered(rows);
        const at = pick % rows.length;
        const after = entered(
          rows.map((row, index) => ({ ...row, count: row.count + (index === at ? 1 : 0) })),
        );
        const specification = method(rows, '0');
        const found = pointsOf(specification, before, full);
        expect(order(pointsOf(specification, after, full), found)).toBeLessThanOrEqual(0);
        if (before.kind !== 'counts' || specification.id !== 'deduction') return;
        const turned: EnteredValue = { kind: 'counts', counts: before.counts.toReversed() };
        const listed: MethodSpecification = {
          ...specification,
          parameters: { ...specification.parameters, items: specification.parameters.items.toReversed() },
        };
        expectSame(pointsOf(listed, turned, full), found);
      }),
      runs,
    );
  });
});

describe('efficacy', () => {
  it('is base + way to the satisfactory value × range, limited where a limit is stated', () => {
    fc.assert(
      fc.property(
        fc.tuple(decimal(-50, 50), decimal(-50, 50)).filter(([a, b]) => !same(read(a), read(b))),
        decimal(-200, 200),
        fc.tuple(fc.option(decimal(0, 40), { nil: null }), fc.option(decimal(100, 160), { nil: null })),
        fullScore,
        ([satisfactory, impermissible], x, [floor, cap], full) => {
          const way = over(
            minus(read(x), read(impermissible)),
            minus(read(satisfactory), read(impermissible)),
          );
          let coefficient = plus([60n, 1n], times(way, [40n, 1n]));
          if (floor !== null) coefficient = most(coefficient, read(floor));
          if (cap !== null) coefficient = least(coefficient, read(cap));
          const found = pointsOf(efficacy({ satisfactory, impermissible, floor, cap }), number(x), full);
          expectSame(found, over(times(read(full), coefficient), [100n, 1n]));
        },
      ),
      runs,
    );
  });

  it('rises towards the satisfactory value from either side', () => {
    fc.assert(
      fc.property(
        fc.tuple(decimal(-50, 50), decimal(-50, 50)).filter(([a, b]) => !same(read(a), read(b))),
        decimal(-90, 90),
        decimal(-90, 90),
        ([satisfactory, impermissible], x, y) => {
          const specification = efficacy({ satisfactory, impermissible });
          const direction = order(read(satisfactory), read(impermissible));
          const [worse, better] = order(read(x), read(y)) * direction <= 0 ? [x, y] : [y, x];
          expect(
            order(pointsOf(specification, number(worse), '7'), pointsOf(specification, number(better), '7')),
          ).toBeLessThanOrEqual(0);
        },
      ),
      runs,
    );
  });
});

describe('banded efficacy', () => {
  const values = fc
    .uniqueArray(fc.integer({ min: -5000, max: 5000 }), { minLength: 5, maxLength: 5 })
    .chain((list) =>
      fc.boolean().map((rising) => list.toSorted((a, b) => (rising ? a - b : b - a)).map(cents)),
    );
  const coefficients: readonly Fraction[] = [
    [1n, 1n],
    [4n, 5n],
    [3n, 5n],
    [2n, 5n],
    [1n, 5n],
  ];

  it('is the base of the band and its adjustment, from 0 to the full score', () => {
    fc.assert(
      fc.property(values, decimal(-80, 80), fullScore, (standards, x, full) => {
        const higher = order(read(standards[0]!), read(standards[1]!)) > 0;
        const reaches = (standard: string) => order(read(x), read(standard)) * (higher ? 1 : -1) >= 0;
        const own = standards.findIndex(reaches);
        let expected: Fraction = nought;
        if (own === 0) expected = read(full);
        else if (own > 0) {
          const base = times(read(full), coefficients[own]!);
          const above = times(read(full), coefficients[own - 1]!);
          const share = over(
            minus(read(x), read(standards[own]!)),
            minus(read(standards[own - 1]!), read(standards[own]!)),
          );
          expected = plus(base, times(share, minus(above, base)));
        }
        const found = pointsOf(banded(standards), number(x), full);
        expectSame(found, expected);
        expectWithin(found, nought, read(full));
      }),
      runs,
    );
  });

  it('does not fall towards the better values and keeps its share under a multiple of the unit', () => {
    fc.assert(
      fc.property(values, decimal(-80, 80), decimal(-80, 80), (standards, x, y) => {
        const higher = order(read(standards[0]!), read(standards[1]!)) > 0;
        const [worse, better] = order(read(x), read(y)) * (higher ? 1 : -1) <= 0 ? [x, y] : [y, x];
        const specification = banded(standards);
        const found = pointsOf(specification, number(better), '9');
        expect(order(pointsOf(specification, number(worse), '9'), found)).toBeLessThanOrEqual(0);
        // 万元 instead of 元: everything ÷ 10000.
        const small = (text: string): string => {
          const [n, d] = read(text);
          const sign = n < 0n ? '-' : '';
          const digits = ((n < 0n ? -n : n) * (1_000_000n / d)).toString().padStart(11, '0');
          return `${sign}${digits.slice(0, -10)}.${digits.slice(-10)}`;
        };
        expectSame(pointsOf(banded(standards.map(small)), number(small(better)), '9'), found);
      }),
      runs,
    );
  });
});

describe('deadline', () => {
  const day = (offset: number): string =>
    new Date(Date.UTC(2024, 0, 31) + offset * 86_400_000).toISOString().slice(0, 10);
  const offset = fc.integer({ min: -400, max: 1200 });

  it('counts days and weeks as plain division does', () => {
    fc.assert(
      fc.property(offset, fc.constantFrom('day' as const, 'week' as const), (days, period) => {
        const late = Math.max(0, days);
        const periods = BigInt(period === 'day' ? late : Math.ceil(late / 7));
        const expected = late === 0 ? read('20') : most(read('3'), minus(read('20'), [periods, 2n]));
        expectSame(pointsOf(perPeriod(period, '0.5'), completed(day(days)), '20'), expected);
      }),
      runs,
    );
  });

  it('counts months as a calendar turned page by page does', () => {
    fc.assert(
      fc.property(offset, (days) => {
        let months = 0;
        // The last day of every month is the deadline's day, as the deadline is a 31st.
        while (Date.UTC(2024, months + 1, 0) < Date.UTC(2024, 0, 31 + days)) months += 1;
        const expected = most(read('3'), minus(read('50'), [BigInt(months), 1n]));
        expectSame(pointsOf(perPeriod('month', '1'), completed(day(days)), '50'), expected);
      }),
      runs,
    );
  });

  it('never gains by being later, stays between the floor and the full score, and not done is worst', () => {
    const methods = [
      perPeriod('day', '0.1'),
      perPeriod('week', '0.7'),
      perPeriod('month', '2'),
      stepwise([10, '1'], [60, '2.5'], [365, '6']),
    ];
    fc.assert(
      fc.property(offset, offset, fc.constantFrom(...methods), (a, b, method) => {
        const earlier = pointsOf(method, completed(day(Math.min(a, b))), '10');
        const later = pointsOf(method, completed(day(Math.max(a, b))), '10');
        expect(order(later, earlier)).toBeLessThanOrEqual(0);
        expectWithin(later, read('3'), read('10'));
        expect(order(pointsOf(method, completed(null), '10'), later)).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });
});

describe('deviation', () => {
  const target = decimal(-90, 90).filter((text) => read(text)[0] !== 0n);
  const percentOf = (x: string, t: string): Fraction => {
    const distance = over(minus(read(x), read(t)), read(t));
    return times(distance[0] < 0n ? [-distance[0], distance[1]] : distance, [100n, 1n]);
  };

  it('falls evenly from the tolerance to the limit, over and under alike', () => {
    fc.assert(
      fc.property(
        target,
        decimal(-200, 200),
        decimal(0, 20),
        decimal(21, 90),
        fullScore,
        (t, x, tolerance, limit, full) => {
          const share = over(minus(read(limit), percentOf(x, t)), minus(read(limit), read(tolerance)));
          const expected = times(read(full), most(nought, least([1n, 1n], share)));
          const specification = deviation({ type: 'linear', tolerance, limit }, t);
          expectSame(pointsOf(specification, number(x), full), expected);
          const mirrored = minus(times(read(t), [2n, 1n]), read(x));
          const text = cents(Number((mirrored[0] * 100n) / mirrored[1]));
          expectSame(pointsOf(specification, number(text), full), expected);
        },
      ),
      runs,
    );
  });

  it('takes the narrowest band that holds the deviation', () => {
    const bands = fc
      .uniqueArray(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 6 })
      .map((list) => list.toSorted((a, b) => a - b).map(cents));
    fc.assert(
      fc.property(target, decimal(-200, 200), bands, (t, x, percents) => {
        const steps = percents.map((percent, index) => ({ percent, points: String(10 - index) }));
        const held = steps.find(({ percent }) => order(percentOf(x, t), read(percent)) <= 0);
        const specification = deviation({ type: 'bands', bands: steps, beyond: '0.5' }, t);
        expectSame(pointsOf(specification, number(x), '10'), read(held?.points ?? '0.5'));
      }),
      runs,
    );
  });
});
