import { exact, exactToText, hundred, multiply } from '#shared/scoring/exact.ts';
import type { RawCell } from '../../importing/raw-table.ts';

const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** A name on one line. */
export const tidyLine = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .trim();

/** Text of several lines, each without blanks at its ends. */
export const tidyText = (text: string): string =>
  text
    .replace(invisible, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** A number in a cell of scores: what it says, and whether it says it in percent. */
export interface ReadScore {
  readonly number: string;
  readonly percent: boolean;
}

/** Digits without trailing zeros of the fraction. */
export const plainDecimal = (text: string): string => exactToText(exact(text));

/** 10, 10分, 10.0, １０, 10%; null for anything else. */
export const readScore = (cell: Pick<RawCell, 'text' | 'number' | 'percent'>): ReadScore | null => {
  if (cell.number !== null && /^\d{1,6}(?:\.\d{1,6})?$/.test(cell.number))
    return {
      number: cell.percent ? exactToText(multiply(exact(cell.number), hundred)) : plainDecimal(cell.number),
      percent: cell.percent,
    };
  const words = cell.text.normalize('NFKC').replace(/\s+/g, '');
  const found = /^[(]?(\d{1,4}(?:\.\d{1,4})?)(分|%)?[)]?$/.exec(words);
  return found?.[1] === undefined ? null : { number: plainDecimal(found[1]), percent: found[2] === '%' };
};

const scoreAtEnd = /\s*[(（]\s*(?:满分|共)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分?\s*[)）]\s*$/;

/** Numbers people put before names: 1. （1） 一、 A1 1.1. Letters and dotted numbers are codes. */
const leadingCode =
  /^([A-Za-z]{1,2}\d{1,3}(?:[.-]\d{1,3}){0,2}|\d{1,2}(?:\.\d{1,2}){1,3})(?=[\s、.．:：]|\p{Script=Han})[\s、.．:：]*/u;
const leadingNumber =
  /^(?:[(（][\d一二三四五六七八九十]{1,3}[)）]|[\d一二三四五六七八九十]{1,3}[、.．]|[①-⑳])\s*/;

/** A name with what is printed before and behind it told apart. */
export interface ReadName {
  readonly name: string;
  readonly code: string | null;
  readonly score: string | null;
}

export const readName = (text: string): ReadName => {
  const line = tidyLine(text).normalize('NFC');
  const score = scoreAtEnd.exec(line.normalize('NFKC'))?.[1] ?? null;
  const bare = score === null ? line : line.replace(/\s*[(（][^()（）]*[)）]\s*$/, '');
  const code = leadingCode.exec(bare.normalize('NFKC'));
  const rest = code ? bare.slice(code[0].length) : bare.replace(leadingNumber, '');
  return {
    name: rest.trim() === '' ? bare : rest.trim(),
    code: code?.[1]?.toUpperCase() ?? null,
    score: score === null ? null : plainDecimal(score),
  };
};
