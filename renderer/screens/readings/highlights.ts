import type { Clause } from '#shared/model/plan.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import type { Span } from '#shared/plan/text/span.ts';

/** What is highlighted in the source, in the order of the legend. */
export const highlightKinds = [
  'target',
  'responsibility',
  'evaluation',
  'measure',
  'set-aside',
  'warning',
] as const;
export type HighlightKind = (typeof highlightKinds)[number];

/** A stretch of one paragraph that the reader found something in; offsets count within the paragraph. */
export interface Highlight extends Span {
  readonly kind: HighlightKind;
  /** Position in the reading's list of that kind. */
  readonly finding: number;
}

/** Highlights by paragraph number. Paragraphs without any are not in it. */
export type Highlights = ReadonlyMap<number, readonly Highlight[]>;

type Findings = Pick<
  PlanReading,
  'targets' | 'responsibilities' | 'evaluationClauses' | 'setAside' | 'warnings' | 'sections'
>;

const firstEndingAfter = (paragraphs: readonly Span[], offset: number): number => {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The part of a span of the text that lies in each paragraph, with offsets within it. */
export const withinParagraphs = (
  paragraphs: readonly Span[],
  span: Span,
): (Span & { readonly paragraph: number })[] => {
  const parts: (Span & { readonly paragraph: number })[] = [];
  for (let index = firstEndingAfter(paragraphs, span.start); index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.start >= span.end) break;
    const start = Math.max(span.start, paragraph.start) - paragraph.start;
    const end = Math.min(span.end, paragraph.end) - paragraph.start;
    if (end > start) parts.push({ paragraph: index + 1, start, end });
  }
  return parts;
};

/** What the reader found, by paragraph. `measures` are the clauses that measures and rows of tables rest on. */
export const highlightsOf = (
  reading: Findings,
  measures: readonly Clause[],
  paragraphs: readonly Span[],
): Highlights => {
  const found = new Map<number, Highlight[]>();
  const mark = (paragraph: number, highlight: Highlight): void => {
    const here = found.get(paragraph);
    if (here) here.push(highlight);
    else found.set(paragraph, [highlight]);
  };
  const take = (kind: HighlightKind, spans: readonly (Span | null)[]): void => {
    spans.forEach((span, finding) => {
      if (span === null) return;
      for (const { paragraph, start, end } of withinParagraphs(paragraphs, span))
        mark(paragraph, { kind, finding, start, end });
    });
  };
  take('target', reading.targets);
  take('responsibility', reading.responsibilities);
  take('evaluation', reading.evaluationClauses);
  measures.forEach(({ paragraph, start, end }, finding) => {
    mark(paragraph, { kind: 'measure', finding, start, end });
  });
  // The number alone: its sentence may well hold targets.
  take(
    'set-aside',
    reading.setAside.map(({ start, end, quote, figure }) => {
      const at = quote.indexOf(figure);
      return figure === '' || at < 0
        ? { start, end }
        : { start: start + at, end: start + at + figure.length };
    }),
  );
  take(
    'warning',
    reading.warnings.map(({ at }) => at),
  );
  return found;
};
