import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { type DocumentFonts, latinFont, type PageLayout, secondHeadingFont, sizes } from './page.ts';

/** Styles by the names the writer and the reader of a document know them by. */
export const wordStyles = {
  body: 'Normal',
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
  signature: 'SignatureLine',
  provisional: 'Provisional',
} as const;

const font = (name: string) => ({ ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia: name });

/** Styles of GB/T 9704: 标题2号小标宋, 正文3号仿宋, 一级3号黑体, 二级3号楷体; tables as offices make them. */
export const stylesOf = (fonts: DocumentFonts, page: PageLayout, language: string): IStylesOptions => {
  const exact = { line: page.linePitch, lineRule: LineRuleType.EXACT };
  const single = { line: 240, lineRule: LineRuleType.AUTO };
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
    basedOn: wordStyles.body,
    quickFormat: true,
    run: { font: font(family), size },
    paragraph: { indent: { firstLine: 0, firstLineChars: 0 }, ...paragraph },
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
        name: 'Normal',
        quickFormat: true,
        run: { font: font(fonts.body), size: page.bodySize },
        paragraph: {
          spacing: exact,
          indent: { firstLineChars: 200, firstLine: page.bodySize * 20 },
          alignment: AlignmentType.BOTH,
        },
      },
      heading(wordStyles.heading1, 'heading 1', 0, fonts.heading),
      heading(wordStyles.heading2, 'heading 2', 1, secondHeadingFont),
      heading(wordStyles.heading3, 'heading 3', 2, fonts.body),
      plain(wordStyles.title, 'Title', sizes.second, fonts.title, {
        alignment: AlignmentType.CENTER,
        spacing: { ...single, line: 300, after: 120 },
        keepNext: true,
      }),
      plain(wordStyles.coverLine, 'Cover Line', sizes.third, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: { ...single, before: 120, after: 120 },
      }),
      plain(wordStyles.contentsTitle, 'Contents Title', sizes.second, fonts.title, {
        alignment: AlignmentType.CENTER,
        spacing: { ...single, after: 240 },
      }),
      plain(wordStyles.attachment, 'Attachment Title', sizes.third, fonts.heading, {
        alignment: AlignmentType.LEFT,
        spacing: { ...single, after: 120 },
        keepNext: true,
        outlineLevel: 0,
      }),
      plain(wordStyles.caption, 'caption', sizes.smallFourth, fonts.heading, {
        alignment: AlignmentType.CENTER,
        spacing: { ...single, before: 120, after: 60 },
        keepLines: true,
      }),
      plain(wordStyles.figure, 'Figure Image', sizes.smallFourth, fonts.body, {
        alignment: AlignmentType.CENTER,
        spacing: { ...single, before: 120 },
        keepNext: true,
      }),
      plain(wordStyles.tableText, 'Table Text', page.tableSize, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: single,
      }),
      plain(wordStyles.tableHeading, 'Table Heading', page.tableSize, fonts.heading, {
        alignment: AlignmentType.CENTER,
        spacing: single,
        keepNext: true,
      }),
      plain(wordStyles.note, 'Table Note', page.tableSize, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: { ...single, before: 60, after: 120 },
      }),
      plain(wordStyles.signature, 'Signature Line', page.bodySize, fonts.body, {
        alignment: AlignmentType.LEFT,
        spacing: { ...single, before: 200, after: 60 },
      }),
      plain(wordStyles.provisional, 'Provisional', sizes.third, fonts.heading, {
        alignment: AlignmentType.RIGHT,
        spacing: single,
      }),
      ...['TOC1', 'TOC2'].map((id, level) =>
        plain(id, `toc ${level + 1}`, sizes.fourth, level === 0 ? fonts.heading : fonts.body, {
          alignment: AlignmentType.LEFT,
          spacing: { ...single, before: level === 0 ? 80 : 20, after: 20 },
          indent: { left: level * 420, firstLine: 0, firstLineChars: 0 },
        }),
      ),
    ],
  };
};
