import type { Amount } from '../../model/primitives.ts';
import type { RoundingRule } from '../../model/rules.ts';
import { exact, powerOfTen } from '../../scoring/exact.ts';
import type { Formula } from '../sheet-model.ts';

/**
 * Decimals binary noise is taken off at before the rounding that counts. Sums of a hundred points carry an error below
 * 10⁻¹¹, so a tie is a tie again, and nothing that is further than 10⁻⁸ from one becomes one.
 */
const noiseDecimals = 9;
/** How far from a tie a value must be, in powers of ten, for the formula to round it as exact numbers do. */
const safeDecimals = 8;
/** Larger values leave no room for the noise beside 15 digits. */
const safeMagnitude = 100_000n;

const bare = /^(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,3}\$?\d+$/;
const factorOf = (expression: string): string => (bare.test(expression) ? expression : `(${expression})`);

/**
 * A formula that rounds an expression as the evaluation does. 四舍五入 is ROUND. GB/T 8170 rounds a tie to the even
 * neighbour: twice the value in units of the last place is then one more than a multiple of 4, and what ROUND took up
 * is taken back. Expressions are never negative. They may be ranges of numbers where the formula goes through them cell by cell.
 */
export const roundedFormula = (
  expression: string,
  { mode, decimals }: Pick<RoundingRule, 'mode' | 'decimals'>,
): string => {
  if (mode === 'half-up') return `ROUND(ROUND(${expression},${noiseDecimals}),${decimals})`;
  const value = factorOf(expression);
  const scale = 10 ** decimals;
  const rest = noiseDecimals - decimals;
  const units = scale === 1 ? expression : `${value}*${scale}`;
  return `(ROUND(ROUND(${units},${rest}),0)-(MOD(ROUND(${value}*${2 * scale},${rest}),4)=1))/${scale}`;
};

/**
 * The sum of the numbers of a range, each rounded on its own. Text and blank cells count nothing; rounding them would be an
 * error. Only as an `inArray` formula does it go through the range.
 */
export const roundedSumFormula = (range: string, rule: Pick<RoundingRule, 'mode' | 'decimals'>): Formula =>
  `SUM(IF(ISNUMBER(${range}),${roundedFormula(range, rule)},0))`;

/**
 * Whether the formula rounds a value in binary floats to what exact numbers give: it is a tie, or far enough from one.
 * Values in between do not come up in practice; where one does, its cell holds the number and no formula.
 */
export const roundsAlike = (text: Amount['exact'], { decimals }: Pick<RoundingRule, 'decimals'>): boolean => {
  const { numerator, denominator } = exact(text);
  const magnitude = numerator < 0n ? -numerator : numerator;
  if (magnitude >= safeMagnitude * denominator) return false;
  // Thousandths and the like are ties or a whole place away from one.
  if (denominator <= powerOfTen(safeDecimals) && powerOfTen(safeDecimals) % denominator === 0n) return true;
  const scaled = 2n * magnitude * powerOfTen(decimals);
  const rest = scaled % (2n * denominator);
  const distance = rest > denominator ? rest - denominator : denominator - rest;
  // distance ÷ (2 × denominator × 10^decimals) is the distance to the nearest tie.
  return distance === 0n || distance * powerOfTen(safeDecimals) > 2n * denominator * powerOfTen(decimals);
};
