import { foldText } from './characters.ts';

/** A line of a text with its place in it. */
export interface Line {
  /** Number from 1, blank lines counted. */
  readonly number: number;
  readonly start: number;
  /** After the last character, without the line break. */
  readonly end: number;
  readonly text: string;
  /** Folded, without invisible characters and outer blanks: what rules look at. Empty for a blank line. */
  readonly plain: string;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const formFeed = 0x0c;

/** All lines of a text; a line ends with LF, CR, CR LF, a form feed or a line separator. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : lineFeed;
    if (
      code !== lineFeed &&
      code !== carriageReturn &&
      code !== formFeed &&
      code !== 0x2028 &&
      code !== 0x2029
    )
      continue;
    const line = text.slice(start, index);
    lines.push({ number: lines.length + 1, start, end: index, text: line, plain: foldText(line) });
    if (code === carriageReturn && text.charCodeAt(index + 1) === lineFeed) index += 1;
    start = index + 1;
  }
  return lines;
};
