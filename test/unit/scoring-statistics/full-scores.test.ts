import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/contract/failure.ts';
import { exact, sum } from '#shared/scoring/exact.ts';
import { combineWeights } from '#shared/scoring/weights/combination.ts';
import { fullScoresFromWeights, withFullScores } from '#shared/scoring/weights/full-scores.ts';
import { framework, indicator } from '#test/builders/snapshot.ts';
import { allNear, near } from './tables.ts';

const names = { place: '一级指标', items: ['A', 'B', 'C'] };
const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
};
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? '' : outcome.failure.code);

/** Tenths as whole numbers, so that adding them up is exact. */
const tenths = (text: string): number => Math.round(Number(text) * 10);

describe('fullScoresFromWeights', () => {
  it('adds up exactly, in steps, each within one step of its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom('0.1', '0.5', '1'),
        (weights, step) => {
          const fullScores = valueIn(fullScoresFromWeights(weights, { ...names, total: '1000', step }));
          const all = weights.reduce((total, weight) => total + weight, 0);
          expect(fullScores.reduce((total, each) => total + tenths(each), 0)).toBe(10_000);
          fullScores.forEach((each, item) => {
            expect(tenths(each) % tenths(step)).toBe(0);
            expect(Math.abs(Number(each) - (1000 * weights[item]!) / all)).toBeLessThanOrEqual(
              Number(step) + 1e-6,
            );
          });
        },
      ),
    );
  });

  it('gives the step left over to the largest remainder, and to the earlier item where they tie', () => {
    expect(valueIn(fullScoresFromWeights([1, 1, 1], { ...names, total: '100', step: '1' }))).toEqual([
      '34',
      '33',
      '33',
    ]);
    expect(
      valueIn(fullScoresFromWeights([0.502, 0.289, 0.209], { ...names, total: '10', step: '1' })),
    ).toEqual(['5', '3', '2']);
  });

  it('does not let the last binary digits decide', () => {
    // 0.1 + 0.2 is not 0.3 in binary numbers; the weights are meant to be equal.
    expect(
      valueIn(fullScoresFromWeights([0.3, 0.1 + 0.2, 0.3], { ...names, total: '10', step: '1' })),
    ).toEqual(['4', '3', '3']);
  });

  it('takes weights that differ beyond the twelfth decimal for equal', () => {
    expect(valueIn(fullScoresFromWeights([1, 1 + 1e-13, 1], { ...names, total: '10', step: '1' }))).toEqual([
      '4',
      '3',
      '3',
    ]);
    expect(valueIn(fullScoresFromWeights([1, 1 + 1e-9, 1], { ...names, total: '10', step: '1' }))).toEqual([
      '3',
      '4',
      '3',
    ]);
  });

  it('refuses what cannot be shared out', () => {
    const target = { ...names, total: '100', step: '1' };
    expect(codeOf(fullScoresFromWeights([1, -1], target))).toBe('statistics.weight-unusable');
    expect(codeOf(fullScoresFromWeights([1, Number.NaN], target))).toBe('statistics.weight-unusable');
    expect(codeOf(fullScoresFromWeights([1, Number.POSITIVE_INFINITY], target))).toBe(
      'statistics.weight-unusable',
    );
    expect(codeOf(fullScoresFromWeights([0, 0], target))).toBe('statistics.weights-all-zero');
    expect(codeOf(fullScoresFromWeights([1, 1], { ...target, total: '100.5' }))).toBe(
      'statistics.total-not-in-steps',
    );
    expect(codeOf(fullScoresFromWeights([1, 1], { ...target, step: '0' }))).toBe(
      'statistics.total-not-in-steps',
    );
    const coarse = fullScoresFromWeights([0.999, 0.001], target);
    expect(coarse).toMatchObject({
      ok: false,
      failure: { code: 'statistics.step-too-coarse', facts: { item: 'B', total: '100', step: '1' } },
    });
  });
});

describe('withFullScores', () => {
  const document = framework({
    A: [indicator('A1', '30'), indicator('A2', '20')],
    B: [indicator('B1', '50')],
  });

  it('carries full scores into indicators, dimension weights and the total', () => {
    const changed = withFullScores(document, ['33.5', '16.5', '50'])!;
    expect(changed.dimensions.map(({ weight }) => weight)).toEqual(['50', '50']);
    expect(
      changed.dimensions.flatMap(({ indicators }) => indicators.map(({ fullScore }) => fullScore)),
    ).toEqual(['33.5', '16.5', '50']);
    expect(changed.totalScore).toBe('100');
    expect(sum(changed.dimensions.map(({ weight }) => exact(weight)))).toMatchObject({ numerator: 100n });
    expect(document.dimensions[0]!.indicators[0]!.fullScore).toBe('30');
  });

  it('refuses another number of full scores', () => {
    expect(withFullScores(document, ['50', '50'])).toBeNull();
  });
});

describe('combineWeights', () => {
  const positive = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });

  it('lies between the two sets when linear, and is one of them at the ends', () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
        const normal = (weights: number[]) => weights.map((each) => each / weights.reduce((a, b) => a + b));
        const combined = valueIn(combineWeights(first, second, { name: 'linear', share }, names));
        combined.forEach((weight, item) => {
          const ends = [normal(first)[item]!, normal(second)[item]!];
          expect(weight).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12);
          expect(weight).toBeLessThanOrEqual(Math.max(...ends) + 1e-12);
        });
        expect(
          near(
            combined.reduce((a, b) => a + b),
            1,
          ),
        ).toBe(true);
        const subjective = valueIn(combineWeights(first, second, { name: 'linear', share: 1 }, names));
        expect(allNear(subjective, normal(first))).toBe(true);
      }),
    );
  });

  it('leaves equal weights without influence when multiplied', () => {
    const combined = valueIn(combineWeights([0.5, 0.3, 0.2], [1, 1, 1], { name: 'multiplicative' }, names));
    expect(allNear(combined, [0.5, 0.3, 0.2])).toBe(true);
  });

  it('refuses what cannot be combined', () => {
    const linear = { name: 'linear', share: 0.5 } as const;
    expect(codeOf(combineWeights([1], [1, 2], linear, names))).toBe('statistics.weights-count');
    expect(codeOf(combineWeights([1, 1], [1, -1], linear, names))).toBe('statistics.weight-unusable');
    expect(codeOf(combineWeights([0, 0], [1, 1], linear, names))).toBe('statistics.weights-all-zero');
    expect(codeOf(combineWeights([1, 0], [0, 1], { name: 'multiplicative' }, names))).toBe(
      'statistics.weights-all-zero',
    );
    expect(codeOf(combineWeights([1, 1], [1, 1], { name: 'linear', share: 1.5 }, names))).toBe(
      'statistics.share-outside',
    );
    expect(codeOf(combineWeights([1, 1], [1, 1], { name: 'linear', share: Number.NaN }, names))).toBe(
      'statistics.share-outside',
    );
  });
});
