import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  krippendorffAlpha,
  type MeasurementLevel,
  measurementLevels,
} from '#shared/scoring/agreement/krippendorff.ts';
import { Fraction, fraction } from './fraction.ts';
import { gappedRatings, near, rearranged, reasonOf, settled, withShuffle } from './tables.ts';

type Table = readonly (readonly (number | null)[])[];

/** α from the full coincidence matrix, value by value, in exact fractions. */
const naive = (table: Table, level: MeasurementLevel): Fraction | null => {
  const units = table[0]!
    .map((_, object) => table.flatMap((row) => row[object] ?? []))
    .filter((unit) => unit.length > 1);
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b);
  const coincidence = (c: number, v: number): Fraction =>
    Fraction.sum(
      units.map((unit) => {
        const pairs = unit.flatMap((first, i) =>
          unit.filter((second, j) => i !== j && first === c && second === v),
        );
        return fraction(pairs.length, unit.length - 1);
      }),
    );
  const count = (value: number) => Fraction.sum(values.map((other) => coincidence(value, other)));
  const distance = (c: number, v: number): Fraction => {
    if (c === v) return fraction(0);
    if (level === 'nominal') return fraction(1);
    if (level === 'interval') return fraction((c - v) ** 2);
    if (level === 'ratio') return fraction(c - v, c + v).squared();
    const [low, high] = [Math.min(c, v), Math.max(c, v)];
    const between = Fraction.sum(values.filter((g) => g >= low && g <= high).map(count));
    return between.minus(count(c).plus(count(v)).over(fraction(2))).squared();
  };
  const all = Fraction.sum(values.map(count));
  let observed = fraction(0);
  let expected = fraction(0);
  for (const c of values)
    for (const v of values) {
      observed = observed.plus(coincidence(c, v).times(distance(c, v)));
      expected = expected.plus(count(c).times(count(v)).times(distance(c, v)));
    }
  if (expected.isZero) return null;
  return fraction(1).minus(all.minus(fraction(1)).times(observed).over(expected));
};

const levels = fc.constantFrom(...measurementLevels);

describe('krippendorffAlpha', () => {
  it('agrees with the coincidence matrix in exact fractions on every level', () => {
    fc.assert(
      fc.property(gappedRatings(), levels, (table, level) => {
        const found = krippendorffAlpha(table, level);
        const pairable = table[0]!.some(
          (_, object) => table.filter((row) => row[object] !== null).length > 1,
        );
        if (!pairable) {
          expect(found.defined).toBe(false);
          return;
        }
        const expected = naive(table, level);
        if (expected === null) expect(reasonOf(found)).toBe('no-variation');
        else expect(near(settled(found).alpha, expected.number)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never exceeds 1 and depends neither on the order of scorers nor on that of objects', () => {
    fc.assert(
      fc.property(withShuffle(gappedRatings()), levels, ({ table, rows, columns }, level) => {
        const there = krippendorffAlpha(table, level);
        const shuffled = krippendorffAlpha(rearranged(table, rows, columns), level);
        expect(shuffled.defined).toBe(there.defined);
        if (!there.defined) return;
        expect(there.value.alpha).toBeLessThanOrEqual(1);
        expect(near(settled(shuffled).alpha, there.value.alpha)).toBe(true);
      }),
    );
  });

  const transforms: readonly [MeasurementLevel, (value: number) => number][] = [
    ['nominal', (value) => (value * 4 + 1) % 7],
    ['ordinal', (value) => value ** 3 - 10],
    ['interval', (value) => value * 2.5 - 3],
    ['ratio', (value) => value * 0.25],
  ];
  it.each(transforms)('on the %s level survives the transformations of that level', (level, transform) => {
    fc.assert(
      fc.property(gappedRatings(), (table) => {
        const there = krippendorffAlpha(table, level);
        const moved = krippendorffAlpha(
          table.map((row) => row.map((value) => (value === null ? null : transform(value)))),
          level,
        );
        expect(moved.defined).toBe(there.defined);
        if (there.defined) expect(near(settled(moved).alpha, there.value.alpha)).toBe(true);
      }),
    );
  });

  it('is 1 for perfect agreement with gaps', () => {
    for (const level of measurementLevels)
      expect(
        settled(
          krippendorffAlpha(
            [
              [1, 2, 3, null],
              [1, null, 3, 4],
              [null, 2, 3, 4],
            ],
            level,
          ),
        ).alpha,
      ).toBe(1);
  });

  it('ignores scorers and objects that add no pair', () => {
    const table = [
      [1, 2, 3],
      [1, 3, 3],
    ];
    const padded = [...table.map((row) => [...row, null]), [null, null, null, 5]];
    const { alpha, objects, leftOutObjects, pairableValues } = settled(krippendorffAlpha(padded, 'interval'));
    expect(alpha).toBe(settled(krippendorffAlpha(table, 'interval')).alpha);
    expect([objects, leftOutObjects, pairableValues]).toEqual([3, [3], 6]);
  });

  it('says why there is none: 无变异 is neither 1 nor NaN', () => {
    expect(
      reasonOf(
        krippendorffAlpha(
          [
            [2, 2],
            [2, 2],
          ],
          'ordinal',
        ),
      ),
    ).toBe('no-variation');
    expect(
      reasonOf(
        krippendorffAlpha(
          [
            [1, null],
            [null, 2],
          ],
          'interval',
        ),
      ),
    ).toBe('no-pairable-values');
    expect(reasonOf(krippendorffAlpha([[1, 2]], 'interval'))).toBe('too-few-raters');
    expect(
      reasonOf(
        krippendorffAlpha(
          [
            [1, 2],
            [null, null],
          ],
          'interval',
        ),
      ),
    ).toBe('too-few-raters');
    expect(
      reasonOf(
        krippendorffAlpha(
          [
            [-1, 2],
            [1, 2],
          ],
          'ratio',
        ),
      ),
    ).toBe('negative-values');
    expect(
      reasonOf(
        krippendorffAlpha(
          [
            [1, Number.NaN],
            [1, 2],
          ],
          'nominal',
        ),
      ),
    ).toBe('not-finite');
  });
});
