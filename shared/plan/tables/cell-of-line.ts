import type { Line } from '../text/lines.ts';
import type { Cell } from './table.ts';

/** A line that is one cell, without the blanks around it. */
export const cellOfLine = (line: Line): Cell => {
  const lead = line.text.length - line.text.trimStart().length;
  const text = line.text.trim();
  return { text, span: { start: line.start + lead, end: line.start + lead + text.length } };
};
