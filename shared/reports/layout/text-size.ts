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

const narrow = /[\u0020-\u007e\u00a0-\u02af]/;
const wideLatin = /[MW@%mw—…]/;
const invisible = /[\p{Mn}\p{Cf}]/u;

/** Advance of a character in ems: Chinese is one em, Latin about half. */
const advance = (character: string): number => {
  if (invisible.test(character)) return 0;
  if (wideLatin.test(character)) return narrow.test(character) ? 0.9 : 1;
  return narrow.test(character) ? 0.56 : 1;
};

/** A line of wrapped text: offsets into the text, line feed excluded. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Latin words and numbers stay together; every other character may end a line. */
const pieces = /[\u0021-\u007e\u00a1-\u02af]+|\n|[\s\S]/gu;

/** Breaks text into lines of at most `width` points at a font size. */
export const wrapText = (text: string, size: number, width: number): Line[] => {
  const room = Math.max(size * 1.1, width - cellPadding) * usableWidth;
  const lines: Line[] = [];
  let start = 0;
  let used = 0;
  const breakAt = (offset: number, next: number) => {
    lines.push({ start, end: offset });
    start = next;
    used = 0;
  };
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    const { index } = match;
    if (piece === '\n') {
      breakAt(index, index + 1);
      continue;
    }
    const characters = [...piece];
    const whole = characters.reduce((sum, character) => sum + advance(character) * size, 0);
    if (used > 0 && used + whole > room) {
      // A blank at the end of a line takes no room and starts no new line.
      if (piece === ' ') continue;
      breakAt(index, index);
    }
    if (whole <= room) {
      used += whole;
      continue;
    }
    let offset = index;
    for (const character of characters) {
      const each = advance(character) * size;
      if (used > 0 && used + each > room) breakAt(offset, offset);
      used += each;
      offset += character.length;
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
