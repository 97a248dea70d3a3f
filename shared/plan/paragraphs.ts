/** Blank means nothing but white space, including the no-break, ideographic and zero-width kinds that exports leave behind. */
const blankLine = /^[\s\u00a0\u3000\ufeff\u200b]*$/;

/**
 * The paragraphs of a plan: its lines in order without the blank ones, each exactly as it stands. Paragraph numbers
 * count from 1, so paragraph n is element n − 1.
 */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => !blankLine.test(line));
