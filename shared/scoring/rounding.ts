import type { Amount } from '../model/primitives.ts';
import type { RoundingRule } from '../model/rules.ts';
import { type Exact, exact, exactToText, powerOfTen, scaledToText } from './exact.ts';

export type RoundingMode = RoundingRule['mode'];

/** Nearest whole number to `numerator ÷ denominator` (denominator positive), ties by `mode`. */
const nearest = (numerator: bigint, denominator: bigint, mode: RoundingMode): bigint => {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const quotient = magnitude / denominator;
  const doubledRest = 2n * (magnitude - quotient * denominator);
  const away =
    doubledRest > denominator ||
    (doubledRest === denominator && (mode === 'half-up' || quotient % 2n === 1n));
  const rounded = away ? quotient + 1n : quotient;
  return numerator < 0n ? -rounded : rounded;
};

/**
 * Rounds once to a number of decimals and prints them all. `half-up` is 四舍五入: ties go away from zero, as Excel's
 * ROUND does; `half-even` is GB/T 8170 进舍规则. Every rounded number of the application comes from here.
 */
export const roundExact = (
  value: Exact,
  rule: { readonly mode: RoundingMode; readonly decimals: number },
): string =>
  scaledToText(
    nearest(value.numerator * powerOfTen(rule.decimals), value.denominator, rule.mode),
    rule.decimals,
  );

/**
 * Rounds to a multiple of `unit`, a positive decimal such as `0.5`, `5` or `1000`, and prints as many decimals as the
 * unit has (GB/T 8170—2008, 0.5 and 0.2 units).
 */
export const roundToUnit = (
  value: Exact,
  rule: { readonly mode: RoundingMode; readonly unit: string },
): string => {
  const unit = exact(rule.unit);
  if (unit.numerator <= 0n) throw new RangeError(`unit ${rule.unit}`);
  const multiple = nearest(value.numerator * unit.denominator, value.denominator * unit.numerator, rule.mode);
  const decimals = rule.unit.includes('.') ? rule.unit.length - rule.unit.indexOf('.') - 1 : 0;
  return scaledToText(multiple * unit.numerator, decimals);
};

/** An exact value with what is printed of it. */
export const amountOf = (
  value: Exact,
  rule: { readonly mode: RoundingMode; readonly decimals: number },
): Amount => ({
  exact: exactToText(value),
  rounded: roundExact(value, rule),
});
