import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntropyConvention, entropyWeights } from '#shared/scoring/weights/entropy.ts';
import { allNear, near, reasonOf, settled } from './tables.ts';

const conventions: readonly EntropyConvention[] = [
  { name: 'sum' },
  { name: 'min-max' },
  { name: 'squeezed-min-max', epsilon: 0.002 },
];
const anyConvention = fc.constantFrom(...conventions);

const tables = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([units, indicators]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: indicators, maxLength: indicators }), {
      minLength: units,
      maxLength: units,
    }),
  );
const up = (table: readonly (readonly number[])[]) => table[0]!.map(() => 'higher' as const);

/** The formula column by column, with 0·ln 0 written out. */
const naive = (table: readonly (readonly number[])[], convention: EntropyConvention): number[] | null => {
  const divergences = table[0]!.map((_, column) => {
    const values = table.map((row) => row[column]!);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low === high) return 0;
    const z = values.map((value) => {
      if (convention.name === 'sum') return value;
      const scaled = (value - low) / (high - low);
      return convention.name === 'min-max' ? scaled : 0.002 + 0.996 * scaled;
    });
    const all = z.reduce((total, value) => total + value, 0);
    const entropy = -z
      .map((value) => (value === 0 ? 0 : (value / all) * Math.log(value / all)))
      .reduce((total, value) => total + value, 0);
    return 1 - entropy / Math.log(table.length);
  });
  const all = divergences.reduce((total, value) => total + value, 0);
  return all === 0 ? null : divergences.map((value) => value / all);
};

describe('entropyWeights', () => {
  it('agrees with the formula under every convention', () => {
    fc.assert(
      fc.property(tables, anyConvention, (table, convention) => {
        const found = entropyWeights(table, up(table), convention);
        const expected = naive(table, convention);
        if (expected === null) {
          expect(reasonOf(found)).toBe('no-variation');
          return;
        }
        const { weights, entropies } = settled(found);
        expect(allNear(weights, expected, 1e-6)).toBe(true);
        expect(
          near(
            weights.reduce((sum, weight) => sum + weight, 0),
            1,
          ),
        ).toBe(true);
        expect(entropies.every((entropy) => entropy >= 0 && entropy <= 1)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of units, nor on the unit of measurement', () => {
    fc.assert(
      fc.property(tables, anyConvention, fc.integer({ min: 2, max: 50 }), (table, convention, factor) => {
        const there = entropyWeights(table, up(table), convention);
        const moved = entropyWeights(
          table.toReversed().map(([first, ...others]) => [first! * factor, ...others]),
          up(table),
          convention,
        );
        expect(moved.defined).toBe(there.defined);
        if (there.defined) expect(allNear(settled(moved).weights, there.value.weights, 1e-6)).toBe(true);
      }),
    );
  });

  it('gives an indicator without variation no weight, zero included', () => {
    const table = [
      [5, 0, 1],
      [5, 0, 2],
      [5, 0, 4],
    ];
    for (const convention of conventions)
      expect(settled(entropyWeights(table, up(table), convention)).weights).toEqual([0, 0, 1]);
  });

  it('gives exactly no weight to any constant value among any number of units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        anyConvention,
        (units, constant, convention) => {
          const table = Array.from({ length: units }, (_, unit) => [constant, unit + 1]);
          expect(settled(entropyWeights(table, up(table), convention)).weights).toEqual([0, 1]);
        },
      ),
    );
  });

  it('turns round what is better low, where the convention looks at direction', () => {
    const table = [
      [1, 1],
      [2, 3],
      [9, 9],
    ];
    const high = settled(entropyWeights(table, ['higher', 'higher'], { name: 'min-max' }));
    const mixed = settled(entropyWeights(table, ['higher', 'lower'], { name: 'min-max' }));
    expect(mixed.standardised.map((row) => row[1])).toEqual([1, 0.75, 0]);
    expect(mixed.weights[1]).toBeLessThan(high.weights[1]!);
    expect(settled(entropyWeights(table, ['higher', 'lower'], { name: 'sum' })).weights).toEqual(
      settled(entropyWeights(table, ['higher', 'higher'], { name: 'sum' })).weights,
    );
  });

  it('says why there is none', () => {
    const rows = [[1], [2], [3]];
    expect(reasonOf(entropyWeights([[1], [2]], ['higher'], { name: 'sum' }))).toBe('too-few-objects');
    expect(reasonOf(entropyWeights([[1], [2], [-3]], ['higher'], { name: 'sum' }))).toBe('negative-values');
    expect(reasonOf(entropyWeights([[1], [2], [Number.NaN]], ['higher'], { name: 'sum' }))).toBe(
      'not-finite',
    );
    expect(reasonOf(entropyWeights(rows, [], { name: 'sum' }))).toBe('shapes-differ');
    expect(reasonOf(entropyWeights(rows, ['higher'], { name: 'squeezed-min-max', epsilon: 0.5 }))).toBe(
      'interval-unusable',
    );
    expect(reasonOf(entropyWeights([[4], [4], [4]], ['higher'], { name: 'min-max' }))).toBe('no-variation');
  });
});
