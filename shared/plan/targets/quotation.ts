import type { Quantity } from '../numbers/quantity.ts';
import type { Clause, Sentence, Stretch } from '../text/sentences.ts';
import type { SpanIndex } from '../text/span.ts';
import type { Deadline } from './deadlines.ts';

/** A quantity with its neighbours in the same clause. */
export interface Placed {
  readonly quantity: Quantity;
  readonly clause: Clause;
  readonly previous: Quantity | null;
  readonly next: Quantity | null;
}

/** The last joint between two figures: 甲50个和乙30个, 国家级5个、省级8个. */
const jointBetween = (text: string, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at -= 1) if (/[、和及(;,]/.test(text.charAt(at))) return at;
  return to;
};

/** The words of a clause that belong to one figure: from the figure before to the one behind. */
export const ownWords = (
  text: string,
  { quantity, clause, previous, next }: Placed,
  brackets: SpanIndex,
): Stretch => {
  let { start, end } = clause;
  if (previous) {
    const cut = jointBetween(text, previous.end, quantity.start);
    start = cut === quantity.start ? quantity.start : cut + 1;
  }
  if (next) end = Math.max(quantity.end, jointBetween(text, quantity.end, next.start));
  const inside = brackets.at(quantity.start);
  if (inside && previous && start <= inside.start) start = inside.start + 1;
  while (end > start && /[\s(,;、]/.test(text.charAt(end - 1))) end -= 1;
  if (text.charAt(end - 1) === ')' && !text.slice(start, end).includes('(')) end -= 1;
  return { start, end };
};

/** The quotation of a target: its own words, with the clause before where that one says by when. */
export const quotationOf = (
  own: Stretch,
  { clause, previous }: Placed,
  sentence: Sentence,
  deadline: Deadline | null,
): Stretch => {
  const before = sentence.clauses[clause.index - 1];
  const dated =
    before !== undefined && deadline !== null && deadline.start >= before.start && deadline.end <= before.end;
  return !previous && dated ? { start: before.start, end: own.end } : own;
};
