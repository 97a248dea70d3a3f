import type { DocumentNumber } from '../facts/document-numbers.ts';
import { quantitiesIn } from '../numbers/quantities.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Section } from '../outline/sections.ts';
import { bracketsIn, quotedIn } from '../text/brackets.ts';
import type { Passage } from '../text/passage.ts';
import { indexSpans, type Span, type SpanIndex } from '../text/span.ts';
import type { DamageEvidence } from './garbled.ts';

/** What reading targets needs to know of the document. */
export interface DocumentContext {
  readonly sections: readonly Section[];
  readonly year: number | null;
  readonly numbers: ReadonlyMap<number, readonly DocumentNumber[]>;
  readonly evidence: DamageEvidence;
  /** Folded stretches by passage that name units and hold no targets. */
  readonly responsibilities: ReadonlyMap<number, readonly Span[]>;
}

/** Places of one passage that every sentence of it needs, in folded offsets. */
export interface PassageContext {
  readonly passage: Passage;
  readonly quantities: readonly Quantity[];
  readonly quotes: SpanIndex;
  readonly titles: SpanIndex;
  readonly numbers: SpanIndex;
  readonly units: SpanIndex;
  readonly brackets: SpanIndex;
}

const disjoint = (spans: readonly Span[]): Span[] => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let end = -1;
  return sorted.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
};

export const passageContext = (passage: Passage, document: DocumentContext): PassageContext => {
  const quoted = quotedIn(passage.folded);
  return {
    passage,
    quantities: quantitiesIn(passage.folded),
    quotes: indexSpans(disjoint(quoted.filter((each) => !each.title))),
    titles: indexSpans(disjoint(quoted.filter((each) => each.title))),
    numbers: indexSpans(disjoint(document.numbers.get(passage.index) ?? [])),
    units: indexSpans(disjoint(document.responsibilities.get(passage.index) ?? [])),
    brackets: indexSpans(
      disjoint(
        bracketsIn(passage.folded).flatMap(({ open, close }) =>
          close === null ? [] : [{ start: open, end: close + 1 }],
        ),
      ),
    ),
  };
};

/** Position of the first item that starts at or behind an offset; items are in order. */
export const firstFrom = (items: readonly { readonly start: number }[], offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The items that start in a stretch; items are in order. */
export const startingIn = <Item extends { readonly start: number }>(
  items: readonly Item[],
  start: number,
  end: number,
): Item[] => {
  const found: Item[] = [];
  for (let index = firstFrom(items, start); index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.start >= end) break;
    found.push(item);
  }
  return found;
};
