import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactToText,
  multiply,
  reduce,
  scaledToText,
  subtract,
  sum,
  toApproximateNumber,
  zero,
} from '#shared/scoring/exact.ts';
import { type Fraction, order, over, plus, same, times } from './oracle.ts';

const value: fc.Arbitrary<Exact> = fc
  .tuple(fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }), fc.bigInt({ min: 1n, max: 10n ** 45n }))
  .map(([numerator, denominator]) => ({ numerator, denominator }));
const small: fc.Arbitrary<Exact> = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([numerator, denominator]) => ({ numerator, denominator }));
const either = fc.oneof(value, small);
const plain = ({ numerator, denominator }: Exact): Fraction => [numerator, denominator];

describe('exact arithmetic', () => {
  it('agrees with unreduced fractions', () => {
    fc.assert(
      fc.property(either, either, (a, b) => {
        expect(same(plain(add(a, b)), plus(plain(a), plain(b)))).toBe(true);
        expect(same(plain(subtract(a, b)), plus(plain(a), [-b.numerator, b.denominator]))).toBe(true);
        expect(same(plain(multiply(a, b)), times(plain(a), plain(b)))).toBe(true);
        if (b.numerator !== 0n) expect(same(plain(divide(a, b)), over(plain(a), plain(b)))).toBe(true);
        expect(compare(a, b)).toBe(order(plain(a), plain(b)));
      }),
    );
  });

  it('keeps denominators positive and sums of a page small', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 60 }), (values) => {
        const total = sum(values);
        expect(total.denominator > 0n).toBe(true);
        expect(same(plain(total), values.map(plain).reduce(plus, [0n, 1n]))).toBe(true);
      }),
    );
  });

  it('survives being written down and read back', () => {
    fc.assert(
      fc.property(either, (each) => {
        const text = exactToText(each);
        expect(text).toMatch(/^-?\d+(\.\d+)?$|^-?\d+\/\d+$/);
        expect(compare(exact(text), each)).toBe(0);
        if (text.includes('/')) expect(reduce(each)).toEqual(exact(text));
      }),
    );
  });

  it.each([
    ['12.50', '12.5'],
    ['1/8', '0.125'],
    ['2/4', '0.5'],
    ['-3/6', '-0.5'],
    ['10/5', '2'],
    ['7/3', '7/3'],
    ['0.000', '0'],
    ['1/1048576', '0.00000095367431640625'],
  ])('writes %s as %s', (text, expected) => {
    expect(exactToText(exact(text))).toBe(expected);
  });

  it.each(['', '1e5', '1.', '.5', '1,000', 'NaN', '1/0', '1/-2', '--1', ' 1'])('does not read %j', (text) => {
    expect(() => exact(text)).toThrow();
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(exact('1'), zero)).toThrow(RangeError);
  });

  it('prints scaled integers with all their decimals', () => {
    expect(scaledToText(-5n, 2)).toBe('-0.05');
    expect(scaledToText(1234n, 0)).toBe('1234');
  });

  it('approximates for charts', () => {
    expect(toApproximateNumber(exact('7/3'))).toBeCloseTo(7 / 3, 14);
    expect(toApproximateNumber(exact('-0.125'))).toBe(-0.125);
  });
});
