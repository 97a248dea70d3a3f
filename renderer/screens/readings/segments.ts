import type { Span } from '#shared/plan/text/span.ts';

/** A run of text under the same marks. */
export interface Segment<Mark extends Span> extends Span {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Cuts a paragraph at the borders of its marks. The segments joined are the paragraph, character for character. The
 * cost grows with the marks that overlap, not with all of them, so that a plan on one line stays readable.
 */
export const segmentsOf = <Mark extends Span>(paragraph: string, marks: readonly Mark[]): Segment<Mark>[] => {
  const { length } = paragraph;
  const clipped = marks.filter(({ start, end }) => start < length && end > 0 && start < end);
  if (clipped.length === 0)
    return length === 0 ? [] : [{ text: paragraph, start: 0, end: length, marks: [] }];
  const starting = [...clipped].sort((a, b) => a.start - b.start || b.end - a.end);
  const borders = new Set([0, length]);
  for (const { start, end } of clipped) {
    borders.add(Math.max(0, start));
    borders.add(Math.min(length, end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const segments: Segment<Mark>[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? 0;
    const end = cuts[index + 1] ?? length;
    open = open.filter((mark) => mark.end > start);
    for (let mark = starting[next]; mark && mark.start <= start; mark = starting[next]) {
      open.push(mark);
      next += 1;
    }
    segments.push({ text: paragraph.slice(start, end), start, end, marks: [...open] });
  }
  return segments;
};
