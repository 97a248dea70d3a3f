import { fail } from '#shared/contract/failure.ts';
import { openWordArchive } from '../reading/word-archive.ts';
import { plainText } from '../reading/xml-part.ts';
import { attributeOf, type XmlTag, xmlTags } from '../reading/xml-scan.ts';
import type { Piece } from './pieces.ts';

interface OpenCell {
  lines: string[];
  covered: boolean;
}

/** Reads the body of a document, tag by tag, without the library that wrote it. */
class PieceReader {
  readonly #xml: string;
  readonly #pieces: Piece[] = [];
  #style = 'Normal';
  #text = '';
  #drawings = 0;
  #textFrom = -1;
  #inRun = false;
  #rows: string[][] | null = null;
  #row: string[] = [];
  #cell: OpenCell | null = null;
  #contents: string[] | null = null;

  constructor(xml: string) {
    this.#xml = xml;
  }

  read(): Piece[] {
    for (const tag of xmlTags(this.#xml)) {
      if (tag.closing) this.#close(tag);
      else {
        this.#open(tag);
        if (tag.selfClosing) this.#close(tag);
      }
    }
    return this.#pieces;
  }

  #value(tag: XmlTag): string {
    return attributeOf(this.#xml, tag, 'w:val') ?? '';
  }

  #open(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:p':
        this.#style = 'Normal';
        this.#text = '';
        this.#drawings = 0;
        return;
      case 'w:pStyle':
        this.#style = this.#value(tag);
        return;
      case 'w:t':
        this.#textFrom = tag.selfClosing ? -1 : tag.end;
        return;
      case 'w:r':
        this.#inRun = true;
        return;
      case 'w:br':
        this.#text += '\n';
        return;
      case 'w:tab':
        // Tab stops of a paragraph go by the same name.
        if (this.#inRun) this.#text += '\t';
        return;
      case 'w:drawing':
        this.#drawings += 1;
        return;
      case 'w:tbl':
        this.#rows = [];
        return;
      case 'w:tr':
        this.#row = [];
        return;
      case 'w:tc':
        this.#cell = { lines: [], covered: false };
        return;
      case 'w:vMerge':
        if (this.#cell && this.#value(tag) !== 'restart') this.#cell.covered = true;
        return;
      case 'w:sdt':
        this.#contents = [];
        return;
    }
  }

  #close(tag: XmlTag): void {
    switch (tag.name) {
      case 'w:t':
        if (this.#textFrom >= 0) this.#text += plainText(this.#xml.slice(this.#textFrom, tag.start));
        this.#textFrom = -1;
        return;
      case 'w:r':
        this.#inRun = false;
        return;
      case 'w:p':
        this.#closeParagraph();
        return;
      case 'w:tc':
        if (this.#cell && !this.#cell.covered) this.#row.push(this.#cell.lines.join('\n'));
        this.#cell = null;
        return;
      case 'w:tr':
        this.#rows?.push(this.#row);
        return;
      case 'w:tbl':
        if (this.#rows) this.#pieces.push({ kind: 'table', rows: this.#rows });
        this.#rows = null;
        return;
      case 'w:sdt':
        if (this.#contents) this.#pieces.push({ kind: 'contents', entries: this.#contents });
        this.#contents = null;
        return;
    }
  }

  #closeParagraph(): void {
    if (this.#cell) this.#cell.lines.push(this.#text);
    else if (this.#contents) {
      // An entry ends where the tab to its page number begins.
      const entry = this.#text.split('\t', 1)[0] ?? '';
      if (entry !== '') this.#contents.push(entry);
    } else {
      for (let count = 0; count < this.#drawings; count += 1) this.#pieces.push({ kind: 'picture' });
      if (this.#text !== '') this.#pieces.push({ kind: 'paragraph', style: this.#style, text: this.#text });
    }
  }
}

/** What stands in a Word file. */
export const foundPieces = (bytes: Buffer, place: string): Piece[] => {
  const xml =
    openWordArchive(bytes, place).text('word/document.xml') ??
    fail('file.damaged', { place, detail: 'word/document.xml' });
  return new PieceReader(xml).read();
};
