import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks } from '#shared/scoring/agreement/average-ranks.ts';
import { chiSquareUpperTail } from '#shared/scoring/agreement/chi-square.ts';
import { kendallConcordance } from '#shared/scoring/agreement/kendall.ts';
import { Fraction, fraction } from './fraction.ts';
import { completeRatings, near, rearranged, reasonOf, settled, withShuffle } from './tables.ts';

/** Rank of a value: places below it, and half the others on the same place. */
const naiveRank = (row: readonly number[], value: number): Fraction =>
  fraction(
    2 * row.filter((other) => other < value).length + row.filter((other) => other === value).length + 1,
    2,
  );

const naive = (rows: readonly (readonly number[])[]): Fraction | null => {
  const [m, n] = [rows.length, rows[0]!.length];
  const sums = rows[0]!.map((_, object) => Fraction.sum(rows.map((row) => naiveRank(row, row[object]!))));
  const middle = fraction(m * (n + 1), 2);
  const squares = Fraction.sum(sums.map((sum) => sum.minus(middle).squared()));
  // T counts every tied group once: t³ − t is (t² − 1) for each of its members.
  const ties = rows
    .flatMap((row) => row.map((value) => row.filter((other) => other === value).length ** 2 - 1))
    .reduce((sum, each) => sum + each, 0);
  const bottom = m * m * (n ** 3 - n) - m * ties;
  return bottom === 0 ? null : squares.times(fraction(12)).over(fraction(bottom));
};

describe('averageRanks', () => {
  it('adds up to n(n+1)/2 and counts ties', () => {
    expect(averageRanks([3, 1, 3, 3])).toEqual({ ranks: [3, 1, 3, 3], tieTerm: 24 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (values) => {
        const { ranks } = averageRanks(values);
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((values.length * (values.length + 1)) / 2);
        for (const [index, value] of values.entries())
          expect(ranks[index]).toBe(naiveRank(values, value).number);
      }),
    );
  });
});

describe('kendallConcordance', () => {
  it('agrees with exact fractions and lies between 0 and 1', () => {
    fc.assert(
      fc.property(completeRatings(), (rows) => {
        const expected = naive(rows);
        const found = kendallConcordance(rows);
        if (expected === null) {
          expect(reasonOf(found)).toBe('no-variation');
          return;
        }
        const { concordance, chiSquare, degrees, raters, objects } = settled(found);
        expect(near(concordance, expected.number)).toBe(true);
        expect(concordance).toBeGreaterThanOrEqual(0);
        expect(concordance).toBeLessThanOrEqual(1 + 1e-12);
        expect(near(chiSquare, raters * (objects - 1) * concordance)).toBe(true);
        expect(degrees).toBe(objects - 1);
      }),
    );
  });

  it('depends neither on the order of scorers nor on that of objects', () => {
    fc.assert(
      fc.property(withShuffle(completeRatings()), ({ table, rows, columns }) => {
        const there = kendallConcordance(table);
        const shuffled = kendallConcordance(rearranged(table, rows, columns));
        expect(shuffled.defined).toBe(there.defined);
        if (there.defined) expect(near(settled(shuffled).concordance, there.value.concordance)).toBe(true);
      }),
    );
  });

  it('sees only the order: a monotone scale of one scorer changes nothing', () => {
    fc.assert(
      fc.property(completeRatings(), ([first, ...others]) => {
        const stretched = [first!.map((value) => value ** 3 + 7), ...others];
        expect(kendallConcordance(stretched)).toEqual(kendallConcordance([first!, ...others]));
      }),
    );
  });

  it('is 1 where everybody gives the same order', () => {
    const row = [4, 1, 3, 3, 9];
    expect(settled(kendallConcordance([row, row, row.map((value) => value * 10)])).concordance).toBeCloseTo(
      1,
      12,
    );
  });

  it('leaves out objects with gaps and scorers without ratings, and says which', () => {
    const { objects, raters, leftOutObjects, leftOutRaters } = settled(
      kendallConcordance([
        [1, 2, 3, null],
        [2, 1, 3, 4],
        [null, null, null, null],
      ]),
    );
    expect({ objects, raters, leftOutObjects, leftOutRaters }).toEqual({
      objects: 3,
      raters: 2,
      leftOutObjects: [3],
      leftOutRaters: [2],
    });
  });

  it('offers its χ² for a test from 8 objects or 16 scorers on', () => {
    const holds = (raters: number, objects: number) =>
      settled(
        kendallConcordance(
          Array.from({ length: raters }, () => Array.from({ length: objects }, (_, i) => i)),
        ),
      ).approximationHolds;
    expect([holds(2, 7), holds(2, 8), holds(15, 3), holds(16, 3)]).toEqual([false, true, false, true]);
  });

  it('says why there is none', () => {
    expect(reasonOf(kendallConcordance([[1, 2, 3]]))).toBe('too-few-raters');
    expect(reasonOf(kendallConcordance([[1], [2]]))).toBe('too-few-objects');
    expect(
      reasonOf(
        kendallConcordance([
          [1, 1],
          [2, 2],
        ]),
      ),
    ).toBe('no-variation');
    expect(reasonOf(kendallConcordance([[1, 2], [1]]))).toBe('shapes-differ');
    expect(
      reasonOf(
        kendallConcordance([
          [1, 2],
          [1, Number.NaN],
        ]),
      ),
    ).toBe('not-finite');
    expect(reasonOf(kendallConcordance([]))).toBe('too-few-raters');
  });
});

describe('chiSquareUpperTail', () => {
  it.each([
    [3.841458820694124, 1],
    [11.070497693516351, 5],
    [18.307038053275146, 10],
    [67.50480655, 50],
  ])('gives 5 %% at the critical value %d with %d degrees', (statistic, degrees) => {
    expect(chiSquareUpperTail(statistic, degrees)).toBeCloseTo(0.05, 8);
  });

  it('agrees with the closed form for even degrees', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (x, half) => {
          // Q(x; 2h) = e^(−x/2) Σ_{i<h} (x/2)^i ÷ i!
          let term = Math.exp(-x / 2);
          let sum = 0;
          for (let i = 0; i < half; i += 1) {
            sum += term;
            term *= x / 2 / (i + 1);
          }
          expect(Math.abs(chiSquareUpperTail(x, 2 * half) - sum)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('is 1 at zero', () => {
    expect(chiSquareUpperTail(0, 3)).toBe(1);
  });
});
