/** Words selected in one paragraph, as a clause holds them. */
export interface SelectedWords {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The element with `data-paragraph` that a node stands in. */
export const paragraphOf = (node: Node): HTMLElement | null => {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-paragraph]') ?? null;
};

/** Characters of the paragraph before a place in it. */
export const offsetIn = (paragraph: HTMLElement, node: Node, offset: number): number => {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return before.toString().length;
};

/**
 * What is selected below `view`: words of one paragraph without white space at their ends, `across` where the
 * selection spans paragraphs, null where nothing of the text is selected. Elements with `data-paragraph` must hold
 * the paragraph's characters and nothing else.
 */
export const readSelection = (view: HTMLElement): SelectedWords | 'across' | null => {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!view.contains(range.startContainer) || !view.contains(range.endContainer)) return null;
  const first = paragraphOf(range.startContainer);
  const last = paragraphOf(range.endContainer);
  if (!first || !last || first !== last) return 'across';
  const text = first.textContent ?? '';
  let start = offsetIn(first, range.startContainer, range.startOffset);
  let end = offsetIn(first, range.endContainer, range.endOffset);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start === end
    ? null
    : { paragraph: Number(first.dataset.paragraph), start, end, quote: text.slice(start, end) };
};
