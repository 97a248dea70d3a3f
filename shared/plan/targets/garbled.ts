import { compareDecimals } from '../numbers/decimal.ts';
import type { Quantity } from '../numbers/quantity.ts';

/** How a damaged number may have to be read. The text itself stays as it is. */
export interface GarbledReading {
  readonly defect: 'range-dash' | 'decimal-point' | 'measure-word';
  /** As found. */
  readonly found: string;
  /** As proposed. */
  readonly readAs: string;
  readonly value: string;
  readonly second: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** Splits 23 into 2 and 3, 510 into 5 and 10, 1015 into 10 and 15: two ascending numbers run together. */
export const splitRange = (digits: string): readonly [string, string] | null => {
  for (let at = 1; at < digits.length; at += 1) {
    const low = digits.slice(0, at);
    const high = digits.slice(at);
    if (
      high.startsWith('0') ||
      low.startsWith('0') ||
      high.length < low.length ||
      high.length - low.length > 1
    )
      continue;
    const a = Number(low);
    const b = Number(high);
    if (a >= b) continue;
    if (digits.length === 2 ? b - a <= 2 : b <= a * 2 + 1 && a % 5 === 0 && b % 5 === 0) return [low, high];
  }
  return null;
};

/** Longer times than this are no plan's. */
const longestYears = 40;

/** 510年时间, 35年左右: a span of years no plan has is a range that lost its dash. */
export const garbledYears = (quantity: Quantity, after: string): GarbledReading | null => {
  if (quantity.unit !== '年' || quantity.form !== 'number' || !/^\d{2,4}$/.test(quantity.digits)) return null;
  if (!/^(?:左右)?(?:的)?(?:时间|努力|内|建设)/.test(after) || Number(quantity.digits) <= longestYears)
    return null;
  const parts =
    splitRange(quantity.digits) ??
    (quantity.digits.length === 2 ? ([quantity.digits.charAt(0), quantity.digits.charAt(1)] as const) : null);
  if (!parts || Number(parts[0]) >= Number(parts[1])) return null;
  return {
    defect: 'range-dash',
    found: `${quantity.digits}年`,
    readAs: `${parts[0]}-${parts[1]}年`,
    value: parts[0],
    second: parts[1],
    confidence: 'high',
  };
};

export interface DamageEvidence {
  /** Elsewhere in the text dashes or brackets are lost for certain. */
  readonly charactersLost: boolean;
}

/** Shares above this are no shares of a whole. */
const whole = '100';
const shareWords = /(?:率|比例|占比|比重|覆盖面|满意度)[^,;]{0,12}$/;

/** The proposed reading of a quantity that cannot be meant as it stands, or null. */
export const garbledReading = (
  quantity: Quantity,
  before: string,
  after: string,
  evidence: DamageEvidence,
): GarbledReading | null => {
  const years = garbledYears(quantity, after);
  if (years) return years;
  if (quantity.unitLost)
    return {
      defect: 'measure-word',
      found: quantity.digits,
      readAs: `${quantity.digits}${quantity.unit}`,
      value: quantity.value,
      second: null,
      confidence: 'high',
    };
  if (quantity.form !== 'number') return null;
  if (
    quantity.unitKind === 'share' &&
    /^\d{3,4}$/.test(quantity.digits) &&
    compareDecimals(quantity.value, whole) > 0 &&
    shareWords.test(before) &&
    !/增长|增幅|提高|提升|翻/.test(before.slice(-8))
  ) {
    const value = `${quantity.digits.slice(0, 2)}.${quantity.digits.slice(2)}`;
    return {
      defect: 'decimal-point',
      found: `${quantity.digits}${quantity.unit}`,
      readAs: `${value}${quantity.unit}`,
      value,
      second: null,
      confidence: 'medium',
    };
  }
  // 23家 may well be 23; only a text that lost such characters elsewhere makes 2-3 the better reading.
  const parts =
    evidence.charactersLost && quantity.unitKind === 'count' && /^\d{2,4}$/.test(quantity.digits)
      ? splitRange(quantity.digits)
      : null;
  return parts
    ? {
        defect: 'range-dash',
        found: `${quantity.digits}${quantity.unit}`,
        readAs: `${parts[0]}-${parts[1]}${quantity.unit}`,
        value: parts[0],
        second: parts[1],
        // 12 and 35 are as likely to be meant as they stand: the reading is offered, the number kept.
        confidence:
          quantity.digits.length > 2 || (Number(parts[1]) - Number(parts[0]) === 1 && parts[0] !== '1')
            ? 'medium'
            : 'low',
      }
    : null;
};
