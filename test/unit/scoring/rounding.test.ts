import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, divide, exact, subtract, whole } from '#shared/scoring/exact.ts';
import { amountOf, roundExact, roundToUnit } from '#shared/scoring/rounding.ts';
import { round } from './oracle.ts';

describe('roundExact', () => {
  it.each([
    ['0.125', 2, '0.13', '0.12'],
    ['0.135', 2, '0.14', '0.14'],
    ['-0.125', 2, '-0.13', '-0.12'],
    ['2.5', 0, '3', '2'],
    ['3.5', 0, '4', '4'],
    ['-2.5', 0, '-3', '-2'],
    ['89.995', 2, '90.00', '90.00'],
    ['1.005', 2, '1.01', '1.00'],
    ['2.675', 2, '2.68', '2.68'],
    ['15.4546', 0, '15', '15'],
    ['-0.004', 2, '0.00', '0.00'],
    ['-0.005', 2, '-0.01', '0.00'],
    ['0', 3, '0.000', '0.000'],
    ['7/3', 2, '2.33', '2.33'],
    ['-7/3', 4, '-2.3333', '-2.3333'],
    ['12', 2, '12.00', '12.00'],
  ])('%s to %i decimals', (text, decimals, halfUp, halfEven) => {
    expect(roundExact(exact(text), { mode: 'half-up', decimals })).toBe(halfUp);
    expect(roundExact(exact(text), { mode: 'half-even', decimals })).toBe(halfEven);
  });

  const fraction = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
    .map(([numerator, denominator]) => ({ numerator, denominator }));
  const mode = fc.constantFrom<'half-up' | 'half-even'>('half-up', 'half-even');

  it('agrees with counting up from below', () => {
    fc.assert(
      fc.property(fraction, mode, fc.integer({ min: 0, max: 6 }), (value, how, decimals) => {
        expect(roundExact(value, { mode: how, decimals })).toBe(
          round([value.numerator, value.denominator], how, decimals),
        );
      }),
    );
  });

  it('is never more than half a unit away, and mirrors around zero', () => {
    fc.assert(
      fc.property(fraction, mode, fc.integer({ min: 0, max: 6 }), (value, how, decimals) => {
        const rounded = exact(roundExact(value, { mode: how, decimals }));
        const distance = subtract(rounded, value);
        const half = divide(whole(1), whole(2n * 10n ** BigInt(decimals)));
        expect(
          compare(
            { ...distance, numerator: distance.numerator < 0n ? -distance.numerator : distance.numerator },
            half,
          ),
        ).toBeLessThanOrEqual(0);
        const mirrored = roundExact({ ...value, numerator: -value.numerator }, { mode: how, decimals });
        expect(compare(exact(mirrored), { ...rounded, numerator: -rounded.numerator })).toBe(0);
      }),
    );
  });
});

describe('roundToUnit', () => {
  it.each([
    ['63.37', '0.5', '63.5'],
    ['63.37', '5', '65'],
    ['1268', '100', '1300'],
    ['2500', '1000', '2000'],
    ['0.7', '0.2', '0.8'],
    ['-63.37', '0.5', '-63.5'],
  ])('rounds %s to units of %s', (text, unit, expected) => {
    expect(roundToUnit(exact(text), { mode: 'half-even', unit })).toBe(expected);
  });

  it('does not take a unit of nothing', () => {
    expect(() => roundToUnit(exact('1'), { mode: 'half-up', unit: '0' })).toThrow(RangeError);
  });
});

describe('amountOf', () => {
  it('keeps the exact value beside the printed one', () => {
    expect(amountOf(exact('931/108'), { mode: 'half-up', decimals: 2 })).toEqual({
      exact: '931/108',
      rounded: '8.62',
    });
    expect(amountOf(exact('8.50'), { mode: 'half-up', decimals: 2 })).toEqual({
      exact: '8.5',
      rounded: '8.50',
    });
  });
});
