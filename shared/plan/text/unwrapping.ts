import { startsWithMarker } from '../outline/markers.ts';
import type { Line } from './lines.ts';

/** Lines shorter than this say nothing about the width of a page. */
const shortestMeasured = 14;
/** Wider lines are not cut by a page. */
const widestPage = 64;

const endsSentence = (plain: string): boolean => /[。!?][)”"』」]?$/.test(plain);

/** Characters, counting two Latin letters or digits as one, as they take half the width. */
const widthOf = ({ text }: Line): number => {
  let half = 0;
  const end = text.trimEnd().length;
  for (let index = 0; index < end; index += 1) half += text.charCodeAt(index) < 0x80 ? 1 : 2;
  return half / 2;
};

/** A justified line may be this much shorter than the page, in Han characters: digits and marks take half the room. */
const slack = 4;

/**
 * The page width that cuts the lines of a text, in Han characters, or null where lines are paragraphs. A page shows
 * itself by many lines of nearly the same width that stop within a sentence.
 */
export const pageWidth = (lines: readonly Line[]): number | null => {
  const widths = lines.flatMap((line) => {
    const width = line.plain === '' ? 0 : widthOf(line);
    return width >= shortestMeasured ? [width] : [];
  });
  if (widths.length < 6) return null;
  const sorted = [...widths].sort((a, b) => a - b);
  const widest = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (widest > widestPage) return null;
  const full = lines.filter((line) => {
    const width = widthOf(line);
    return width >= widest - slack && !endsSentence(line.plain);
  });
  return full.length * 10 >= widths.length * 4 ? widest : null;
};

const indent = /^[\u3000\u00a0\t ]{2,}/;
/** Paragraphs that must be indented before an indent is taken for a habit. */
const fewestIndents = 4;

/**
 * Joins lines that a page width has cut: a line filled to the width that stops within a sentence goes on in the
 * next one, unless a blank line, an indent or a numbering says that something new begins.
 */
export const unwrapLines = (lines: readonly Line[]): Line[][] => {
  const width = pageWidth(lines);
  // Where paragraphs are indented, a line without indent goes on, however short the one before was cut.
  const indents = lines.filter((line) => line.plain !== '' && indent.test(line.text)).length;
  const indented = width !== null && indents >= fewestIndents && indents * 3 < lines.length * 2;
  const groups: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (line.plain === '') {
      // Pages are parted by blank lines: within a sentence the text goes on behind them.
      continue;
    }
    const previous: Line | undefined = open?.at(-1);
    const goesOn =
      width !== null &&
      open !== null &&
      previous !== undefined &&
      (widthOf(previous) >= width - slack ||
        (indented && widthOf(previous) * 2 >= width) ||
        (/\d$/.test(previous.plain) && /^[\d%.]/.test(line.plain))) &&
      !endsSentence(previous.plain) &&
      !indent.test(line.text) &&
      (!startsWithMarker(line.plain) || /\d$/.test(previous.plain));
    if (goesOn && open) open.push(line);
    else {
      open = [line];
      groups.push(open);
    }
  }
  return groups;
};
