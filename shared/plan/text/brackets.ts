/** A pair of brackets in a folded text. */
export interface Bracket {
  readonly open: number;
  /** Offset of the closing bracket, or null where it is missing. */
  readonly close: number | null;
  readonly depth: number;
}

const openers = '([【〔{「『';
const closers = ')]】〕}」』';

/**
 * All brackets of a text in the order they open. Kinds may be mixed, as in （…), because typists mix them. A closing
 * bracket without opening one is ignored. One pass with a stack.
 */
export const bracketsIn = (text: string): Bracket[] => {
  const found: { open: number; close: number | null; depth: number }[] = [];
  const stack: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (openers.includes(character)) {
      stack.push(found.length);
      found.push({ open: at, close: null, depth: stack.length });
    } else if (closers.includes(character)) {
      const index = stack.pop();
      const bracket = index === undefined ? undefined : found[index];
      if (bracket) bracket.close = at;
    }
  }
  return found;
};

/** Pairs of quotation marks “…” and of book title marks 《…》: offsets of the marks, end exclusive. */
export const quotedIn = (text: string): { start: number; end: number; title: boolean }[] => {
  const found: { start: number; end: number; title: boolean }[] = [];
  let quote = -1;
  let title = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '“') quote = at;
    else if (character === '”') {
      if (quote >= 0) found.push({ start: quote, end: at + 1, title: false });
      quote = -1;
    } else if (character === '《' && title < 0) title = at;
    else if (character === '》') {
      if (title >= 0) found.push({ start: title, end: at + 1, title: true });
      title = -1;
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
