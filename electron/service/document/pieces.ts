import type { Block, Figure, ReportDocument, Table } from '#shared/reports/document/document-model.ts';
import { printedText } from '#shared/reports/document/document-model.ts';
import { figureTable } from './figure-table.ts';
import { linesOf } from './word-blocks.ts';
import { wordStyles } from './word-styles.ts';

/** What stands in a document, in its order, as it is meant or as it was found. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly style: string; readonly text: string }
  /** The cells of every row; cells that others cover are left out. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'picture' }
  /** Entries of the contents without their page numbers. */
  | { readonly kind: 'contents'; readonly entries: readonly string[] };

const paragraph = (text: string, style: string): Piece[] => {
  const written = linesOf(text).join('\n');
  return written === '' ? [] : [{ kind: 'paragraph', style, text: written }];
};

const table = ({ header, rows }: Pick<Table, 'header' | 'rows'>): Piece => ({
  kind: 'table',
  rows: [...header, ...rows].map(({ cells }) => cells.map(({ text }) => linesOf(text).join('\n'))),
});

const headingStyles = [wordStyles.heading1, wordStyles.heading2, wordStyles.heading3] as const;
/** Headings down to this level stand in the contents. */
const deepestEntry = 2;

const attachmentTitle = ({ label, title }: { readonly label: string; readonly title: string }): string =>
  `${label}　${title}`;

const entriesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.level <= deepestEntry) return linesOf(block.text).join(' ');
    return block.kind === 'attachment' ? linesOf(attachmentTitle(block)).join(' ') : [];
  });

/** What must be found in the file of a document; figures in `drawn` as pictures, the others as tables. */
export const meantPieces = (document: ReportDocument, drawn: ReadonlySet<Figure>): Piece[] => {
  const { cover, blocks } = document;
  const first: Piece[] = cover
    ? [
        ...paragraph(cover.provisional ?? '', wordStyles.provisional),
        ...paragraph(cover.title, wordStyles.title),
        ...paragraph(cover.subtitle, wordStyles.coverLine),
        {
          kind: 'table',
          rows: cover.lines.map(({ label, value }) => [label, value].map((text) => linesOf(text).join('\n'))),
        },
        ...paragraph(cover.date, wordStyles.coverLine),
      ]
    : paragraph(document.title, wordStyles.title);
  const piecesOf = (block: Block): Piece[] => {
    switch (block.kind) {
      case 'heading':
        return paragraph(block.text, headingStyles[block.level - 1] ?? wordStyles.heading3);
      case 'paragraph':
        return paragraph(printedText(block), wordStyles.body);
      case 'table':
        return [
          ...paragraph(block.caption, wordStyles.caption),
          table(block),
          ...paragraph(block.note ?? '', wordStyles.note),
        ];
      case 'figure':
        return drawn.has(block)
          ? [{ kind: 'picture' }, ...paragraph(block.caption, wordStyles.caption)]
          : [...paragraph(block.caption, wordStyles.caption), table(figureTable(block.chart))];
      case 'contents':
        return [
          ...paragraph(block.title, wordStyles.contentsTitle),
          { kind: 'contents', entries: entriesOf(blocks) },
        ];
      case 'page-break':
        return [];
      case 'attachment':
        return paragraph(attachmentTitle(block), wordStyles.attachment);
      case 'signatures':
        return block.lines.flatMap((line) => paragraph(line, wordStyles.signature));
    }
  };
  return [...first, ...blocks.flatMap(piecesOf)];
};
