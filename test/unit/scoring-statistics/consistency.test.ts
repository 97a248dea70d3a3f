import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseJudgements, contradictions } from '#shared/scoring/weights/consistency.ts';
import { combineJudgements } from '#shared/scoring/weights/group-judgements.ts';
import { globalWeights, levelConsistencyRatio, synthesise } from '#shared/scoring/weights/hierarchy.ts';
import type { JudgementMatrix } from '#shared/scoring/weights/judgement.ts';
import { priorityMethods } from '#shared/scoring/weights/priorities.ts';
import { allNear, near } from './tables.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Reciprocal matrices with judgements of the scale. */
const matrices = fc.integer({ min: 2, max: 7 }).chain((size) =>
  fc
    .array(fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9), {
      minLength: size * size,
      maxLength: size * size,
    })
    .map((values): number[][] =>
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) =>
          i === j ? 1 : i < j ? values[i * size + j]! : 1 / values[j * size + i]!,
        ),
      ),
    ),
);

const consistent = (weights: readonly number[]): JudgementMatrix =>
  weights.map((own) => weights.map((other) => own / other));

const positive = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { minLength: 2, maxLength: 9 });

describe('analyseJudgements', () => {
  it('recovers the weights of a consistent matrix with CR 0, by every method', () => {
    fc.assert(
      fc.property(positive, (raw) => {
        const weights = raw.map((value) => value / sum(raw));
        const { priorities, accepted, worstTriple } = analyseJudgements(consistent(weights));
        for (const method of priorityMethods) {
          const { weights: found, consistencyRatio } = priorities[method];
          expect(consistencyRatio).toBe(0);
          expect(allNear(found, weights)).toBe(true);
        }
        expect([accepted, worstTriple]).toEqual([true, null]);
      }),
    );
  });

  it('finds an eigenvector: A·w = λmax·w, with λmax not below n and weights adding up to 1', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { weights, largestEigenvalue } = analyseJudgements(matrix).priorities.eigenvector;
        matrix.forEach((row, item) => {
          const product = sum(row.map((judgement, column) => judgement * weights[column]!));
          expect(near(product, largestEigenvalue * weights[item]!, 1e-8)).toBe(true);
        });
        expect(near(sum(weights), 1)).toBe(true);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(largestEigenvalue).toBeGreaterThanOrEqual(matrix.length - 1e-9);
      }),
    );
  });

  it('gives the row geometric means and the means of normalised columns by their definition', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { priorities } = analyseJudgements(matrix);
        const products = matrix.map(
          (row) => row.reduce((product, value) => product * value, 1) ** (1 / row.length),
        );
        expect(
          allNear(
            priorities['row-geometric-mean'].weights,
            products.map((product) => product / sum(products)),
          ),
        ).toBe(true);
        matrix.forEach((row, item) => {
          const shares = row.map((value, column) => value / sum(matrix.map((each) => each[column]!)));
          expect(near(priorities['normalised-columns'].weights[item]!, sum(shares) / row.length)).toBe(true);
        });
      }),
    );
  });

  it('moves the weights with the items', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const reversed = matrix.toReversed().map((row) => row.toReversed());
        for (const method of priorityMethods) {
          const there = analyseJudgements(matrix).priorities[method];
          const back = analyseJudgements(reversed).priorities[method];
          expect(allNear(back.weights.toReversed(), there.weights, 1e-8)).toBe(true);
          expect(near(back.consistencyRatio ?? -1, there.consistencyRatio ?? -1, 1e-8)).toBe(true);
        }
      }),
    );
  });

  it('names the random index and accepts below 0.10', () => {
    const contradictory = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    const old = analyseJudgements(contradictory);
    expect(old.randomIndex).toEqual({ table: 'saaty-1980', value: 0.58 });
    expect(old.accepted).toBe(false);
    const recent = analyseJudgements(contradictory, 'saaty-2005');
    expect(recent.randomIndex.value).toBe(0.52);
    expect(recent.priorities.eigenvector.consistencyRatio! * 0.52).toBeCloseTo(
      old.priorities.eigenvector.consistencyRatio! * 0.58,
      12,
    );
  });

  it('cannot contradict itself with two items, and has no CR beyond the table', () => {
    expect(
      analyseJudgements([
        [1, 7],
        [1 / 7, 1],
      ]).priorities.eigenvector,
    ).toMatchObject({
      consistencyIndex: 0,
      consistencyRatio: 0,
      weights: [expect.closeTo(0.875, 12), expect.closeTo(0.125, 12)],
    });
    const sixteen = analyseJudgements(consistent(new Array(16).fill(1)));
    expect([sixteen.priorities.eigenvector.consistencyRatio, sixteen.accepted]).toEqual([null, false]);
  });
});

