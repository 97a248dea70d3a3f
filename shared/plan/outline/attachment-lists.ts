import type { Passage } from '../text/passage.ts';

/** Attachments are listed in a few lines at most. */
const longestEntry = 80;

/**
 * Passages that list what is attached (附件：1.… 2.…), as they stand before the signature. They name other parts of
 * the text and say nothing themselves.
 */
export const attachmentLists = (passages: readonly Passage[]): ReadonlySet<number> => {
  const lists = new Set<number>();
  passages.forEach((passage, index) => {
    if (!/^附件\s?:/.test(passage.folded) || passage.folded.length > 400) return;
    lists.add(passage.index);
    // 附件：1.甲 goes on with 2.乙 in the next lines.
    if (!/^附件\s?:\s?1[.、]/.test(passage.folded)) return;
    for (let next = index + 1; next < passages.length; next += 1) {
      const following = passages[next];
      if (!following || following.folded.length > longestEntry) break;
      if (!new RegExp(`^${next - index + 1}[.、]`).test(following.folded)) break;
      lists.add(following.index);
    }
  });
  return lists;
};
