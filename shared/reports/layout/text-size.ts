/**
 * How much room text takes in a cell. A pure estimate on the safe side: fonts differ between machines, and a line
 * too many is paper while a line too few is lost text.
 */

/** Points per character of column width (7 pixels at 96 per inch). */
export const pointsPerCharacter = 5.25;

/** Left and right padding of a cell, in points. */
const cellPadding = 4.5;

/** Line height as a multiple of the font size; generous, because substitute fonts are taller than 仿宋. */
const lineHeightFactor = 1.42;

/** Space above and below the text of a cell, in points. */
const verticalPadding = 5;

/** Share of the width that is counted on: programs break lines earlier where punctuation may not end a line. */
const usableWidth = 0.97;

const wideLatin = new Set([...'MW@%mw—…'].map((character) => character.charCodeAt(0)));
const invisible = /[\p{Mn}\p{Cf}]/u;

const firstIdeograph = 0x4e00;
const lastIdeograph = 0x9fff;
const softHyphen = 0xad;

const isNarrow = (code: number): boolean => (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0x2af);

/** Advance of a character in ems: Chinese is one em, Latin about half. Text is measured often: no patterns here. */
const advance = (code: number): number => {
  if (code >= firstIdeograph && code <= lastIdeograph) return 1;
  if (isNarrow(code)) {
    if (code === softHyphen) return 0;
    return wideLatin.has(code) ? 0.9 : 0.56;
  }
  return code > 0x2af && invisible.test(String.fromCodePoint(code)) ? 0 : 1;
};

/** A line of wrapped text: offsets into the text, line feed excluded. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

const lineFeed = 0x0a;
const blank = 0x20;

/** Latin words and numbers stay together; every other character may end a line. */
const inWord = (code: number): boolean => (code >= 0x21 && code <= 0x7e) || (code >= 0xa1 && code <= 0x2af);

const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Lines of texts by font size and width: sheets of many scorers repeat the texts of their indicators. */
const wrapped = new Map<string, Map<string, readonly Line[]>>();
/** Texts kept per size and width; all are dropped when there are more. */
const mostWrapped = 500;

/** Breaks text into lines of at most `width` points at a font size. */
export const wrapText = (text: string, size: number, width: number): readonly Line[] => {
  const place = `${size}/${width}`;
  const known = wrapped.get(place) ?? new Map<string, readonly Line[]>();
  const found = known.get(text);
  if (found) return found;
  if (known.size >= mostWrapped) known.clear();
  const made = wrapAnew(text, size, width);
  known.set(text, made);
  wrapped.set(place, known);
  return made;
};

const wrapAnew = (text: string, size: number, width: number): readonly Line[] => {
  const room = Math.max(size * 1.1, width - cellPadding) * usableWidth;
  const lines: Line[] = [];
  let start = 0;
  let used = 0;
  const breakAt = (offset: number, next: number) => {
    lines.push({ start, end: offset });
    start = next;
    used = 0;
  };
  let at = 0;
  while (at < text.length) {
    const first = at;
    const code = text.codePointAt(at) ?? blank;
    at += lengthOf(code);
    if (code === lineFeed) {
      breakAt(first, at);
      continue;
    }
    let whole = advance(code) * size;
    if (inWord(code))
      for (; at < text.length && inWord(text.charCodeAt(at)); at += 1)
        whole += advance(text.charCodeAt(at)) * size;
    if (used > 0 && used + whole > room) {
      // A blank at the end of a line takes no room and starts no new line.
      if (code === blank) continue;
      breakAt(first, first);
    }
    if (whole <= room) {
      used += whole;
      continue;
    }
    for (let offset = first; offset < at; ) {
      const character = text.codePointAt(offset) ?? blank;
      const each = advance(character) * size;
      if (used > 0 && used + each > room) breakAt(offset, offset);
      used += each;
      offset += lengthOf(character);
    }
  }
  lines.push({ start, end: text.length });
  return lines;
};

/** Height in points of a row that shows `lines` lines at a font size. */
export const heightOf = (lines: number, size: number): number =>
  Math.ceil(lines * size * lineHeightFactor + verticalPadding);

/** The most lines that fit a row of `height` points. */
export const linesWithin = (height: number, size: number): number =>
  Math.max(1, Math.floor((height - verticalPadding) / (size * lineHeightFactor)));
