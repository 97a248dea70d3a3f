import type { Clause } from '../../model/plan.ts';
import { paragraphSpansOf } from '../paragraphs.ts';
import type { PlanReading, Quotation } from '../reading.ts';
import { linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

const lastStartingAt = (starts: readonly { readonly start: number }[], offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Paragraphs of a text with the way from offsets to citations and back. */
export interface Paragraphs {
  /** Number of the paragraph an offset lies in, or of the one before it. */
  at(offset: number): number;
  /** One citation for each paragraph a span touches. */
  cite(span: Span, planId: string, section: string | null): Clause[];
  /** Place of a citation in the text; null where there is no such paragraph. */
  spanOf(clause: Pick<Clause, 'paragraph' | 'start' | 'end'>): Span | null;
}

export const paragraphsIn = (text: string): Paragraphs => {
  const spans = paragraphSpansOf(text);
  return {
    at: (offset) => Math.max(1, lastStartingAt(spans, offset) + 1),
    cite: (span, planId, section) => {
      const clauses: Clause[] = [];
      for (let index = Math.max(0, lastStartingAt(spans, span.start)); index < spans.length; index += 1) {
        const paragraph = spans[index];
        if (!paragraph || paragraph.start >= span.end) break;
        const from = Math.max(span.start, paragraph.start);
        const to = Math.min(span.end, paragraph.end);
        if (to > from && text.slice(from, to).trim() !== '')
          clauses.push({
            planId,
            paragraph: index + 1,
            start: from - paragraph.start,
            end: to - paragraph.start,
            quote: text.slice(from, to),
            section,
          });
      }
      return clauses;
    },
    spanOf: ({ paragraph, start, end }) => {
      const found = spans[paragraph - 1];
      return found ? { start: found.start + start, end: found.start + end } : null;
    },
  };
};

/** Where a span of the kept text of a reading stands in the text it was read from. */
const placeInSource = (reading: PlanReading, source: string): ((span: Span) => Span) => {
  if (reading.text === source) return ({ start, end }) => ({ start, end });
  const left = new Set(reading.stripped.map((line) => line.line));
  const keptLines = linesOf(reading.text);
  const sourceLines = linesOf(source).filter((line) => !left.has(line.number));
  const place = (offset: number): number => {
    const index = lastStartingAt(keptLines, offset);
    const line = keptLines[index];
    const origin = sourceLines[index];
    return line && origin ? origin.start + (offset - line.start) : offset;
  };
  return ({ start, end }) => ({
    start: place(start),
    // The end belongs to the line of the last character, not to the one that starts behind it.
    end: end > start ? place(end - 1) + 1 : place(end),
  });
};

/**
 * A reading in offsets and paragraphs of the text it was read from instead of the kept text: plans are cited by their
 * own paragraphs, whatever a reader passes over.
 */
export const rebaseReading = (reading: PlanReading, source: string): PlanReading => {
  const span = placeInSource(reading, source);
  const paragraphs = paragraphsIn(source);
  const placed = <Found extends Quotation>(found: Found): Found => {
    const { start, end } = span(found);
    return { ...found, start, end, quote: source.slice(start, end), paragraph: paragraphs.at(start) };
  };
  return {
    ...reading,
    text: source,
    sections: reading.sections.map(placed),
    targets: reading.targets.map((target) => ({
      ...placed(target),
      figure: target.figure ? span(target.figure) : null,
    })),
    setAside: reading.setAside.map(placed),
    responsibilities: reading.responsibilities.map(placed),
    evaluationClauses: reading.evaluationClauses.map(placed),
    taskLists: reading.taskLists.map((list) => ({ ...list, rows: list.rows.map(placed) })),
    indicatorTables: reading.indicatorTables.map((table) => ({ ...table, rows: table.rows.map(placed) })),
    warnings: reading.warnings.map((warning) => {
      if (warning.at === null) return warning;
      const place = span(warning.at);
      return { ...warning, at: { ...place, paragraph: paragraphs.at(place.start) } };
    }),
  };
};
