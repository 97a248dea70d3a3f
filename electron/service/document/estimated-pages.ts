import { wrapLabel } from '#shared/reports/document/chart-text.ts';
import {
  type Block,
  type Figure,
  printedText,
  type ReportDocument,
  type Table,
} from '#shared/reports/document/document-model.ts';
import { figureTable } from './figure-table.ts';
import { lyingPage, type PageLayout, sizes, uprightPage } from './page.ts';
import { cellMargins, columnWidths, linesOf } from './word-blocks.ts';
import { captionSpacing, lineOf } from './word-styles.ts';

/** What is laid on a page in one piece; `keeps` never stands last on a page. */
interface Piece {
  readonly height: number;
  readonly keeps?: boolean;
  /** Height of what is repeated on top of every further page, for rows of a table. */
  readonly repeated?: number;
  /** Starts a page. */
  readonly breaks?: boolean;
  /** Whether it is an entry of the contents. */
  readonly entry?: boolean;
}

/** Latin letters and figures of Times are half as wide as high. */
const narrowShare = 0.5;

const lineCount = (text: string, size: number, width: number): number =>
  linesOf(text).reduce((sum, line) => sum + wrapLabel(line, size, width, narrowShare).length, 0);

const bordersOfRow = 10;

const rowHeights = (
  { columns, header, rows }: Pick<Table, 'columns' | 'header' | 'rows'>,
  page: PageLayout,
): number[] => {
  const widths = columnWidths(
    columns.map(({ share }) => share),
    page.textWidth,
  );
  const line = lineOf(page.tableSize);
  return [...header, ...rows].map(({ cells }) => {
    let column = 0;
    const lines = cells.map(({ text, columnSpan = 1 }) => {
      const width = widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0);
      column += columnSpan;
      return lineCount(text, page.tableSize * 10, width - cellMargins.left - cellMargins.right);
    });
    return Math.max(1, ...lines) * line + cellMargins.top + cellMargins.bottom + bordersOfRow;
  });
};

const caption = (text: string, page: PageLayout, keeps: boolean): Piece => ({
  height:
    captionSpacing + lineCount(text, sizes.smallFourth * 10, page.textWidth) * lineOf(sizes.smallFourth),
  keeps,
});

const tablePieces = (table: Pick<Table, 'columns' | 'header' | 'rows'>, page: PageLayout): Piece[] => {
  const heights = rowHeights(table, page);
  const head = heights.slice(0, table.header.length).reduce((sum, height) => sum + height, 0);
  return [
    { height: head, keeps: true },
    ...heights.slice(table.header.length).map((height) => ({ height, repeated: head })),
  ];
};

/** Gap below a table without a note. */
const gap = 160;

/** A paragraph as its lines; the first two and the last two stay together. */
const proseLines = (text: string, page: PageLayout): Piece[] => {
  const size = page.bodySize * 10 + page.characterSpacing;
  // The indent of the first line counts as two characters.
  const count = lineCount(`　　${text}`, size, page.textWidth);
  return Array.from({ length: count }, (_, index) => ({
    height: page.linePitch,
    keeps: count > 1 && (index === 0 || index === count - 2),
  }));
};

const piecesOf = (
  block: Block,
  page: PageLayout,
  first: boolean,
  pictures: ReadonlyMap<Figure, { readonly height: number }>,
): Piece[] => {
  switch (block.kind) {
    case 'heading': {
      const lines = proseLines(block.text, page).map((line) => ({ ...line, keeps: true }));
      return lines.map((line, index) => (index === 0 ? { ...line, entry: block.level <= 2 } : line));
    }
    case 'paragraph':
      return proseLines(printedText(block), page);
    case 'table':
      return [
        ...(block.caption === '' ? [] : [caption(block.caption, page, true)]),
        ...tablePieces(block, page),
        {
          height:
            block.note === null
              ? gap
              : captionSpacing +
                lineCount(block.note, page.tableSize * 10, page.textWidth) * lineOf(page.tableSize),
        },
      ];
    case 'figure': {
      const picture = pictures.get(block);
      return picture
        ? [{ height: 120 + picture.height * 15, keeps: true }, caption(block.caption, page, false)]
        : [
            caption(block.caption, page, true),
            ...tablePieces(figureTable(block.chart), page),
            { height: gap },
          ];
    }
    case 'contents':
      return [];
    case 'page-break':
      return [{ height: page.linePitch, breaks: true }];
    case 'attachment':
      return [{ height: 120 + lineOf(sizes.third), keeps: true, breaks: !first, entry: true }];
    case 'signatures':
      return block.lines.map(() => ({ height: 260 + lineOf(page.bodySize) }));
  }
};

/**
 * Pages on which the entries of the contents stand, in their order, by laying the document out line by line as its
 * styles say. Every line has an exact height, so this is near what a word processor does; only text that is broken
 * otherwise can move an entry by a page.
 */
export const estimatedPages = (
  document: ReportDocument,
  pictures: ReadonlyMap<Figure, { readonly height: number }>,
): number[] => {
  const upright = uprightPage(document);
  const lying = lyingPage(upright);
  const entries: number[] = [];
  let page = upright;
  let number = 0;
  let used = Number.POSITIVE_INFINITY;
  let pending: Piece[] = [];
  const room = () => page.height - page.margins.top - page.margins.bottom;
  const lay = () => {
    if (pending.length === 0) return;
    const height = pending.reduce((sum, piece) => sum + piece.height, 0);
    if (used + height > room()) {
      number += 1;
      used = pending[0]?.repeated ?? 0;
    }
    for (const piece of pending) if (piece.entry) entries.push(number);
    used += height;
    pending = [];
  };
  let section = '';
  for (const block of document.blocks) {
    if (block.kind === 'contents') continue;
    const isLying = block.kind === 'attachment' ? block.orientation === 'landscape' : section === 'lying';
    const now = isLying ? 'lying' : 'upright';
    const first = now !== section;
    if (first) {
      lay();
      page = isLying ? lying : upright;
      used = Number.POSITIVE_INFINITY;
      section = now;
    }
    for (const piece of piecesOf(block, page, first, pictures)) {
      if (piece.breaks) {
        lay();
        used = Number.POSITIVE_INFINITY;
      }
      pending.push(piece);
      if (!piece.keeps) lay();
    }
  }
  lay();
  return entries;
};
