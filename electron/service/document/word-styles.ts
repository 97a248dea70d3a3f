import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { type DocumentFonts, latinFont, type PageLayout, secondHeadingFont, sizes } from './page.ts';

/** Styles by the names the writer and the reader of a document know them by. */
export const wordStyles = {
  body: 'ReportBody',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  title: 'Title',
  coverLine: 'CoverLine',
  contentsTitle: 'ContentsTitle',
  attachment: 'AttachmentTitle',
  caption: 'Caption',
  figure: 'FigureImage',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  note: 'TableNote',
  gap: 'TableGap',
  signature: 'SignatureLine',
  provisional: 'Provisional',
} as const;

const font = (name: string) => ({ ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia: name });

/** Height of a line over its type size. */
const lineFactor = 1.35;

/** Height of a line in twips. */
export const lineOf = (size: number, factor = lineFactor): number => Math.round(size * 10 * factor);

/** Room above and below a caption. */
export const captionSpacing = 180;

/** What every style but those of prose is made from: no indent, no spacing. */
const plainStyle = 'Normal';

/** Styles of GB/T 9704: 标题2号小标宋, 正文3号仿宋, 一级3号黑体, 二级3号楷体; tables as offices make them. */
export const stylesOf = (fonts: DocumentFonts, page: PageLayout, language: string): IStylesOptions => {
  const exact = { line: page.linePitch, lineRule: LineRuleType.EXACT };
  // Exact lines, also in tables: anything else would snap to the grid of the prose.
  const captionSize = page.compact ? sizes.fifth : sizes.smallFourth;
  const lines = (size: number, factor = lineFactor) => ({
    line: lineOf(size, factor),
    lineRule: LineRuleType.EXACT,
  });
  const heading = (id: string, name: string, level: number, family: string) => ({
    id,
    name,
    basedOn: wordStyles.body,
    next: wordStyles.body,
    quickFormat: true,
    run: { font: font(family), size: page.bodySize, bold: false, color: '000000' },
    paragraph: {
      spacing: exact,
      indent: { firstLineChars: 200, firstLine: page.bodySize * 20 },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      alignment: AlignmentType.LEFT,
    },
  });
  const plain = (
    id: string,
    name: string,
    size: number,
    family: string,
    paragraph: NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph']>,
  ) => ({
    id,
    name,
    basedOn: plainStyle,
    quickFormat: true,
    run: { font: font(family), size },
    paragraph,
  });
  return {
    default: {
      document: {
        run: {
          font: font(fonts.body),
          size: page.bodySize,
          language: { value: 'en-US', eastAsia: language },
        },
      },
    },
    paragraphStyles: [
      {
        id: wordStyles.body,
        name: 'Report Body',
        basedOn: plainStyle,
        quickFormat: true,
        run: { font: font(fonts.body), size: page.bodySize, characterSpacing: page.characterSpacing },
        paragraph: {
          spacing: exact,
          indent: { firstLineChars: 200, firstLine: page.bodySize * 20 },
          alignment: AlignmentType.BOTH,
        },
      },
      heading(wordStyles.heading1, 'heading 1', 0, fonts.heading),
      heading(wordStyles.heading2, 'heading 2', 1, secondHeadingFont),
      heading(wordStyles.heading3, 'heading 3', 2, fonts.body),
      plain(wordStyles.title, 'Title', page.compact ? sizes.smallSecond : sizes.second, fonts.title, {
        alignment: AlignmentType.CENTER,
        spacing: { ...lines(page.compact ? sizes.third : sizes.second, 1.5), after: 120 },
        keepNext: true,
      }),
      plain(wordStyles.coverLine, 'Cover Line', sizes.third, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: { ...lines(sizes.third, 1.6), before: 120, after: 60 },
      }),
      plain(wordStyles.contentsTitle, 'Contents Title', sizes.second, fonts.title, {
        alignment: AlignmentType.CENTER,
        spacing: { ...lines(sizes.second), after: 240 },
      }),
      plain(wordStyles.attachment, 'Attachment Title', sizes.third, fonts.heading, {
        alignment: AlignmentType.LEFT,
        spacing: { ...lines(sizes.third), after: 120 },
        keepNext: true,
        outlineLevel: 0,
      }),
      plain(wordStyles.caption, 'caption', captionSize, fonts.heading, {
        alignment: AlignmentType.CENTER,
        spacing: { ...lines(captionSize), before: 120, after: 60 },
        keepLines: true,
      }),
      plain(wordStyles.figure, 'Figure Image', sizes.smallFourth, fonts.body, {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120 },
        keepNext: true,
      }),
      plain(wordStyles.tableText, 'Table Text', page.tableSize, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: lines(page.tableSize),
      }),
      plain(wordStyles.tableHeading, 'Table Heading', page.tableSize, fonts.heading, {
        alignment: AlignmentType.CENTER,
        spacing: lines(page.tableSize),
        keepNext: true,
      }),
      plain(wordStyles.note, 'Table Note', page.tableSize, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: { ...lines(page.tableSize), before: 60, after: 120 },
      }),
      plain(wordStyles.gap, 'Table Gap', sizes.smallFifth, fonts.body, {
        spacing: { line: 160, lineRule: LineRuleType.EXACT },
      }),
      plain(wordStyles.signature, 'Signature Line', page.bodySize, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: { ...lines(page.bodySize), before: 200, after: 60 },
      }),
      plain(wordStyles.provisional, 'Provisional', sizes.third, fonts.heading, {
        alignment: AlignmentType.RIGHT,
        spacing: lines(sizes.third),
      }),
      ...['TOC1', 'TOC2'].map((id, level) =>
        plain(id, `toc ${level + 1}`, sizes.fourth, level === 0 ? fonts.heading : fonts.body, {
          alignment: AlignmentType.LEFT,
          spacing: { ...lines(sizes.fourth, 1.6), before: level === 0 ? 60 : 0 },
          indent: { left: level * 420 },
        }),
      ),
    ],
  };
};
