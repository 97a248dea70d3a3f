import type { Clause } from '../../model/plan.ts';
import type { PlanReading } from '../reading.ts';
import type { Span } from '../text/span.ts';

const blankLine = /^[\s\u00a0\u3000\ufeff\u200b]*$/;

/** Turns places of the kept text into citations: paragraph numbers and offsets within, one citation per line. */
export interface Citations {
  of(span: Span, section: string | null): Clause[];
}

/** Citations of a reading, for a plan whose text is the kept text. */
export const citationsOf = (reading: PlanReading, planId: string): Citations => {
  const lines: { start: number; end: number; paragraph: number }[] = [];
  let start = 0;
  let paragraph = 0;
  for (const line of reading.text.split('\n')) {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (!blankLine.test(bare)) {
      paragraph += 1;
      lines.push({ start, end: start + bare.length, paragraph });
    }
    start += line.length + 1;
  }
  return {
    of: (span, section) => {
      let low = 0;
      let high = lines.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((lines[middle]?.end ?? 0) <= span.start) low = middle + 1;
        else high = middle;
      }
      const clauses: Clause[] = [];
      for (let index = low; index < lines.length; index += 1) {
        const line = lines[index];
        if (!line || line.start >= span.end) break;
        const from = Math.max(span.start, line.start);
        const to = Math.min(span.end, line.end);
        if (to > from)
          clauses.push({
            planId,
            paragraph: line.paragraph,
            start: from - line.start,
            end: to - line.start,
            quote: reading.text.slice(from, to),
            section,
          });
      }
      return clauses;
    },
  };
};

/** A section path as people cite it: 四(二)6. */
export const citedPath = (path: readonly string[]): string | null =>
  path.length === 0 ? null : path.join('');