describe('contradictions', () => {
  it('points at the triple that was tampered with', () => {
    const matrix = consistent([4, 2, 1, 1, 3]).map((row) => [...row]);
    matrix[1]![3] = 9;
    matrix[3]![1] = 1 / 9;
    const [worst, ...others] = contradictions(matrix, 10);
    expect(worst!.items.includes(1) && worst!.items.includes(3)).toBe(true);
    expect(worst!.contradiction).toBeCloseTo(Math.log(4.5), 12);
    expect(others.every(({ items }) => items.includes(1) && items.includes(3))).toBe(true);
  });

  it('is the largest of all |ln(aᵢⱼaⱼₖ ÷ aᵢₖ)|', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const size = matrix.length;
        let most = 0;
        for (let i = 0; i < size; i += 1)
          for (let j = 0; j < size; j += 1)
            for (let k = 0; k < size; k += 1)
              most = Math.max(most, Math.abs(Math.log((matrix[i]![j]! * matrix[j]![k]!) / matrix[i]![k]!)));
        const worst = analyseJudgements(matrix).worstTriple;
        expect(near(worst?.contradiction ?? 0, most < 1e-12 ? 0 : most)).toBe(true);
      }),
    );
  });
});

describe('combineJudgements', () => {
  const expert = (matrix: JudgementMatrix, name = 'x') => ({ expert: name, matrix });

  it('stays reciprocal and does not depend on the order of the experts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), matrices, (count, matrix) => {
        const transposed = matrix.map((_, i) => matrix.map((row) => row[i]!));
        const experts = Array.from({ length: count }, (_, each) => expert(each % 2 ? transposed : matrix));
        const there = combineJudgements(experts, 'x');
        const back = combineJudgements(experts.toReversed(), 'x');
        if (!there.ok || !back.ok) throw new Error('refused');
        there.value.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(near(value * there.value[j]![i]!, 1)).toBe(true);
            expect(near(back.value[i]![j]!, value)).toBe(true);
          });
        });
      }),
    );
  });

  it('leaves one matrix as it is and lets opposite judgements cancel out', () => {
    const one = combineJudgements(
      [
        expert([
          [1, 3],
          [1 / 3, 1],
        ]),
      ],
      'x',
    );
    expect(one.ok && one.value[0]![1]).toBeCloseTo(3, 12);
    const two = combineJudgements(
      [
        expert([
          [1, 3],
          [1 / 3, 1],
        ]),
        expert([
          [1, 1 / 3],
          [3, 1],
        ]),
      ],
      'x',
    );
    expect(two.ok && two.value[0]![1]).toBeCloseTo(1, 12);
    // √(2·8) = 4.
    const apart = combineJudgements(
      [
        expert([
          [1, 2],
          [1 / 2, 1],
        ]),
        expert([
          [1, 8],
          [1 / 8, 1],
        ]),
      ],
      'x',
    );
    expect(apart.ok && apart.value[0]![1]).toBeCloseTo(4, 12);
  });

  it('refuses nothing and different sizes', () => {
    expect(combineJudgements([], '组')).toMatchObject({
      ok: false,
      failure: { code: 'statistics.nothing-to-combine' },
    });
    expect(
      combineJudgements(
        [
          expert([[1]]),
          expert(
            [
              [1, 1],
              [1, 1],
            ],
            '乙',
          ),
        ],
        '组',
      ),
    ).toMatchObject({
      ok: false,
      failure: { code: 'statistics.matrices-differ', facts: { place: '乙', found: 2, expected: 1 } },
    });
  });
});

describe('a hierarchy', () => {
  it('shares out what the parents have', () => {
    const global = globalWeights(
      [0.6, 0.4],
      [
        [0.5, 0.5],
        [0.25, 0.75],
      ],
    );
    expect(global.flat().map((weight) => weight.toFixed(3))).toEqual(['0.300', '0.300', '0.100', '0.300']);
    expect(
      synthesise(
        [0.6, 0.4],
        [
          [1, 0],
          [0.5, 0.5],
        ],
      ),
    ).toEqual([0.8, 0.2]);
  });

  it('weighs the consistency of the levels below', () => {
    const local = (consistencyIndex: number, randomIndex: number) => ({
      weights: [],
      consistencyIndex,
      randomIndex,
    });
    expect(levelConsistencyRatio([0.5, 0.5], [local(0.029, 0.58), local(0, 0)])).toBeCloseTo(0.05, 12);
    expect(levelConsistencyRatio([1], [local(0, 0)])).toBe(0);
  });
});
