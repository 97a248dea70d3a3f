import { isDigit } from '../text/characters.ts';
import { chineseNumeralEnd, readChineseNumeral } from './chinese-numerals.ts';
import { normaliseDecimal, shiftDecimal } from './decimal.ts';

/** A number as written, before anything is known of its unit. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** Plain decimal text. */
  readonly value: string;
  readonly script: 'arabic' | 'chinese';
  /** 100余, 20多, 近百: the number is a rough one. */
  readonly rough: boolean;
  /** Digits as written without grouping, empty for Chinese numerals. */
  readonly digits: string;
  /** The number before 万 or 亿 where one of them stands last, with that word: 120万 is 120 and 万. */
  readonly scaled: { readonly value: string; readonly word: string } | null;
}

/** Numbers with more digits are codes. */
const longestNumber = 18;

const multipliers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

const digitsEnd = (text: string, start: number): number => {
  let end = start;
  while (isDigit(text[end])) end += 1;
  return end;
};

/** Ends after 余, 多 or 来, which make a number rough: 100余家. */
const roughEnd = (text: string, at: number): number =>
  /[余多来]/.test(text[at] ?? '') &&
  !/^(?:余下|余额|多元|多方|多层|多样|来自|来源)/.test(text.slice(at, at + 2))
    ? at + 1
    : at;

/** The Arabic number that starts at the offset, with grouping commas, decimals and 万, 亿, 千, 百. */
export const arabicNumberAt = (text: string, start: number): WrittenNumber | null => {
  let end = digitsEnd(text, start);
  if (end === start) return null;
  let whole = text.slice(start, Math.min(end, start + 40));
  if (end - start > longestNumber)
    return { start, end, value: '0', script: 'arabic', rough: false, digits: '', scaled: null };
  if (whole.length <= 3)
    while (text[end] === ',' && digitsEnd(text, end + 1) === end + 4 && whole.length <= 12) {
      whole += text.slice(end + 1, end + 4);
      end += 4;
    }
  let value = whole;
  if (text[end] === '.' && isDigit(text[end + 1])) {
    const fractionEnd = digitsEnd(text, end + 1);
    // In 3.2019年 and 1.6月底 a numbering stands before a date.
    const isYear =
      (fractionEnd - end === 5 && text[fractionEnd] === '年') ||
      (fractionEnd - end <= 3 && text[fractionEnd] === '月');
    if (fractionEnd - end <= 10 && !isYear) {
      value = `${whole}.${text.slice(end + 1, fractionEnd)}`;
      end = fractionEnd;
    }
  }
  const digits = value;
  let rough = false;
  const afterDigits = roughEnd(text, end);
  if (afterDigits > end && multipliers[text[afterDigits] ?? ''] !== undefined) {
    rough = true;
    end = afterDigits;
  }
  let scaled: WrittenNumber['scaled'] = null;
  for (let steps = 0; steps < 2; steps += 1) {
    const places = multipliers[text[end] ?? ''];
    // 万元 and 亿元 are units of money and stay with the unit; 1千克, 百分点 are no multiples.
    if (places === undefined || /^[万亿千百](?:元|美元|克|瓦|分)/.test(text.slice(end, end + 2))) break;
    const word = text.charAt(end);
    scaled = places >= 4 ? { value: normaliseDecimal(value), word } : null;
    value = shiftDecimal(value, places);
    end += 1;
  }
  const after = roughEnd(text, end);
  if (after > end) {
    rough = true;
    end = after;
  }
  return { start, end, value: normaliseDecimal(value), script: 'arabic', rough, digits, scaled };
};

/** The Chinese numeral that starts at the offset, if its characters make one number. */
export const chineseNumberAt = (text: string, start: number): WrittenNumber | null => {
  const end = chineseNumeralEnd(text, start);
  if (end === start) return null;
  const value = readChineseNumeral(text.slice(start, end));
  if (value === null) return null;
  const after = roughEnd(text, end);
  return {
    start,
    end: after,
    value: String(value),
    script: 'chinese',
    rough: after > end,
    digits: '',
    scaled: null,
  };
};

/** The number at an offset in whichever digits it is written, or null. */
export const numberAt = (text: string, at: number): WrittenNumber | null =>
  isDigit(text[at]) ? arabicNumberAt(text, at) : chineseNumberAt(text, at);
