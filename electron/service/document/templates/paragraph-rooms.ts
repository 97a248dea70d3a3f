import { attributeOf, type XmlTag } from '../../reading/xml-scan.ts';
import type { ChartRoom } from './chart-room.ts';

/** Left and right margin of a table cell, unless a document says otherwise, in twips. */
const cellMargins = 216;

interface MeasuredParagraph {
  room: ChartRoom | null;
}

/**
 * Follows the tags of a part and tells every paragraph how much room it has: the page of its section, whose settings
 * come after its text, the innermost table cell with a width of its own, and the paragraph's indents.
 */
export class ParagraphRooms {
  readonly #xml: string;
  /** Paragraphs of the section that is not closed yet. */
  #waiting: { readonly paragraph: MeasuredParagraph; readonly cell: number | null; indent: number }[] = [];
  readonly #cells: (number | null)[] = [];
  #page = { width: 0, height: 0, margins: { across: 0, down: 0 }, columns: 1, between: 0 };

  constructor(xml: string) {
    this.#xml = xml;
  }

  paragraph(paragraph: MeasuredParagraph): void {
    this.#waiting.push({ paragraph, cell: this.#cells.at(-1) ?? null, indent: 0 });
  }

  tag(tag: XmlTag): void {
    const length = (...names: readonly string[]): number => {
      for (const name of names) {
        const text = attributeOf(this.#xml, tag, `w:${name}`);
        if (text !== null && Number.isFinite(Number(text))) return Math.max(0, Number(text));
      }
      return 0;
    };
    switch (tag.name) {
      case 'w:tc':
        if (tag.closing) this.#cells.pop();
        else if (!tag.selfClosing) this.#cells.push(this.#cells.at(-1) ?? null);
        break;
      case 'w:tcW':
        if (this.#cells.length > 0 && attributeOf(this.#xml, tag, 'w:type') === 'dxa')
          this.#cells[this.#cells.length - 1] = length('w') - cellMargins;
        break;
      case 'w:ind': {
        const last = this.#waiting.at(-1);
        if (last) last.indent = length('left', 'start') + length('right', 'end') + length('firstLine');
        break;
      }
      case 'w:pgSz':
        this.#page = { ...this.#page, width: length('w'), height: length('h') };
        break;
      case 'w:pgMar':
        this.#page.margins = {
          across: length('left') + length('right') + length('gutter'),
          down: length('top') + length('bottom'),
        };
        break;
      case 'w:cols':
        if (!tag.closing)
          this.#page = { ...this.#page, columns: length('num') || 1, between: length('space') };
        break;
      case 'w:sectPr':
        if (tag.closing) this.#endSection();
        break;
      default:
    }
  }

  #endSection(): void {
    const { width, height, margins, columns, between } = this.#page;
    const text = (width - margins.across - (columns - 1) * between) / columns;
    for (const { paragraph, cell, indent } of this.#waiting) {
      const room = { width: (cell ?? text) - indent, height: height - margins.down };
      if (room.width > 0 && room.height > 0) paragraph.room = room;
    }
    this.#waiting = [];
    this.#page = { width: 0, height: 0, margins: { across: 0, down: 0 }, columns: 1, between: 0 };
  }
}
