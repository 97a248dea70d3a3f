import { PageText } from './page-text.ts';
import { added, fetchingField, passedOver, removed } from './word-elements.ts';
import type { WordNumbering } from './word-numbering.ts';
import type { WordStyles } from './word-styles.ts';
import { plainText } from './xml-part.ts';
import { attributeOf, type XmlTag, xmlTags } from './xml-scan.ts';

/** What stood in a document beside its words. */
export interface BodyCounts {
  /** Numbers that Word makes itself. */
  numbers: number;
  /** Stretches inserted, deleted or moved with changes being tracked. */
  changes: number;
  /** Stretches of hidden words. */
  hidden: number;
  /** Fields that fetch something from outside when they are refreshed. */
  fetchingFields: number;
}

export interface WordBody {
  readonly text: string;
  readonly counts: BodyCounts & { readonly repeatedCells: number };
  /** Ids of the notes that were referred to, in order. */
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
}

const isOn = (value: string | null): boolean => value !== '0' && value !== 'false' && value !== 'off';

/** A paragraph while it is read. */
interface OpenParagraph {
  style: string | null;
  list: string | undefined;
  level: number | undefined;
  /** The number before its first word, until that is written. */
  number: string;
  /** Its end mark was deleted: the next paragraph goes on in its line. */
  joins: boolean;
  hidden: boolean;
}

const newParagraph = (): OpenParagraph => ({
  style: null,
  list: undefined,
  level: undefined,
  number: '',
  joins: false,
  hidden: false,
});

/**
 * Reads the text of one part of a document: its body, or its notes. One pass over the tags; every tag may touch the
 * open paragraph, run, cell and page at once, so opening and closing tags and the state between them stand together.
 */
class BodyReader {
  readonly #xml: string;
  readonly #numbering: WordNumbering;
  readonly #styles: WordStyles;
  readonly #counts: BodyCounts = { numbers: 0, changes: 0, hidden: 0, fetchingFields: 0 };
  readonly #footnotes: string[] = [];
  readonly #endnotes: string[] = [];
  /** The page, and those of text boxes that are open inside a paragraph of it. */
  readonly #pages: PageText[] = [new PageText()];
  /** Text boxes of the open paragraph, written behind it. */
  readonly #boxes: string[][] = [[]];
  readonly #paragraphs: OpenParagraph[] = [];
  /** Whether the alternative before was read, for each open choice. */
  readonly #choices: boolean[] = [];
  #skipping: string | null = null;
  #skipDepth = 0;
  #properties: 'paragraph' | 'run' | 'cell' | null = null;
  #markProperties = false;
  #runHidden = false;
  #hiddenCounted = false;
  #cell = { columns: 1, continues: false };
  #cellPending = false;
  #textFrom = -1;
  #instructionFrom = -1;
  #repeated = 0;

  constructor(xml: string, numbering: WordNumbering, styles: WordStyles) {
    this.#xml = xml;
    this.#numbering = numbering;
    this.#styles = styles;
  }

