import type { Block, ReportDocument } from '#shared/reports/document/document-model.ts';

/** A run of blocks that begins on a page of its own. */
export interface PaperSheet {
  readonly key: string;
  /** Lies on its side. */
  readonly isLying: boolean;
  /** Short runs, so that what is out of sight need not be laid out. */
  readonly chunks: readonly (readonly Block[])[];
}

/** Blocks laid out together. */
const chunkLength = 12;

const chunked = (blocks: readonly Block[]): (readonly Block[])[] => {
  const chunks: Block[][] = [];
  for (const block of blocks) {
    const last = chunks.at(-1);
    // A heading stays with what it is about.
    if (last && (last.length < chunkLength || last.at(-1)?.kind === 'heading')) last.push(block);
    else chunks.push([block]);
  }
  return chunks;
};

/** Parts a paper where new pages begin: after the contents, at page breaks and attachments. */
export const paperSheets = ({ blocks }: ReportDocument): PaperSheet[] => {
  const runs: { isLying: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'page-break') {
      runs.push({ isLying: last?.isLying ?? false, blocks: [] });
      continue;
    }
    const begins =
      !last ||
      block.kind === 'attachment' ||
      block.kind === 'contents' ||
      last.blocks.at(-1)?.kind === 'contents';
    if (begins) {
      const isLying = block.kind === 'attachment' && block.orientation === 'landscape';
      runs.push({ isLying, blocks: [block] });
    } else last.blocks.push(block);
  }
  return runs
    .filter((run) => run.blocks.length > 0)
    .map((run, index) => ({ key: String(index), isLying: run.isLying, chunks: chunked(run.blocks) }));
};

/** A place of the outline. */
export interface OutlineLine {
  readonly key: string;
  readonly text: string;
  readonly level: 1 | 2 | 3;
}

/** Headings and attachments in order. */
export const outlineOf = ({ blocks }: ReportDocument): OutlineLine[] =>
  blocks.flatMap((block): OutlineLine[] =>
    block.kind === 'heading'
      ? [{ key: block.key, text: block.text, level: block.level }]
      : block.kind === 'attachment'
        ? [{ key: block.key, text: `${block.label} ${block.title}`, level: 1 }]
        : [],
  );

/** Id of a block on the page; papers on the screen and in print keep apart. */
export const anchorOf = (key: string, prefix: string): string => `${prefix}-${key}`;
