import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  TableLayoutType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  TableCell as WordCell,
  Paragraph as WordParagraph,
  TableRow as WordRow,
  Table as WordTable,
} from 'docx';
import { fitForCell } from '#shared/reports/cell-text.ts';
import type { Table, TableAlignment, TableCell } from '#shared/reports/document/document-model.ts';
import type { PageLayout } from './page.ts';
import { wordStyles } from './word-styles.ts';

type StyleName = (typeof wordStyles)[keyof typeof wordStyles];

/** Lines of a text as they are written; both sides of the comparison use it. */
export const linesOf = (text: string): string[] => fitForCell(text).split('\n');

/** A paragraph of one style; line breaks stay breaks. */
export const wordParagraph = (
  text: string,
  style: StyleName,
  more: ConstructorParameters<typeof WordParagraph>[0] & object = {},
): WordParagraph =>
  new WordParagraph({
    style,
    children: linesOf(text).map(
      (line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }),
    ),
    ...more,
  });

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} satisfies Record<TableAlignment, unknown>;

/** Eighths of a point: thin inside, medium around. */
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const medium = { style: BorderStyle.SINGLE, size: 12, color: '000000' } as const;

export const cellMargins = { top: 45, bottom: 45, left: 70, right: 70 } as const;

/** Widths of columns in twips that add up to the whole. */
export const columnWidths = (shares: readonly number[], width: number): number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let used = 0;
  return shares.map((share) => {
    before += share;
    const end = Math.round((width * before) / all);
    const own = end - used;
    used = end;
    return own;
  });
};

/** Cells that reach into a row from above, as columns that are taken. */
const placeCells = (rows: readonly { readonly cells: readonly TableCell[] }[]) => {
  const reaching = new Map<number, number>();
  return rows.map(({ cells }) => {
    const placed: { readonly cell: TableCell; readonly column: number }[] = [];
    const from = new Map(reaching);
    reaching.clear();
    let column = 0;
    const pass = () => {
      for (let rest = from.get(column) ?? 0; rest > 0; rest = from.get(column) ?? 0) {
        if (rest > 1) reaching.set(column, rest - 1);
        column += 1;
      }
    };
    for (const cell of cells) {
      pass();
      placed.push({ cell, column });
      const across = cell.columnSpan ?? 1;
      if ((cell.rowSpan ?? 1) > 1)
        for (let each = 0; each < across; each += 1) reaching.set(column + each, (cell.rowSpan ?? 1) - 1);
      column += across;
    }
    pass();
    return placed;
  });
};

/** A ruled table: repeated header rows, text centred in height, rows kept on one page. */
export const wordTable = (
  { columns, header, rows }: Pick<Table, 'columns' | 'header' | 'rows'>,
  page: PageLayout,
): WordTable => {
  const widths = columnWidths(
    columns.map(({ share }) => share),
    page.textWidth,
  );
  const all = [...header, ...rows];
  const placed = placeCells(all);
  return new WordTable({
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: cellMargins,
    borders: {
      top: medium,
      bottom: medium,
      left: medium,
      right: medium,
      insideHorizontal: thin,
      insideVertical: thin,
    },
    rows: all.map((row, index) => {
      const isHeader = index < header.length;
      return new WordRow({
        tableHeader: isHeader,
        cantSplit: true,
        children: (placed[index] ?? []).map(({ cell, column }) => {
          const across = cell.columnSpan ?? 1;
          const alignment = isHeader
            ? 'centre'
            : across > 1
              ? 'left'
              : (columns[column]?.alignment ?? 'left');
          return new WordCell({
            ...(across > 1 ? { columnSpan: across } : {}),
            ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan ?? 1 } : {}),
            width: {
              size: widths.slice(column, column + across).reduce((sum, width) => sum + width, 0),
              type: WidthType.DXA,
            },
            verticalAlign: VerticalAlignTable.CENTER,
            ...(isHeader ? { shading: { fill: 'EDEDED' } } : {}),
            children: linesOf(cell.text).map(
              (line) =>
                new WordParagraph({
                  style: isHeader || row.emphasis ? wordStyles.tableHeading : wordStyles.tableText,
                  alignment: alignments[alignment],
                  // Only headings hold on to what follows; a long group would never find a page.
                  keepNext: isHeader,
                  children: [new TextRun(line)],
                }),
            ),
          });
        }),
      });
    }),
  });
};

/** Label and value side by side, the value on a line, as covers have it. */
export const coverTable = (
  lines: readonly { readonly label: string; readonly value: string }[],
  page: PageLayout,
): WordTable => {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const width = Math.round(page.textWidth * 0.86);
  const widths = columnWidths([27, 73], width);
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: lines.map(
      ({ label, value }) =>
        new WordRow({
          cantSplit: true,
          children: [label, value].map(
            (text, column) =>
              new WordCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.BOTTOM,
                ...(column === 1 ? { borders: { bottom: thin } } : {}),
                children: [
                  wordParagraph(text, wordStyles.coverLine, {
                    alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.CENTER,
                  }),
                ],
              }),
          ),
        }),
    ),
  });
};

/** A picture in a paragraph of its own. */
export const wordPicture = (
  { png, width, height }: { readonly png: Buffer; readonly width: number; readonly height: number },
  description: string,
): WordParagraph =>
  new WordParagraph({
    style: wordStyles.figure,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width, height },
        altText: { name: description, description, title: description },
      }),
    ],
  });
