import type { Span } from '#shared/plan/text/span.ts';
import { offsetIn, paragraphOf } from '../frameworks/draft/selection.ts';

/**
 * What is selected below `view`, in offsets of the text whose paragraphs stand at `paragraphs`; null where nothing
 * but white space is. A selection may run over several paragraphs.
 */
export const selectedSpan = (view: HTMLElement, text: string, paragraphs: readonly Span[]): Span | null => {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!view.contains(range.startContainer) || !view.contains(range.endContainer)) return null;
  const place = (node: Node, offset: number, edge: 'start' | 'end'): number | null => {
    const element = paragraphOf(node);
    const paragraph = element ? paragraphs[Number(element.dataset.paragraph) - 1] : undefined;
    if (element && paragraph) return paragraph.start + offsetIn(element, node, offset);
    // The selection ends beside the words, for example after a triple click: the nearest paragraph counts.
    const words = [...view.querySelectorAll<HTMLElement>('[data-paragraph]')];
    const beside =
      edge === 'start'
        ? words.find((each) => range.comparePoint(each, 0) >= 0)
        : words.findLast((each) => range.comparePoint(each, 0) <= 0);
    const near = beside ? paragraphs[Number(beside.dataset.paragraph) - 1] : undefined;
    return near ? (edge === 'start' ? near.start : near.end) : null;
  };
  const start = place(range.startContainer, range.startOffset, 'start');
  const end = place(range.endContainer, range.endOffset, 'end');
  return start === null || end === null ? null : trimmed(text, { start, end });
};

/** The span without white space at its ends; null where nothing is left. */
export const trimmed = (text: string, { start, end }: Span): Span | null => {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
};
