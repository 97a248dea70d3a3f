import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  SectionType,
  TableOfContents,
  TextRun,
  Paragraph as WordParagraph,
} from 'docx';
import { fitForCell } from '#shared/reports/cell-text.ts';
import {
  type Block,
  type Figure,
  printedText,
  type ReportDocument,
} from '#shared/reports/document/document-model.ts';
import { estimatedPages } from './estimated-pages.ts';
import { figureTable } from './figure-table.ts';
import {
  type DocumentFonts,
  lyingPage,
  type PageLayout,
  pageNumberFont,
  sizes,
  twips,
  uprightPage,
} from './page.ts';
import { coverTable, wordParagraph, wordPicture, wordTable } from './word-blocks.ts';
import { stylesOf, wordStyles } from './word-styles.ts';

/** A drawn figure. */
export interface Picture {
  readonly png: Buffer;
  /** In pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
}

export interface WordOptions {
  readonly fonts: DocumentFonts;
  /** Language of the text, as Word names it. */
  readonly language: string;
  /** By figure; one that is missing is written as a table of its figures. */
  readonly pictures: ReadonlyMap<Figure, Picture>;
}

type Child = ISectionOptions['children'][number];

/** A run of blocks on pages that lie the same way. */
interface Part {
  readonly kind: 'contents' | 'text';
  readonly lying: boolean;
  readonly blocks: Block[];
}

const partsOf = (blocks: readonly Block[]): Part[] => {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const kind = block.kind === 'contents' ? 'contents' : 'text';
    const lying =
      block.kind === 'attachment' ? block.orientation === 'landscape' : last?.kind === 'text' && last.lying;
    if (last && last.kind === kind && last.lying === lying) last.blocks.push(block);
    else parts.push({ kind, lying, blocks: [block] });
  }
  return parts;
};

const headingStyles = [wordStyles.heading1, wordStyles.heading2, wordStyles.heading3] as const;

const childrenOf = (
  block: Block,
  first: boolean,
  page: PageLayout,
  pictures: WordOptions['pictures'],
): Child[] => {
  switch (block.kind) {
    case 'heading':
      return [wordParagraph(block.text, headingStyles[block.level - 1] ?? wordStyles.heading3)];
    case 'paragraph':
      return [wordParagraph(printedText(block), wordStyles.body)];
    case 'table':
      return [
        ...(block.caption === ''
          ? []
          : [wordParagraph(block.caption, wordStyles.caption, { keepNext: true })]),
        wordTable(block, page),
        // Two tables would run together without a paragraph between them.
        wordParagraph(block.note ?? '', block.note === null ? wordStyles.gap : wordStyles.note),
      ];
    case 'figure': {
      const picture = pictures.get(block);
      return picture
        ? [wordPicture(picture, block.caption), wordParagraph(block.caption, wordStyles.caption)]
        : [
            wordParagraph(block.caption, wordStyles.caption, { keepNext: true }),
            wordTable(figureTable(block.chart), page),
            wordParagraph('', wordStyles.gap),
          ];
    }
    case 'contents':
      return [
        wordParagraph(block.title, wordStyles.contentsTitle),
        new TableOfContents(block.title, {
          hyperlink: true,
          headingStyleRange: '1-2',
          stylesWithLevels: [{ styleName: 'Attachment Title', level: 1 }],
        }),
      ];
    case 'page-break':
      return [new WordParagraph({ pageBreakBefore: true })];
    case 'attachment':
      return [
        wordParagraph(`${block.label}　${block.title}`, wordStyles.attachment, { pageBreakBefore: !first }),
      ];
    case 'signatures':
      return block.lines.map((line) => wordParagraph(line, wordStyles.signature));
  }
};

