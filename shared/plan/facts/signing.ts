import { isoDate } from '../dates/calendar.ts';
import { datesIn } from '../dates/date-mentions.ts';
import type { Passage } from '../text/passage.ts';
import { looksLikeIssuer } from './issuers.ts';

/** The date a document was signed, as found, and how it is read. */
export interface SigningDate {
  readonly iso: string;
  readonly text: string;
  readonly passage: number;
  /** The signs of year, month and day are lost: 20191123. */
  readonly damaged: boolean;
  /** The body that signs above it, where a line names one. */
  readonly issuer: string | null;
}

/** 20191123, 2019 11 23 or 2019.11.23 on a line of its own. */
const bare = /^((?:19|20)\d{2})(?:[\s.\-/](\d{1,2})[\s.\-/](\d{1,2})|(\d{2})(\d{2}))日?$/;

const dateOf = (text: string): { iso: string; damaged: boolean } | null => {
  const compact = text.replaceAll(' ', '');
  const [first] = datesIn(compact, null);
  if (first && first.precision === 'day' && first.iso && first.start === 0 && compact.length - first.end <= 4)
    return { iso: first.iso, damaged: false };
  const digits = bare.exec(text);
  const iso = digits
    ? isoDate(Number(digits[1]), Number(digits[2] ?? digits[4]), Number(digits[3] ?? digits[5]))
    : null;
  return iso ? { iso, damaged: true } : null;
};

/**
 * The signing date: a date on a line of its own, best under the name of a body. The first such line counts, because
 * what follows are annexes and the printing note.
 */
export const signingDateOf = (
  passages: readonly Passage[],
  skipped: ReadonlySet<number>,
): SigningDate | null => {
  let fallback: SigningDate | null = null;
  for (const passage of passages) {
    if (skipped.has(passage.index) || passage.folded.length > 60) continue;
    const above = passages[passage.index - 1]?.folded ?? '';
    const alone = dateOf(passage.folded);
    if (alone) {
      const issuer = looksLikeIssuer(above) ? above.replaceAll(' ', '') : null;
      const signing = { ...alone, text: passage.folded, passage: passage.index, issuer };
      if (issuer) return signing;
      fallback ??= signing;
      continue;
    }
    // Body and date on one line.
    const together = /^(\S{4,40}?)\s{0,4}((?:19|20|二).{6,14}日)$/.exec(passage.folded);
    const joined = together?.[2] ? dateOf(together[2]) : null;
    if (together?.[1] && joined && looksLikeIssuer(together[1]))
      return { ...joined, text: passage.folded, passage: passage.index, issuer: together[1] };
  }
  return fallback;
};
