/** A piece of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Numbers and Latin words whole, everything else character by character. */
const pieces = (text: string): string[] => text.match(/[\d.,%]+|[A-Za-z]+|\s+|[\s\S]/gu) ?? [];

/** More pieces than this are not compared in detail, only from both ends. */
const mostPieces = 1200;

const joined = (parts: readonly string[], isCommon: (index: number) => boolean): Piece[] => {
  const result: { text: string; differs: boolean }[] = [];
  for (const [index, text] of parts.entries()) {
    const differs = !isCommon(index);
    const last = result.at(-1);
    if (last && last.differs === differs) last.text += text;
    else result.push({ text, differs });
  }
  return result;
};

/** Positions of a longest common run of pieces, not necessarily adjacent, in both texts. */
const common = (a: readonly string[], b: readonly string[]): { inA: Set<number>; inB: Set<number> } => {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const inA = new Set<number>();
  const inB = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA.add(i);
      inB.add(j);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return { inA, inB };
};

/** What differs between two versions of a paragraph, in both. */
export const changedWords = (
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } => {
  const [a, b] = [pieces(before), pieces(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [innerA, innerB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const { inA, inB } =
    Math.max(innerA.length, innerB.length) > mostPieces
      ? { inA: new Set<number>(), inB: new Set<number>() }
      : common(innerA, innerB);
  const isIn = (length: number, own: ReadonlySet<number>) => (index: number) =>
    index < start || index >= length - end || own.has(index - start);
  return { before: joined(a, isIn(a.length, inA)), after: joined(b, isIn(b.length, inB)) };
};
