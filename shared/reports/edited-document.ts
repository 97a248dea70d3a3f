import type { ReportTextState } from '../contract/methods/reports.ts';
import type { ReportText } from '../model/report-text.ts';
import type { Block, ReportDocument } from './document/document-model.ts';

/** How each written text stands to the paper it was put into. */
export const textStates = (
  { blocks }: ReportDocument,
  texts: readonly ReportText[],
): (ReportText & { state: ReportTextState })[] => {
  const states = new Map(
    blocks.flatMap((block): [string, ReportTextState][] =>
      block.kind === 'paragraph' && block.edited
        ? [[block.key, block.edited.outdated ? 'outdated' : 'current']]
        : [],
    ),
  );
  return texts.map((text) => ({ ...text, state: states.get(text.paragraph) ?? 'unplaced' }));
};

/**
 * The paper as it is printed: what people wrote takes the place of what was generated, each line as a paragraph of its
 * own; an emptied paragraph is left out.
 */
export const printedDocument = (document: ReportDocument): ReportDocument => ({
  ...document,
  blocks: document.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'paragraph' || !block.edited) return [block];
    const lines = block.edited.text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    return lines.map((text, index) => ({
      kind: 'paragraph',
      key: index === 0 ? block.key : `${block.key}#${index + 1}`,
      text,
    }));
  }),
});
