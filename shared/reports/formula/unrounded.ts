import type { Amount } from '../../model/primitives.ts';
import type { RoundingRule } from '../../model/rules.ts';
import { exact } from '../../scoring/exact.ts';
import { roundExact } from '../../scoring/rounding.ts';
import { canonicalDecimal, fitsNumberCell, significantDigits } from '../cells.ts';
import type { Cell, StyleName } from '../sheet-model.ts';

/** The decimal nearest to an exact value among those a cell keeps whole: at most 15 digits. */
export const cellDigits = (text: Amount['exact']): string => {
  if (!text.includes('/') && fitsNumberCell(text)) return canonicalDecimal(text);
  const value = exact(text);
  const whole = String(value.numerator / value.denominator).replace('-', '').length;
  if (whole > significantDigits) throw new RangeError(`${text.slice(0, 60)} does not fit a cell`);
  return canonicalDecimal(roundExact(value, { mode: 'half-up', decimals: significantDigits - whole }));
};

/**
 * Decimals under which the program shows what the evaluation prints. Programs round half up for showing; a tie that
 * GB/T 8170 takes down is shown as it is.
 */
const shownDecimals = ({ exact: text, rounded }: Amount, { mode, decimals }: RoundingRule): number | null => {
  if (mode === 'half-up' || text.includes('/')) return decimals;
  const point = text.indexOf('.');
  if (point < 0 || text.length - point - 1 <= decimals) return decimals;
  return roundExact(exact(text), { mode: 'half-up', decimals }) === rounded ? decimals : null;
};

/** An amount as it is before rounding, shown rounded: what formulas add up. */
export const unroundedCell = (amount: Amount, rule: RoundingRule, style: StyleName): Cell => ({
  kind: 'number',
  number: cellDigits(amount.exact),
  decimals: shownDecimals(amount, rule),
  style,
});
