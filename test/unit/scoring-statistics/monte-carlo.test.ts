import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MonteCarloInput, monteCarlo } from '#shared/scoring/analysis/monte-carlo.ts';
import { seededRandom } from '#shared/scoring/analysis/random.ts';
import { reasonOf, settled } from './tables.ts';

const input: MonteCarloInput = {
  weights: [0.5, 0.3, 0.2],
  rates: [
    [0.9, 0.6, 0.7],
    [0.7, 0.9, 0.8],
    [0.4, 0.5, 0.3],
  ],
  draw: { name: 'around', spread: 0.2 },
  runs: 500,
  seed: 20240601,
};

describe('seededRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('keeps the numbers of a seed from version to version', () => {
    expect(Array.from({ length: 3 }, seededRandom(1))).toMatchInlineSnapshot(`
      [
        0.5636717720710586,
        0.8959073941886353,
        0.2723428182814803,
      ]
    `);
  });

  it('fills 0 … 1 evenly', () => {
    const random = seededRandom(42);
    const counts = new Array(10).fill(0);
    for (let draw = 0; draw < 20_000; draw += 1) {
      const value = random();
      expect(value >= 0 && value < 1).toBe(true);
      counts[Math.floor(value * 10)] += 1;
    }
    // χ² with 9 degrees of freedom stays below 33.7 in all but one case of ten thousand.
    const chiSquare = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chiSquare).toBeLessThan(33.7);
  });
});

describe('monteCarlo', () => {
  it('repeats itself for a seed and states it', () => {
    const first = settled(monteCarlo(input));
    expect(settled(monteCarlo(input))).toEqual(first);
    expect(first).toMatchObject({ seed: 20240601, runs: 500, draw: { name: 'around', spread: 0.2 } });
    expect(settled(monteCarlo({ ...input, seed: 1 })).units).not.toEqual(first.units);
  });

  it('counts every run once per unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.constantFrom('around' as const, 'any' as const),
        (seed, name) => {
          const draw = name === 'any' ? { name } : { name, spread: 0.5 };
          const { units } = settled(monteCarlo({ ...input, seed, draw, runs: 50 }));
          for (const unit of units) {
            expect(unit.placeCounts.reduce((sum, count) => sum + count, 0)).toBe(50);
            expect(unit.lowest <= unit.mean + 1e-12 && unit.mean <= unit.highest + 1e-12).toBe(true);
            expect(unit.bestPlace <= unit.worstPlace).toBe(true);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('never moves the unit that is worse in everything', () => {
    const { units } = settled(monteCarlo({ ...input, draw: { name: 'any' } }));
    expect(units[2]).toMatchObject({ place: 3, bestPlace: 3, worstPlace: 3, placeCounts: [0, 0, 500] });
    expect(units[0]!.worstPlace).toBe(2);
    // Any mean of rates lies between the smallest and the largest.
    expect(units[2]!.lowest).toBeGreaterThanOrEqual(0.3);
    expect(units[2]!.highest).toBeLessThanOrEqual(0.5);
  });

  it('changes nothing without spread', () => {
    const { sameOrder, sameFirst, units } = settled(
      monteCarlo({ ...input, draw: { name: 'around', spread: 0 } }),
    );
    expect([sameOrder, sameFirst]).toEqual([500, 500]);
    expect(units[0]!.highest - units[0]!.lowest).toBeLessThan(1e-12);
  });

  it('draws every set of weights equally often: the mean weight of k criteria is 1/k', () => {
    const { units } = settled(
      monteCarlo({
        ...input,
        rates: [
          [1, 0, 0],
          [0, 1, 0],
        ],
        draw: { name: 'any' },
        runs: 5000,
      }),
    );
    // Standard error of the mean of a flat Dirichlet weight: √(1/18 ÷ 5000) = .0033.
    expect(Math.abs(units[0]!.mean - 1 / 3)).toBeLessThan(0.015);
  });

  it('says why there is none', () => {
    expect(reasonOf(monteCarlo({ ...input, rates: [[1, 1, 1]] }))).toBe('too-few-objects');
    expect(reasonOf(monteCarlo({ ...input, weights: [1, 1] }))).toBe('shapes-differ');
    expect(reasonOf(monteCarlo({ ...input, weights: [0, 0, 0] }))).toBe('weights-unusable');
    expect(reasonOf(monteCarlo({ ...input, weights: [1, 1, -1] }))).toBe('weights-unusable');
    expect(reasonOf(monteCarlo({ ...input, draw: { name: 'around', spread: 1 } }))).toBe('weights-unusable');
    expect(reasonOf(monteCarlo({ ...input, runs: 0 }))).toBe('not-a-count');
    expect(reasonOf(monteCarlo({ ...input, seed: -1 }))).toBe('not-a-count');
    expect(reasonOf(monteCarlo({ ...input, weights: [1, 1, Number.NaN] }))).toBe('not-finite');
  });
});
