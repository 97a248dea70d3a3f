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

/**
 * Document numbers of a folded text in order. The year stands in brackets of any kind; a lost closing bracket runs
 * year and number together.
 */
export const documentNumbersIn = (text: string): DocumentNumber[] => {
  const found: DocumentNumber[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isOpen(text[at]) || !isDigit(text[at + 1])) continue;
    let end = at + 1;
    while (end - at <= 9 && isDigit(text[end])) end += 1;
    const digits = text.slice(at + 1, end);
    const year = Number(digits.slice(0, 4));
    if (year < 1949 || year > 2100) continue;
    let number = '';
    let close = end;
    let damaged = false;
    if (digits.length === 4 && isClose(text[end])) {
      close = end + 1;
      if (text[close] === ' ') close += 1;
      if (text[close] === '第') close += 1;
      const from = close;
      while (close - from < 6 && isDigit(text[close])) close += 1;
      number = text.slice(from, close);
    } else if (digits.length > 4 && text[end] === '号') {
      number = digits.slice(4);
      damaged = true;
    }
    if (text[close] === ' ') close += 1;
    if (number === '' || text[close] !== '号') continue;
    let start = lettersBefore(text, at);
    const before = lead.exec(text.slice(start, at));
    if (before) start += before[0].length;
    if (start === at) continue;
    const letters = text.slice(start, at);
    found.push({
      start,
      end: close + 1,
      text: text.slice(start, close + 1),
      standard: `${letters}〔${digits.slice(0, 4)}〕${Number(number)}号`,
      year,
      damaged,
    });
    at = close;
  }
  return found;
};
