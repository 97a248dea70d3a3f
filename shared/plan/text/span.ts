/** A stretch of a text in UTF-16 offsets: `start` is its first character, `end` the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Spans that only grow in order, for asking in a moment whether a place lies in one of them. */
export interface SpanIndex<Item extends Span = Span> {
  /** The span that holds the offset, if any. */
  at(offset: number): Item | undefined;
  /** Whether any part of the span is covered. */
  touches(span: Span): boolean;
}

/** Index over spans; they may come in any order but not overlap one another. */
export const indexSpans = <Item extends Span>(spans: readonly Item[]): SpanIndex<Item> => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const firstEndingAfter = (offset: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    at: (offset) => {
      const found = sorted[firstEndingAfter(offset)];
      return found && found.start <= offset ? found : undefined;
    },
    touches: (span) => {
      const found = sorted[firstEndingAfter(span.start)];
      return found !== undefined && found.start < span.end;
    },
  };
};