/** 一字线 on both sides of the number; one character in from the outer edge. */
const pageNumberLine = (side: 'odd' | 'even' | 'centre'): Footer =>
  new Footer({
    children: [
      new WordParagraph({
        alignment:
          side === 'odd' ? AlignmentType.RIGHT : side === 'even' ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: 240 },
        indent: {
          firstLine: 0,
          firstLineChars: 0,
          ...(side === 'odd' ? { right: sizes.fourth * 10 } : {}),
          ...(side === 'even' ? { left: sizes.fourth * 10 } : {}),
        },
        children: [
          new TextRun({
            font: pageNumberFont,
            size: sizes.fourth,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

const provisionalHeader = (text: string): Header =>
  new Header({
    children: [
      new WordParagraph({
        style: wordStyles.provisional,
        children: [new TextRun({ text: fitForCell(text), size: sizes.fifth })],
      }),
    ],
  });

/** Heads and feet need a paragraph, also where they say nothing. */
const emptyLine = (): WordParagraph => new WordParagraph({ spacing: { line: 240 } });

const sectionOf = (
  page: PageLayout,
  lying: boolean,
  more: {
    readonly children: readonly Child[];
    readonly numbers: 'none' | 'roman' | 'from-one' | 'on';
    readonly header: string | null;
  },
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      // Width and height are given upright and turned by the orientation.
      size: {
        width: lying ? page.height : page.width,
        height: lying ? page.width : page.height,
        orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      // 页码 stands 7 mm below the text.
      margin: {
        ...page.margins,
        header: twips(15),
        footer: Math.max(twips(8), page.margins.bottom - twips(13)),
        gutter: 0,
      },
      ...(more.numbers === 'roman'
        ? { pageNumbers: { start: 1, formatType: NumberFormat.UPPER_ROMAN } }
        : {}),
      ...(more.numbers === 'from-one' ? { pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } : {}),
      ...(more.numbers === 'on' ? { pageNumbers: { formatType: NumberFormat.DECIMAL } } : {}),
    },
  },
  headers:
    more.header === null
      ? { default: new Header({ children: [emptyLine()] }), even: new Header({ children: [emptyLine()] }) }
      : { default: provisionalHeader(more.header), even: provisionalHeader(more.header) },
  footers:
    more.numbers === 'none'
      ? { default: new Footer({ children: [emptyLine()] }), even: new Footer({ children: [emptyLine()] }) }
      : { default: pageNumberLine('odd'), even: pageNumberLine('even') },
  children: more.children,
});

const coverSection = (cover: NonNullable<ReportDocument['cover']>, page: PageLayout): ISectionOptions =>
  sectionOf(page, false, {
    numbers: 'none',
    header: null,
    children: [
      ...(cover.provisional === null ? [] : [wordParagraph(cover.provisional, wordStyles.provisional)]),
      wordParagraph(cover.title, wordStyles.title, {
        spacing: { before: cover.provisional === null ? 2500 : 1900, after: 400, line: 700 },
      }),
      wordParagraph(cover.subtitle, wordStyles.coverLine, {
        alignment: AlignmentType.CENTER,
        spacing: { after: 2000, line: 500 },
      }),
      coverTable(cover.lines, page),
      wordParagraph(cover.date, wordStyles.coverLine, {
        alignment: AlignmentType.CENTER,
        spacing: { before: 1100, line: 500 },
      }),
    ],
  });

/** A report as the bytes of a Word file (ISO/IEC 29500). */
export const wordFile = async (document: ReportDocument, options: WordOptions): Promise<Buffer> => {
  const { fonts, pictures, language } = options;
  const upright = uprightPage(document);
  const lyingDown = lyingPage(upright);
  const header = document.cover?.provisional ?? document.provisional ?? null;
  let numbered = false;
  const sections = partsOf(document.blocks).map(({ kind, lying, blocks }, index) => {
    const page = lying ? lyingDown : upright;
    const title =
      index === 0 && document.cover === null ? [wordParagraph(document.title, wordStyles.title)] : [];
    const children = [
      ...title,
      ...blocks.flatMap((block, place) => childrenOf(block, place === 0, page, pictures)),
    ];
    const numbers = document.compact ? 'none' : kind === 'contents' ? 'roman' : numbered ? 'on' : 'from-one';
    if (kind === 'text') numbered = true;
    return sectionOf(page, lying, { children, numbers, header });
  });
  const made = new Document({
    title: fitForCell(document.title),
    creator: fitForCell(document.creator),
    lastModifiedBy: fitForCell(document.creator),
    styles: stylesOf(fonts, upright, language),
    evenAndOddHeaderAndFooters: true,
    // Pages of the contents stand there when the file is opened, without a question whether to update fields.
    pageNumbers: () => ({
      bookmarks: new Map(
        estimatedPages(document, pictures).map((page, index) => [`_Toc${index + 1}`, String(page)]),
      ),
    }),
    sections: [...(document.cover ? [coverSection(document.cover, upright)] : []), ...sections],
  });
  return Packer.toBuffer(made);
};
