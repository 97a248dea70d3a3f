import { foldCode, isDigitCode, isHanCode, isHiddenCode, isSpaceCode, textOfCodes } from './characters.ts';
import type { Line } from './lines.ts';
import type { Span } from './span.ts';

/**
 * A paragraph as its author wrote it: one line, or several that a page width has cut. `folded` is what rules read;
 * every character of it knows its offset in the text, so that what is found can be quoted exactly.
 */
export interface Passage {
  /** Position among the passages, from 0. */
  readonly index: number;
  readonly lines: readonly Line[];
  readonly folded: string;
  /** Offset in the text of each folded character. */
  readonly offsets: Int32Array;
  /** The whole passage in the text. */
  readonly span: Span;
}

/** The place in the text of a stretch of the folded characters. */
export const spanIn = (passage: Passage, start: number, end: number): Span => ({
  start: passage.offsets[start] ?? passage.span.end,
  end:
    end > start
      ? (passage.offsets[end - 1] ?? passage.span.end) + 1
      : (passage.offsets[start] ?? passage.span.end),
});

/** Characters looked at to see whether a line is spaced out. */
const sample = 1_200;

/** Words set apart by single blanks, as some portable documents give every character. */
const isSpacedOut = (text: string): boolean => {
  let pairs = 0;
  let spaced = 0;
  const end = Math.min(text.length - 2, sample);
  for (let index = 0; index < end; index += 1) {
    if (!isHanCode(text.charCodeAt(index))) continue;
    if (isHanCode(text.charCodeAt(index + 1))) pairs += 1;
    else if (isSpaceCode(text.charCodeAt(index + 1)) && isHanCode(text.charCodeAt(index + 2))) {
      pairs += 1;
      spaced += 1;
    }
  }
  return pairs >= 12 && spaced * 10 >= pairs * 6;
};

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));
const closesBlank = codesOf(',;:、。(');
const opensBlank = codesOf(',;:、。)');
const dashes = codesOf('-—–~');
const [percent = 0, openBracket = 0, comma = 0] = [...'%(,'].map((character) => character.charCodeAt(0));

/** A blank that only sets a number or a Latin word apart from Han characters carries no meaning. */
const blankIsIdle = (before: number, after: number): boolean => {
  if (isDigitCode(before)) return isHanCode(after) || after === percent || dashes.has(after);
  if (isDigitCode(after))
    return isHanCode(before) || dashes.has(before) || before === openBracket || before === comma;
  return closesBlank.has(before) || opensBlank.has(after);
};

const [point = 0, fullStop = 0] = [...'.。'].map((character) => character.charCodeAt(0));
const numerals = codesOf('〇零一二三四五六七八九十');
const beforeStop = codesOf(')]】》”’"%');
const afterStop = codesOf('([【《“‘"');

/**
 * Texts typed with half-width points: a point between two Han characters ends a sentence, unless it stands behind the
 * numeral of a numbering.
 */
const closeSentences = (codes: Uint16Array, length: number): void => {
  for (let at = 1; at < length; at += 1) {
    if (codes[at] !== point) continue;
    const before = codes[at - 1] ?? 0;
    const after = codes[at + 1] ?? 0;
    const numbering =
      (numerals.has(before) && !isHanCode(codes[at - 2] ?? 0)) ||
      (numerals.has(before) && numerals.has(codes[at - 2] ?? 0)) ||
      (at <= 8 && beforeStop.has(before) && numerals.has(codes[at - 2] ?? 0));
    const ends = at + 1 >= length || isHanCode(after) || isDigitCode(after) || afterStop.has(after);
    if (!numbering && ends && (isHanCode(before) || beforeStop.has(before))) codes[at] = fullStop;
  }
};

/** Folds lines into one passage: outer blanks, line breaks and idle blanks go, other runs of blanks become one. */
export const passageOf = (text: string, lines: readonly Line[], index: number): Passage => {
  const room = lines.reduce((sum, line) => sum + (line.end - line.start), 0);
  const codes = new Uint16Array(room);
  const offsets = new Int32Array(room);
  let length = 0;
  for (const line of lines) {
    const spacedOut = isSpacedOut(line.text);
    let pending = -1;
    let begun = false;
    for (let offset = line.start; offset < line.end; offset += 1) {
      const code = text.charCodeAt(offset);
      if (isHiddenCode(code)) continue;
      if (isSpaceCode(code)) {
        if (begun && pending < 0) pending = offset;
        continue;
      }
      const plain = foldCode(code);
      if (pending >= 0) {
        const wide = offset - pending > 1;
        if ((!spacedOut || wide) && !blankIsIdle(codes[length - 1] ?? 0, plain)) {
          codes[length] = 0x20;
          offsets[length] = pending;
          length += 1;
        }
        pending = -1;
      }
      codes[length] = plain;
      offsets[length] = offset;
      length += 1;
      begun = true;
    }
  }
  closeSentences(codes, length);
  const own = offsets.subarray(0, length);
  const start = own[0] ?? lines[0]?.start ?? 0;
  const end = length > 0 ? (own[length - 1] ?? 0) + 1 : start;
  return { index, lines, folded: textOfCodes(codes, length), offsets: own, span: { start, end } };
};
