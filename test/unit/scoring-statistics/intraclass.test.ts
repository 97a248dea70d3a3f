import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intraclass } from '#shared/scoring/agreement/intraclass.ts';
import { Fraction, fraction } from './fraction.ts';
import { completeRatings, near, rearranged, reasonOf, settled, withShuffle } from './tables.ts';

/** Two-way analysis of variance by its definition, in exact fractions. */
const naive = (rows: readonly (readonly number[])[]) => {
  const table = rows.map((row) => row.map((value) => fraction(value)));
  const [k, n] = [table.length, table[0]!.length];
  const grand = Fraction.mean(table.flat());
  const raters = table.map((row) => Fraction.mean(row));
  const objects = table[0]!.map((_, i) => Fraction.mean(table.map((row) => row[i]!)));
  const squares = (values: Fraction[]) => Fraction.sum(values.map((value) => value.minus(grand).squared()));
  return {
    total: squares(table.flat()),
    objects: squares(objects).times(fraction(k, n - 1)),
    raters: squares(raters).times(fraction(n, k - 1)),
    residual: Fraction.sum(
      table.flatMap((row, j) =>
        row.map((value, i) => value.minus(objects[i]!).minus(raters[j]!).plus(grand).squared()),
      ),
    ).over(fraction((n - 1) * (k - 1))),
    k,
    n,
  };
};

const coefficients = (rows: readonly (readonly number[])[]) => {
  const { objects: b, raters: j, residual: e, k, n } = naive(rows);
  const spread = b.minus(e);
  const pairs: Record<string, [Fraction, Fraction]> = {
    twoWaySingle: [spread, b.plus(e.times(fraction(k - 1))).plus(j.minus(e).times(fraction(k, n)))],
    twoWayMean: [spread, b.plus(j.minus(e).over(fraction(n)))],
    consistencySingle: [spread, b.plus(e.times(fraction(k - 1)))],
    consistencyMean: [spread, b],
  };
  return pairs;
};

describe('intraclass', () => {
  it('agrees with exact fractions in every form, and is undefined exactly where a denominator is not above 0', () => {
    fc.assert(
      fc.property(completeRatings(), (rows) => {
        const found = intraclass(rows);
        if (naive(rows).total.isZero) {
          expect(reasonOf(found)).toBe('no-variation');
          return;
        }
        const value = settled(found);
        for (const [form, [top, bottom]] of Object.entries(coefficients(rows))) {
          const statistic = value[form as 'twoWaySingle'];
          if (bottom.number > 0)
            expect(near(settled(statistic), top.number / bottom.number), form).toBe(true);
          else
            expect(reasonOf(statistic), form).toBe(top.isZero ? 'no-variation' : 'denominator-not-positive');
        }
      }),
    );
  });

  it('gives no figure where the denominator of ICC(2,k) cancels out, in binary numbers too', () => {
    // BMS 1/6, JMS 0, EMS 1/2 over three objects: 1/6 + (0 − 1/2) ÷ 3 = 0.
    const rows = [
      [0, 1, 0],
      [1, 0, 0],
    ];
    expect(coefficients(rows).twoWayMean![1].isZero).toBe(true);
    for (const factor of [1, 0.1, 0.7, 1 / 3]) {
      const scaled = rows.map((row) => row.map((value) => value * factor));
      expect(reasonOf(settled(intraclass(scaled)).twoWayMean)).toBe('denominator-not-positive');
    }
  });

  it('depends neither on the order of scorers nor on that of objects', () => {
    fc.assert(
      fc.property(withShuffle(completeRatings()), ({ table, rows, columns }) => {
        const there = intraclass(table);
        const shuffled = intraclass(rearranged(table, rows, columns));
        expect(shuffled.defined).toBe(there.defined);
        if (there.defined && there.value.twoWaySingle.defined)
          expect(near(settled(settled(shuffled).twoWaySingle), there.value.twoWaySingle.value)).toBe(true);
      }),
    );
  });

  it('does not depend on the scale of the ratings', () => {
    fc.assert(
      fc.property(
        completeRatings(),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.integer({ min: -100, max: 100 }),
        (rows, factor, offset) => {
          const there = intraclass(rows);
          const scaled = intraclass(rows.map((row) => row.map((value) => value * factor + offset)));
          expect(scaled.defined).toBe(there.defined);
          if (there.defined && there.value.twoWayMean.defined)
            expect(near(settled(settled(scaled).twoWayMean), there.value.twoWayMean.value, 1e-7)).toBe(true);
        },
      ),
    );
  });

  it('keeps its digits where large values differ by little', () => {
    // Eighths are exact in binary numbers, also beside 2⁴⁰.
    const rows = [
      [1, 5, 3, 8],
      [2, 5, 4, 7],
      [1, 6, 2, 8],
    ].map((row) => row.map((value) => value / 8));
    const far = rows.map((row) => row.map((value) => value + 2 ** 40));
    for (const form of ['twoWaySingle', 'twoWayMean', 'consistencySingle'] as const)
      expect(near(settled(settled(intraclass(far))[form]), settled(settled(intraclass(rows))[form]))).toBe(
        true,
      );
  });

  it('falls with a lenient scorer in ICC(2,1) and not in ICC(3,1)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        (row, offset) => {
          fc.pre(new Set(row).size > 1);
          const same = settled(intraclass([row, row]));
          const lenient = settled(intraclass([row, row.map((value) => value + offset)]));
          expect(settled(same.twoWaySingle)).toBeCloseTo(1, 12);
          expect(settled(lenient.twoWaySingle)).toBeLessThan(1 - 1e-6);
          expect(settled(lenient.consistencySingle)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('is 1 in every form for perfect agreement, with rates that binary numbers cannot hold', () => {
    const row = [0.1, 0.7, 0.3, 0.9];
    const value = settled(intraclass([row, row, row]));
    for (const form of [
      'oneWaySingle',
      'twoWaySingle',
      'twoWayMean',
      'consistencySingle',
      'consistencyMean',
    ] as const)
      expect(settled(value[form]), form).toBe(1);
  });

  it('takes equal rates as no variation and not as rounding', () => {
    expect(
      reasonOf(
        intraclass([
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
        ]),
      ),
    ).toBe('no-variation');
  });

  it('gives no figure where scorers differ and objects do not', () => {
    const value = settled(
      intraclass([
        [0.1, 0.1, 0.1],
        [0.3, 0.3, 0.3],
      ]),
    );
    expect(settled(value.twoWaySingle)).toBe(0);
    expect(reasonOf(value.consistencySingle)).toBe('no-variation');
    expect(reasonOf(value.consistencyMean)).toBe('no-variation');
  });

  it('uses complete cases only and says what is left out', () => {
    const value = settled(
      intraclass([
        [1, 2, null, 4],
        [1, 3, 3, 5],
      ]),
    );
    expect([value.objects, value.raters, value.leftOutObjects]).toEqual([3, 2, [2]]);
  });

  it('says why there is none', () => {
    expect(reasonOf(intraclass([[1, 2]]))).toBe('too-few-raters');
    expect(reasonOf(intraclass([[1], [2]]))).toBe('too-few-objects');
    expect(
      reasonOf(
        intraclass([
          [1, Number.NaN],
          [1, 2],
        ]),
      ),
    ).toBe('not-finite');
    expect(
      reasonOf(
        intraclass([
          [1e200, -1e200],
          [1, 2],
        ]),
      ),
    ).toBe('not-finite');
  });
});
