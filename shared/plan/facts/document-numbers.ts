import { isDigit, isHan } from '../text/characters.ts';

/** A document number such as 国办发〔2017〕95号, in any brackets, or damaged. */
export interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In the standard brackets: 国办发〔2017〕95号. */
  readonly standard: string;
  readonly year: number;
  /** A bracket is missing: 邯政字〔201915号. */
  readonly damaged: boolean;
}

/** Longest letters of an issuing body before the year. */
const longestLetters = 16;

const isOpen = (character: string | undefined): boolean =>
  character !== undefined && '〔[(【﹝<{'.includes(character);
const isClose = (character: string | undefined): boolean =>
  character !== undefined && '〕])】﹞>}'.includes(character);

const lettersBefore = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && at - start < longestLetters) {
    const character = text.charAt(start - 1);
    if (!isHan(character) && !/[A-Za-z]/.test(character)) break;
    start -= 1;
  }
  return start;
};

/** Words that stand before a number and do not belong to it. */
const lead = /^.*(?:文件编号|发文字号|文号|文件|根据|按照|依据|编号|号令)/;

const digitsEnd = (text: string, start: number, most: number): number => {
  let end = start;
  while (end - start < most && isDigit(text[end])) end += 1;
  return end;
};

const skipBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

interface Parts {
  readonly year: string;
  readonly number: string;
  readonly end: number;
  readonly damaged: boolean;
}

const isYear = (digits: string): boolean => Number(digits) >= 1949 && Number(digits) <= 2100;

/** Reads year and number behind an opening bracket; a lost closing bracket runs the two together. */
const bracketedParts = (text: string, open: number): Parts | null => {
  const end = digitsEnd(text, open + 1, 10);
  const digits = text.slice(open + 1, end);
  const year = digits.slice(0, 4);
  if (digits.length < 4 || !isYear(year)) return null;
  if (digits.length === 4) {
    if (!isClose(text[end])) return null;
    let from = skipBlank(text, end + 1);
    if (text[from] === '第') from += 1;
    const to = digitsEnd(text, from, 6);
    const close = skipBlank(text, to);
    return to > from && text[close] === '号'
      ? { year, number: text.slice(from, to), end: close + 1, damaged: false }
      : null;
  }
  // 〔201915号, 〔201795 号, and 〔202016) where 号 is lost as well.
  const close = skipBlank(text, end);
  const number = digits.slice(4);
  if (text[close] === '号') return { year, number, end: close + 1, damaged: true };
  return text[end] === ')' || end === text.length ? { year, number, end, damaged: true } : null;
};

/** Last letters of the shorthand of issuing bodies; in 粤教高函2018102号 they alone mark a number without brackets. */
const shorthandEnd = /[发办函字文规通政教厅委职成社财]$/;

/** Reads year and number where both brackets are lost. */
const bareParts = (text: string, start: number): Parts | null => {
  const end = digitsEnd(text, start, 9);
  const digits = text.slice(start, end);
  const close = skipBlank(text, end);
  if (digits.length < 5 || digits.length > 8 || !isYear(digits.slice(0, 4)) || text[close] !== '号')
    return null;
  return { year: digits.slice(0, 4), number: digits.slice(4), end: close + 1, damaged: true };
};

/**
 * Document numbers of a folded text in order. The year stands in brackets of any kind; where brackets or 号 are lost,
 * the number is taken as damaged.
 */
export const documentNumbersIn = (text: string): DocumentNumber[] => {
  const found: DocumentNumber[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const opens = isOpen(text[at]) && isDigit(text[at + 1]);
    const bare =
      !opens && isDigit(text[at]) && !isDigit(text[at - 1]) && shorthandEnd.test(text.charAt(at - 1));
    if (!opens && !bare) continue;
    const parts = opens ? bracketedParts(text, at) : bareParts(text, at);
    if (!parts) continue;
    let start = lettersBefore(text, at);
    const before = lead.exec(text.slice(start, at));
    if (before) start += before[0].length;
    if (start === at) continue;
    found.push({
      start,
      end: parts.end,
      text: text.slice(start, parts.end),
      standard: `${text.slice(start, at)}〔${parts.year}〕${Number(parts.number)}号`,
      year: Number(parts.year),
      damaged: parts.damaged,
    });
    at = parts.end - 1;
  }
  return found;
};
