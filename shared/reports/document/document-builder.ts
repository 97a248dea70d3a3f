import type { Catalogue } from '../../i18n/translation.ts';
import type { Attachment, Block, Chart, HeadingLevel, Table } from './document-model.ts';
import type { KeptTexts } from './input.ts';

/** A table before it has its number. */
export type UnnumberedTable = Omit<Table, 'kind' | 'key' | 'caption'>;

/** Collects the blocks of a report and numbers its headings, tables, figures and attachments as they come. */
export interface DocumentBuilder {
  /** What the next table will be called in the text: 表1. */
  readonly nextTable: string;
  /** What the next figure will be called: 图1. */
  readonly nextFigure: string;
  /** What the next attachment will be called: 附件1. */
  readonly nextAttachment: string;
  heading(level: HeadingLevel, key: string, text: string): void;
  /** Prose, by what it says; a text a person wrote under this key stands in its place. Empty text is left out. */
  paragraph(key: string, text: string): void;
  table(key: string, title: string, table: UnnumberedTable): void;
  figure(key: string, title: string, chart: Chart): void;
  attachment(key: string, title: string, orientation: NonNullable<Attachment['orientation']>): void;
  /** Anything that has no number. */
  add(
    block: Exclude<Block, { readonly kind: 'heading' | 'paragraph' | 'table' | 'figure' | 'attachment' }>,
  ): void;
  build(): readonly Block[];
}

export const documentBuilder = (words: Catalogue['report'], texts: KeptTexts): DocumentBuilder => {
  const blocks: Block[] = [];
  const headings = [0, 0, 0];
  let tables = 0;
  let figures = 0;
  let attachments = 0;
  return {
    get nextTable() {
      return words.tableLabel(tables + 1);
    },
    get nextFigure() {
      return words.figureLabel(figures + 1);
    },
    get nextAttachment() {
      return words.attachmentLabel(attachments + 1);
    },
    heading: (level, key, text) => {
      headings[level - 1] = (headings[level - 1] ?? 0) + 1;
      headings.fill(0, level);
      blocks.push({
        kind: 'heading',
        key,
        level,
        text: words.headingNumber(level, headings.slice(0, level)) + text,
      });
    },
    paragraph: (key, text) => {
      if (text === '') return;
      const kept = texts[key];
      blocks.push(
        kept
          ? { kind: 'paragraph', key, text, edited: { ...kept, outdated: kept.replaced !== text } }
          : { kind: 'paragraph', key, text },
      );
    },
    table: (key, title, table) => {
      tables += 1;
      blocks.push({ kind: 'table', key, caption: words.caption(words.tableLabel(tables), title), ...table });
    },
    figure: (key, title, chart) => {
      figures += 1;
      blocks.push({
        kind: 'figure',
        key,
        caption: words.caption(words.figureLabel(figures), title),
        chart,
      });
    },
    attachment: (key, title, orientation) => {
      attachments += 1;
      blocks.push({
        kind: 'attachment',
        key,
        label: words.attachmentLabel(attachments),
        title,
        orientation,
      });
    },
    add: (block) => {
      blocks.push(block);
    },
    build: () => blocks,
  };
};
