import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersion } from '#shared/scoring/agreement/dispersion.ts';
import { Fraction, fraction } from './fraction.ts';
import { near, reasonOf, settled } from './tables.ts';

const hundredths = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 12 });

describe('dispersion', () => {
  it('keeps the digits of NIST NumAcc4 (1001 values around 10 000 000.2, certified deviation 0.1)', () => {
    const values = [
      10000000.2,
      ...Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? 10000000.1 : 10000000.3)),
    ];
    const { mean, sampleDeviation } = settled(dispersion(values));
    expect(mean).toBeCloseTo(10000000.2, 8);
    expect(Math.abs(settled(sampleDeviation) - 0.1)).toBeLessThan(1e-8);
  });

  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(hundredths, (whole) => {
        const exactly = whole.map((value) => fraction(value, 100));
        const mean = Fraction.mean(exactly);
        const squares = Fraction.sum(exactly.map((value) => value.minus(mean).squared()));
        const found = settled(dispersion(whole.map((value) => value / 100)));
        expect(near(found.mean, mean.number)).toBe(true);
        expect(near(settled(found.sampleDeviation) ** 2, squares.number / (whole.length - 1))).toBe(true);
        expect(near(found.populationDeviation ** 2, squares.number / whole.length)).toBe(true);
        expect(near(found.range, (Math.max(...whole) - Math.min(...whole)) / 100)).toBe(true);
      }),
    );
  });

  it('is exactly zero for equal values, whatever their binary digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 9 }),
        (value, count) => {
          const { mean, range, sampleDeviation, variationCoefficient } = settled(
            dispersion(new Array(count).fill(value)),
          );
          expect([mean, range, settled(sampleDeviation), settled(variationCoefficient)]).toEqual([
            value,
            0,
            0,
            0,
          ]);
        },
      ),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(hundredths, (values) => {
        const there = settled(dispersion(values));
        const back = settled(dispersion(values.toReversed()));
        expect(near(settled(there.sampleDeviation), settled(back.sampleDeviation))).toBe(true);
      }),
    );
  });

  it('says why there is none', () => {
    expect(reasonOf(dispersion([]))).toBe('too-few-objects');
    expect(reasonOf(dispersion([1, Number.NaN]))).toBe('not-finite');
    expect(reasonOf(dispersion([1, Number.POSITIVE_INFINITY]))).toBe('not-finite');
    expect(reasonOf(dispersion([-1e308, 1e308]))).toBe('not-finite');
    expect(reasonOf(settled(dispersion([3])).sampleDeviation)).toBe('too-few-objects');
    expect(reasonOf(settled(dispersion([0, 0])).variationCoefficient)).toBe('mean-not-positive');
    expect(reasonOf(settled(dispersion([-1, 1])).variationCoefficient)).toBe('mean-not-positive');
  });
});
