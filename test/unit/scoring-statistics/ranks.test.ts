import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '#shared/scoring/analysis/normal-quantile.ts';
import { rankSimilarity } from '#shared/scoring/analysis/rank-similarity.ts';
import { bandOfProbit, rankSumRatio } from '#shared/scoring/analysis/rank-sum-ratio.ts';
import { allNear, near, reasonOf, settled } from './tables.ts';

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.841344746068543, 1],
    [0.0013498980316301, -3],
    [1e-9, -5.997807015007687],
  ])('of %d is %d', (probability, quantile) => {
    expect(normalQuantile(probability)).toBeCloseTo(quantile, 11);
  });

  it('inverts the distribution function, integrated numerically', () => {
    /** Φ(x) − ½ by Simpson's rule. */
    const half = (x: number) => {
      const steps = 2000;
      const width = x / steps;
      let sum = 0;
      for (let i = 0; i <= steps; i += 1) {
        const weight = i === 0 || i === steps ? 1 : i % 2 === 0 ? 2 : 4;
        sum += weight * Math.exp(-((i * width) ** 2) / 2);
      }
      return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
    };
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), (probability) => {
        expect(Math.abs(half(normalQuantile(probability)) + 0.5 - probability)).toBeLessThan(1e-10);
      }),
      { numRuns: 50 },
    );
  });
});

const tables = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .chain(([units, indicators]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: indicators, maxLength: indicators }), {
      minLength: units,
      maxLength: units,
    }),
  );

describe('rankSumRatio', () => {
  const up = (table: readonly (readonly number[])[]) => table[0]!.map(() => 'higher' as const);

  it('is the mean of the ranks as a share, with a mean of (n+1)/2n', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const found = rankSumRatio(table, up(table));
        if (!found.defined) {
          expect(found.reason).toBe('no-variation');
          return;
        }
        const n = table.length;
        const expected = table.map((row) => {
          const ranks = row.map((value, column) => {
            const others = table.map((each) => each[column]!);
            return (
              others.filter((other) => other < value).length +
              (others.filter((other) => other === value).length + 1) / 2
            );
          });
          return ranks.reduce((sum, rank) => sum + rank, 0) / (row.length * n);
        });
        expect(allNear(found.value.ratios, expected)).toBe(true);
        expect(near(expected.reduce((sum, ratio) => sum + ratio, 0) / n, (n + 1) / (2 * n))).toBe(true);
        expect(found.value.regression.determination).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.value.regression.slope).toBeGreaterThan(0);
        expect(found.value.distribution.flatMap(({ units }) => units).toSorted((a, b) => a - b)).toEqual(
          table.map((_, unit) => unit),
        );
      }),
    );
  });

  it('sees only the order within each indicator', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const moved = table.map((row) => row.map((value) => value ** 3 * 2 + 5));
        expect(rankSumRatio(moved, up(moved))).toEqual(rankSumRatio(table, up(table)));
        const lower = table.map((row) => row.map((value) => -value));
        expect(
          rankSumRatio(
            lower,
            lower[0]!.map(() => 'lower' as const),
          ),
        ).toEqual(rankSumRatio(table, up(table)));
      }),
    );
  });

  it('sorts into bands by probit, each band with its lower end', () => {
    expect([3.9, 4, 5.99, 6].map((probit) => bandOfProbit(probit, 3))).toEqual([1, 2, 2, 3]);
    expect([3.4, 3.5, 5, 6.5].map((probit) => bandOfProbit(probit, 4))).toEqual([1, 2, 3, 4]);
    expect([3.1, 3.2, 4.4, 5.6, 6.8].map((probit) => bandOfProbit(probit, 5))).toEqual([1, 2, 3, 4, 5]);
  });

  it('puts units of equal RSR into one group', () => {
    const { distribution, places } = settled(
      rankSumRatio(
        [
          [1, 2],
          [2, 1],
          [3, 3],
        ],
        ['higher', 'higher'],
      ),
    );
    expect(distribution.map(({ units, averageRank }) => [units, averageRank])).toEqual([
      [[0, 1], 1.5],
      [[2], 3],
    ]);
    expect(distribution[1]!.cumulative).toBe(1 - 1 / 12);
    expect(places).toEqual([2, 2, 1]);
  });

  it('says why there is none', () => {
    expect(reasonOf(rankSumRatio([[1]], ['higher']))).toBe('too-few-objects');
    expect(reasonOf(rankSumRatio([[1], [1]], ['higher']))).toBe('no-variation');
    expect(reasonOf(rankSumRatio([[1], [2]], []))).toBe('shapes-differ');
    expect(reasonOf(rankSumRatio([[1], [2]], ['higher'], [0]))).toBe('weights-unusable');
    expect(reasonOf(rankSumRatio([[1], [2]], ['higher'], [-1]))).toBe('weights-unusable');
    expect(reasonOf(rankSumRatio([[1], [Number.NaN]], ['higher']))).toBe('not-finite');
  });
});

describe('rankSimilarity', () => {
  const rankings = fc.integer({ min: 2, max: 9 }).chain((length) => {
    const places = Array.from({ length }, (_, index) => index + 1);
    const order = fc.shuffledSubarray(places, { minLength: length, maxLength: length });
    return fc.tuple(order, order);
  });

  it('agrees with the formula for untied ranks and lies between −1 and 1', () => {
    fc.assert(
      fc.property(rankings, ([first, second]) => {
        const n = first.length;
        const { spearman, weightedSpearman, topWeighted } = settled(rankSimilarity(first, second));
        const squares = first.reduce((sum, rank, unit) => sum + (rank - second[unit]!) ** 2, 0);
        expect(near(settled(spearman), 1 - (6 * squares) / (n * (n * n - 1)))).toBe(true);
        for (const value of [settled(spearman), weightedSpearman]) {
          expect(value).toBeGreaterThanOrEqual(-1 - 1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(topWeighted).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for the same ranking, −1 for the opposite one', () => {
    const same = settled(rankSimilarity([1, 2, 3, 4], [1, 2, 3, 4]));
    expect([settled(same.spearman), same.weightedSpearman, same.topWeighted]).toEqual([1, 1, 1]);
    const opposite = settled(rankSimilarity([1, 2, 3, 4], [4, 3, 2, 1]));
    expect(settled(opposite.spearman)).toBeCloseTo(-1, 12);
    expect(opposite.weightedSpearman).toBeCloseTo(-1, 12);
  });

  it('weighs a change at the top more than one at the bottom', () => {
    const top = settled(rankSimilarity([1, 2, 3, 4, 5], [2, 1, 3, 4, 5]));
    const bottom = settled(rankSimilarity([1, 2, 3, 4, 5], [1, 2, 3, 5, 4]));
    expect(settled(top.spearman)).toBeCloseTo(settled(bottom.spearman), 12);
    expect(top.weightedSpearman).toBeLessThan(bottom.weightedSpearman);
    expect(top.topWeighted).toBeLessThan(bottom.topWeighted);
  });

  it('makes no difference between the habits of counting ties', () => {
    expect(rankSimilarity([1, 2, 2, 4], [1, 3, 2, 4])).toEqual(rankSimilarity([1, 2, 2, 3], [1, 3, 2, 4]));
  });

  it('says why there is none', () => {
    expect(reasonOf(rankSimilarity([1], [1]))).toBe('too-few-objects');
    expect(reasonOf(rankSimilarity([1, 2], [1]))).toBe('shapes-differ');
    expect(reasonOf(settled(rankSimilarity([1, 1], [1, 2])).spearman)).toBe('no-variation');
  });
});
