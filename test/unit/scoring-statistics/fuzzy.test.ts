import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fuzzyEvaluation,
  fuzzyOperators,
  fuzzyTwoLevelEvaluation,
  membershipsFromVotes,
} from '#shared/scoring/analysis/fuzzy.ts';
import { allNear, reasonOf, settled } from './tables.ts';

/** Weights adding up to 1 and memberships from votes of ten scorers. */
const models = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([factors, grades]) =>
    fc.record({
      raw: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: factors, maxLength: factors }),
      votes: fc.array(fc.array(fc.integer({ min: 0, max: grades - 1 }), { minLength: 10, maxLength: 10 }), {
        minLength: factors,
        maxLength: factors,
      }),
      grades: fc.constant(grades),
    }),
  )
  .map(({ raw, votes, grades }) => ({
    weights: raw.map((value) => value / raw.reduce((a, b) => a + b)),
    memberships: votes.map((given) =>
      Array.from({ length: grades }, (_, grade) => given.filter((vote) => vote === grade).length / 10),
    ),
  }));

describe('fuzzyEvaluation', () => {
  it('by the weighted mean keeps the sum of 1, scores between the grade values and follows B = A·R', () => {
    fc.assert(
      fc.property(models, ({ weights, memberships }) => {
        const values = memberships[0]!.map((_, grade) => 100 - 20 * grade);
        const { memberships: b, score } = settled(
          fuzzyEvaluation(weights, memberships, 'product-sum', values),
        );
        const expected = values.map((_, grade) =>
          weights.reduce((sum, weight, factor) => sum + weight * memberships[factor]![grade]!, 0),
        );
        expect(allNear(b, expected)).toBe(true);
        expect(b.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        expect(score).toBeLessThanOrEqual(values[0]! + 1e-9);
        expect(score).toBeGreaterThanOrEqual(values.at(-1)! - 1e-9);
      }),
    );
  });

  it('orders the operators: M(·,∨) is below M(∧,∨), and both below their sums', () => {
    fc.assert(
      fc.property(models, ({ weights, memberships }) => {
        const [minMax, productMax, minSum, productSum] = fuzzyOperators.map(
          (operator) => settled(fuzzyEvaluation(weights, memberships, operator)).memberships,
        );
        minMax!.forEach((value, grade) => {
          expect(productMax![grade]).toBeLessThanOrEqual(value + 1e-12);
          expect(value).toBeLessThanOrEqual(minSum![grade]! + 1e-12);
          expect(productMax![grade]).toBeLessThanOrEqual(productSum![grade]! + 1e-12);
          expect(minSum![grade]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('does not depend on the order of the factors', () => {
    fc.assert(
      fc.property(models, fc.constantFrom(...fuzzyOperators), ({ weights, memberships }, operator) => {
        const there = settled(fuzzyEvaluation(weights, memberships, operator));
        const back = settled(fuzzyEvaluation(weights.toReversed(), memberships.toReversed(), operator));
        expect(allNear(back.memberships, there.memberships)).toBe(true);
      }),
    );
  });

  it('computes the four operators by hand', () => {
    const by = (operator: (typeof fuzzyOperators)[number]) =>
      settled(
        fuzzyEvaluation(
          [0.6, 0.4],
          [
            [0.5, 0.5],
            [0.9, 0.1],
          ],
          operator,
        ),
      ).memberships.map((value) => Number(value.toFixed(9)));
    expect(fuzzyOperators.map(by)).toEqual([
      [0.5, 0.5],
      [0.36, 0.3],
      [0.9, 0.6],
      [0.66, 0.34],
    ]);
  });

  it('scores memberships that do not add up to 1 by their shares', () => {
    const { memberships, score } = settled(
      fuzzyEvaluation(
        [0.5, 0.5],
        [
          [0.4, 0.6],
          [0.2, 0.8],
        ],
        'min-max',
        [90, 60],
      ),
    );
    expect(memberships).toEqual([0.4, 0.5]);
    expect(score).toBeCloseTo((0.4 * 90 + 0.5 * 60) / 0.9, 12);
  });

  it('names every grade that shares the highest membership', () => {
    expect(settled(fuzzyEvaluation([1], [[0.4, 0.4, 0.2]], 'product-sum')).grades).toEqual([0, 1]);
  });

  it('says why there is none', () => {
    const memberships = [
      [0.5, 0.5],
      [1, 0],
    ];
    expect(reasonOf(fuzzyEvaluation([0.5, 0.4], memberships, 'min-max'))).toBe('weights-unusable');
    expect(reasonOf(fuzzyEvaluation([1.5, -0.5], memberships, 'min-max'))).toBe('weights-unusable');
    expect(reasonOf(fuzzyEvaluation([1], memberships, 'min-max'))).toBe('shapes-differ');
    expect(reasonOf(fuzzyEvaluation([0.5, 0.5], memberships, 'min-max', [90]))).toBe('shapes-differ');
    expect(reasonOf(fuzzyEvaluation([1], [[1.2, 0]], 'min-max'))).toBe('interval-unusable');
    expect(reasonOf(fuzzyEvaluation([1], [[0, 0]], 'min-max'))).toBe('no-variation');
    expect(reasonOf(fuzzyEvaluation([], [], 'min-max'))).toBe('too-few-objects');
    expect(reasonOf(fuzzyEvaluation([1], [[Number.NaN, 1]], 'min-max'))).toBe('not-finite');
  });
});

describe('membershipsFromVotes', () => {
  it('is the share of scorers per grade', () => {
    expect(settled(membershipsFromVotes([3, 1, 0]))).toEqual([0.75, 0.25, 0]);
    expect(reasonOf(membershipsFromVotes([0, 0]))).toBe('too-few-raters');
    expect(reasonOf(membershipsFromVotes([1, -1]))).toBe('not-a-count');
  });
});

describe('fuzzyTwoLevelEvaluation', () => {
  it('is the one-level evaluation with products of weights, for the weighted mean', () => {
    const two = settled(
      fuzzyTwoLevelEvaluation(
        [
          {
            weight: 0.7,
            weights: [0.5, 0.5],
            memberships: [
              [0.2, 0.8],
              [0.6, 0.4],
            ],
          },
          { weight: 0.3, weights: [1], memberships: [[1, 0]] },
        ],
        'product-sum',
      ),
    );
    const one = settled(
      fuzzyEvaluation(
        [0.35, 0.35, 0.3],
        [
          [0.2, 0.8],
          [0.6, 0.4],
          [1, 0],
        ],
        'product-sum',
      ),
    );
    expect(allNear(two.overall.memberships, one.memberships)).toBe(true);
    expect(two.dimensions).toHaveLength(2);
  });

  it('is undefined where a lower level is', () => {
    const dimension = { weight: 1, weights: [0.5], memberships: [[1, 0]] };
    expect(reasonOf(fuzzyTwoLevelEvaluation([dimension], 'min-max'))).toBe('weights-unusable');
  });
});
