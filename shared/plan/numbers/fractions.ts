import { readChineseNumeral } from './chinese-numerals.ts';
import { percentOf } from './decimal.ts';
import { numberAt } from './number-scanner.ts';
import type { Quantity } from './quantity.ts';

const fractions: readonly (readonly [string, string])[] = [
  ['一半', '50'],
  ['半数', '50'],
  ['过半', '50'],
  ['大半', '50'],
];

/** 百分之六十, 千分之五, 三分之一 and 一半; null where the offset holds none. */
export const fractionAt = (text: string, start: number): Quantity | null => {
  const make = (end: number, value: string): Quantity => ({
    form: 'fraction',
    start,
    end,
    numberEnd: end,
    value,
    second: null,
    unit: '%',
    unitKind: 'share',
    script: 'chinese',
    rough: false,
    digits: '',
    unitLost: false,
  });
  for (const [words, value] of fractions)
    if (text.startsWith(words, start)) return make(start + words.length, value);
  // 1/4以上, 2/3左右
  const slash = /^([1-9])\/([2-9]|10)(?=以上|以下|左右|的|$|,|。|;)/.exec(text.slice(start, start + 7));
  if (slash?.[1] && slash[2] && Number(slash[1]) < Number(slash[2]) && !/[\d./+]/.test(text[start - 1] ?? ''))
    return make(start + slash[0].length, percentOf(Number(slash[1]), Number(slash[2])));
  // Looks a few characters ahead only, so that a long run of numerals costs no more than its length.
  const mark = start + text.slice(start, start + 8).indexOf('分之');
  if (mark <= start) return null;
  const denominatorText = text.slice(start, mark);
  const denominator = /^\d{1,4}$/.test(denominatorText)
    ? Number(denominatorText)
    : readChineseNumeral(denominatorText);
  if (denominator === null || denominator === 0) return null;
  const numerator = numberAt(text, mark + 2);
  if (!numerator) return null;
  if (denominator === 100) return make(numerator.end, numerator.value);
  const part = Number(numerator.value);
  return Number.isInteger(part) ? make(numerator.end, percentOf(part, denominator)) : null;
};
