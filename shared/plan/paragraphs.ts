import type { Span } from './text/span.ts';

/** Blank means nothing but white space, including the no-break, ideographic and zero-width kinds that exports leave behind. */
const blankLine = /^[\s\u00a0\u3000\ufeff\u200b]*$/;

/**
 * The paragraphs of a plan: its lines in order without the blank ones, each exactly as it stands. Paragraph numbers
 * count from 1, so paragraph n is element n − 1.
 */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => !blankLine.test(line));

/** Where the paragraphs stand in the text: `paragraphSpansOf(text)[n]` is the place of `paragraphsOf(text)[n]`. */
export const paragraphSpansOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    if (!blankLine.test(text.slice(start, end))) spans.push({ start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return spans;
};
