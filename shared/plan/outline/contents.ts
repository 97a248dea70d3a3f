import type { Passage } from '../text/passage.ts';

const leader = /(?:\.{3,}|…+|·{3,}|\s)\s?[(（]?\d{1,3}[)）]?$/;
const contentsTitle = /^目\s?[录次]$/;
/** A table of contents is not longer than this many lines. */
const longestContents = 120;

const entryText = (folded: string): string => folded.replace(leader, '').replaceAll(' ', '');

/**
 * Passages of a table of contents: they name headings that stand again in the text. Returns their positions.
 */
export const contentsPassages = (passages: readonly Passage[]): ReadonlySet<number> => {
  const contents = new Set<number>();
  for (const passage of passages)
    if (passage.folded.length <= 80 && /(?:\.{4,}|…{2,})\s?\d{1,3}$/.test(passage.folded))
      contents.add(passage.index);
  const title = passages.findIndex((passage) => contentsTitle.test(passage.folded));
  if (title < 0) return contents;
  contents.add(title);
  const first = entryText(passages[title + 1]?.folded ?? '');
  if (first === '') return contents;
  const again = passages.findIndex(
    (passage, index) =>
      index > title + 1 && index <= title + longestContents && entryText(passage.folded) === first,
  );
  for (let index = title + 1; index < again; index += 1) contents.add(index);
  return contents;
};
