/** A stretch of a folded text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a sentence between commas or semicolons that stand outside brackets and quotes. */
export interface Clause extends Stretch {
  /** Position in its sentence, from 0. */
  readonly index: number;
}

export interface Sentence extends Stretch {
  readonly clauses: readonly Clause[];
}

/**
 * The sentences of a stretch of folded text with their clauses. Sentences end at 。！？; clauses at ， and ；, those
 * inside brackets excepted. An unclosed bracket ends with its sentence. One pass.
 */
export const sentencesIn = (text: string, start: number, end: number): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = start;
  let clauseFrom = start;
  let clauses: Clause[] = [];
  let depth = 0;
  const endClause = (at: number): void => {
    let first = clauseFrom;
    while (first < at && text[first] === ' ') first += 1;
    if (at > first) clauses.push({ start: first, end: at, index: clauses.length });
    clauseFrom = at + 1;
  };
  for (let at = start; at <= end; at += 1) {
    const character = at < end ? text.charAt(at) : '。';
    if (character === '(' || character === '[' || character === '【' || character === '〔') depth += 1;
    else if (character === ')' || character === ']' || character === '】' || character === '〕')
      depth = Math.max(0, depth - 1);
    else if (character === '。' || character === '!' || character === '?') {
      endClause(at);
      if (clauses.length > 0) sentences.push({ start: clauses[0]?.start ?? from, end: at, clauses });
      from = at + 1;
      clauses = [];
      depth = 0;
    } else if (depth === 0 && (character === ',' || character === ';')) endClause(at);
  }
  return sentences;
};