  read(): WordBody {
    for (const tag of xmlTags(this.#xml)) {
      if (this.#skipping !== null) this.#skip(tag);
      else if (tag.closing) this.#close(tag);
      else this.#open(tag);
    }
    const [page] = this.#pages;
    const text = page?.finish() ?? '';
    return {
      text,
      counts: { ...this.#counts, repeatedCells: this.#repeated + (page?.repeated ?? 0) },
      footnotes: this.#footnotes,
      endnotes: this.#endnotes,
    };
  }

  get #page(): PageText {
    return this.#pages.at(-1) ?? new PageText();
  }

  #skip(tag: XmlTag): void {
    if (tag.name !== this.#skipping || tag.selfClosing) return;
    this.#skipDepth += tag.closing ? -1 : 1;
    if (this.#skipDepth > 0) return;
    if (this.#instructionFrom >= 0 && tag.name === 'w:instrText') {
      if (fetchingField.test(this.#xml.slice(this.#instructionFrom, tag.start)))
        this.#counts.fetchingFields += 1;
      this.#instructionFrom = -1;
    }
    this.#skipping = null;
  }

  #startSkipping(tag: XmlTag): void {
    if (tag.selfClosing) return;
    this.#skipping = tag.name;
    this.#skipDepth = 1;
    if (tag.name === 'w:instrText') this.#instructionFrom = tag.end;
  }

  #value(tag: XmlTag, name = 'w:val'): string | null {
    return attributeOf(this.#xml, tag, name);
  }

  /** Writes words where a run stands; hidden ones are only counted. */
  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#runHidden) {
      if (!this.#hiddenCounted && text.trim() !== '') {
        this.#counts.hidden += 1;
        this.#hiddenCounted = true;
      }
      return;
    }
    this.#openPendingCell();
    if (paragraph && paragraph.number !== '') {
      this.#page.write(paragraph.number);
      paragraph.number = '';
      this.#counts.numbers += 1;
    }
    this.#page.write(text);
  }

  #openPendingCell(): void {
    if (!this.#cellPending) return;
    this.#cellPending = false;
    this.#page.openCell(this.#cell);
  }

  #open(tag: XmlTag): void {
    const { name } = tag;
    if (passedOver.has(name)) {
      this.#startSkipping(tag);
      return;
    }
    if (removed.has(name)) {
      if (this.#properties === null) {
        this.#counts.changes += 1;
        this.#startSkipping(tag);
        return;
      }
      const paragraph = this.#paragraphs.at(-1);
      if (this.#properties === 'paragraph' && this.#markProperties && paragraph) paragraph.joins = true;
      return;
    }
    if (added.has(name)) {
      if (this.#properties === null) this.#counts.changes += 1;
      return;
    }
    if (this.#properties !== null) {
      this.#property(tag);
      return;
    }
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        if (tag.selfClosing) this.#closeParagraph();
        return;
      case 'w:pPr':
        if (!tag.selfClosing) this.#properties = 'paragraph';
        return;
      case 'w:r':
        this.#runHidden = this.#paragraphs.at(-1)?.hidden ?? false;
        this.#hiddenCounted = false;
        return;
      case 'w:rPr':
        if (!tag.selfClosing) this.#properties = 'run';
        return;
      case 'w:tcPr':
        if (!tag.selfClosing) this.#properties = 'cell';
        return;
      case 'w:t':
      case 'm:t':
        if (!tag.selfClosing) this.#textFrom = tag.end;
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#write('\t');
        return;
      case 'w:br':
      case 'w:cr':
        if (!this.#runHidden) this.#page.breakLine();
        return;
      case 'w:noBreakHyphen':
        this.#write('-');
        return;
      case 'w:sym': {
        const code = Number.parseInt(this.#value(tag, 'w:char') ?? '', 16);
        if (code > 0 && code <= 0xffff) this.#write(String.fromCharCode(code));
        return;
      }
      case 'w:footnoteReference':
        this.#footnotes.push(this.#value(tag, 'w:id') ?? '');
        return;
      case 'w:endnoteReference':
        this.#endnotes.push(this.#value(tag, 'w:id') ?? '');
        return;
      case 'w:fldSimple':
        if (fetchingField.test(this.#value(tag, 'w:instr') ?? '')) this.#counts.fetchingFields += 1;
        return;
      case 'w:tbl':
        this.#openPendingCell();
        this.#page.openTable();
        return;
      case 'w:tr':
        this.#page.openRow();
        return;
      case 'w:tc':
        this.#cell = { columns: 1, continues: false };
        this.#cellPending = true;
        return;
      case 'w:txbxContent':
        if (tag.selfClosing) return;
        this.#pages.push(new PageText());
        this.#boxes.push([]);
        return;
      case 'mc:AlternateContent':
        if (!tag.selfClosing) this.#choices.push(false);
        return;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (this.#choices.at(-1)) this.#startSkipping(tag);
        else if (this.#choices.length > 0) this.#choices[this.#choices.length - 1] = true;
        return;
    }
  }

  #property(tag: XmlTag): void {
    const paragraph = this.#paragraphs.at(-1);
    switch (this.#properties) {
      case 'paragraph':
        if (tag.name === 'w:rPr' && !tag.selfClosing) this.#markProperties = true;
        else if (!paragraph || this.#markProperties) return;
        else if (tag.name === 'w:pStyle') paragraph.style = this.#value(tag);
        else if (tag.name === 'w:numId') paragraph.list = this.#value(tag) ?? undefined;
        else if (tag.name === 'w:ilvl') paragraph.level = Number(this.#value(tag) ?? '0');
        return;
      case 'run':
        if (tag.name === 'w:vanish') this.#runHidden = isOn(this.#value(tag));
        else if (tag.name === 'w:rStyle' && this.#styles.hides(this.#value(tag) ?? ''))
          this.#runHidden = true;
        return;
      case 'cell':
        if (tag.name === 'w:gridSpan') {
          const columns = Number.parseInt(this.#value(tag) ?? '1', 10);
          this.#cell.columns = Math.min(Math.max(Number.isInteger(columns) ? columns : 1, 1), 200);
        } else if (tag.name === 'w:vMerge') this.#cell.continues = this.#value(tag) !== 'restart';
        return;
    }
  }

  #close(tag: XmlTag): void {
    const { name } = tag;
    const paragraph = this.#paragraphs.at(-1);
    if (this.#properties === 'paragraph') {
      if (name === 'w:rPr') this.#markProperties = false;
      else if (name === 'w:pPr') {
        this.#properties = null;
        this.#markProperties = false;
        if (paragraph) this.#number(paragraph);
      }
      return;
    }
    if (this.#properties !== null) {
      if (
        (name === 'w:rPr' && this.#properties === 'run') ||
        (name === 'w:tcPr' && this.#properties === 'cell')
      )
        this.#properties = null;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        return;
      case 'w:r':
        this.#runHidden = false;
        return;
      case 'w:t':
      case 'm:t':
        if (this.#textFrom >= 0) this.#write(plainText(this.#xml.slice(this.#textFrom, tag.start)));
        this.#textFrom = -1;
        return;
      case 'w:tc':
        this.#openPendingCell();
        this.#page.closeCell();
        return;
      case 'w:tbl':
        this.#page.closeTable();
        return;
      case 'w:txbxContent':
        this.#closeBox();
        return;
      case 'mc:AlternateContent':
        this.#choices.pop();
        return;
    }
  }

  #openParagraph(): void {
    this.#openPendingCell();
    this.#paragraphs.push(newParagraph());
  }

  #number(paragraph: OpenParagraph): void {
    const { list, level, style } = paragraph;
    const reference = {
      ...(list === undefined ? {} : { list }),
      ...(level === undefined ? {} : { level }),
    };
    paragraph.number = this.#numbering.next(reference, style);
    if (style !== null && this.#styles.hides(style)) paragraph.hidden = true;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const boxes = this.#boxes.at(-1) ?? [];
    if (!paragraph?.joins || boxes.length > 0) this.#page.breakLine();
    for (const line of boxes.splice(0)) {
      this.#page.write(line);
      this.#page.breakLine();
    }
  }

  #closeBox(): void {
    if (this.#pages.length < 2) return;
    const box = this.#pages.pop();
    this.#boxes.pop();
    const text = box?.finish() ?? '';
    this.#repeated += box?.repeated ?? 0;
    if (text !== '') for (const line of text.split('\n')) this.#boxes.at(-1)?.push(line);
  }
}

/** The text of the body of a document: paragraphs as lines, tables as rows with tabs. */
export const readWordBody = (xml: string, numbering: WordNumbering, styles: WordStyles): WordBody =>
  new BodyReader(xml, numbering, styles).read();
