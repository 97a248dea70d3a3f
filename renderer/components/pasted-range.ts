import type { ClipboardEvent } from 'react';

/** A copied range rather than a word: more than one cell or line. */
const isRange = (text: string): boolean => /[\t\n]/.test(text.trim());

/** The cells somebody pastes, taken from the box they would go to; null where a word is pasted, which stays there. */
export const pastedRange = (event: ClipboardEvent): string | null => {
  const text = event.clipboardData.getData('text/plain');
  if (!isRange(text)) return null;
  event.preventDefault();
  return text;
};
