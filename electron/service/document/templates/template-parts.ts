import { fail } from '#shared/contract/failure.ts';
import type { TemplatePlace } from '#shared/model/report-template.ts';
import { readZipDirectory, unpack } from '../../archives/zip-directory.ts';
import { largestFile } from '../../importing/preflight.ts';
import { openWordArchive } from '../../reading/word-archive.ts';
import { plainText } from '../../reading/xml-part.ts';
import { attributeOf, xmlTags } from '../../reading/xml-scan.ts';
import type { ChartRoom } from './chart-room.ts';
import { ParagraphRooms } from './paragraph-rooms.ts';

export interface TemplateParagraph {
  /** Position among the paragraphs of its part, from 1. */
  readonly number: number;
  readonly text: string;
  /** Null where nothing tells it: outside the body, and in a body without a page of its own. */
  readonly room: ChartRoom | null;
}

/** A part of a Word file that holds words. */
export interface TemplatePart {
  readonly name: string;
  readonly part: TemplatePlace['part'];
  /** False for parts where nothing is filled in. */
  readonly reached: boolean;
  readonly paragraphs: readonly TemplateParagraph[];
}

/** Largest unpacked content of a template, all parts together, in bytes. */
const largestContent = 100 * 1024 * 1024;
const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');
const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const mainPart = 'word/document.xml';

const kinds: readonly (readonly [RegExp, TemplatePlace['part'], boolean])[] = [
  [/^word\/document\.xml$/, 'body', true],
  [/^word\/header\d{0,4}\.xml$/, 'header', true],
  [/^word\/footer\d{0,4}\.xml$/, 'footer', true],
  [/^word\/(?:footnotes|endnotes|comments)\.xml$/, 'notes', false],
  [/^word\/charts\/chart\d{0,4}\.xml$/, 'notes', false],
];

const paragraphNames: ReadonlySet<string> = new Set(['w:p', 'a:p']);
const textNames: ReadonlySet<string> = new Set(['w:t', 'a:t']);

/**
 * Paragraphs of a part in the order they begin; text boxes stand in paragraphs of their own. Descriptions of pictures
 * count as paragraphs, because fields are filled in there too.
 */
const paragraphsOf = (xml: string): TemplateParagraph[] => {
  type Found = { number: number; text: string; room: ChartRoom | null };
  const found: Found[] = [];
  const open: Found[] = [];
  const rooms = new ParagraphRooms(xml);
  let number = 0;
  let textFrom = -1;
  for (const tag of xmlTags(xml)) {
    if (paragraphNames.has(tag.name)) {
      if (tag.closing) open.pop();
      else {
        number += 1;
        const paragraph: Found = { number, text: '', room: null };
        found.push(paragraph);
        rooms.paragraph(paragraph);
        if (!tag.selfClosing) open.push(paragraph);
      }
    } else if (textNames.has(tag.name) && !tag.selfClosing) {
      const paragraph = open.at(-1);
      if (!tag.closing) textFrom = tag.end;
      else if (paragraph && textFrom >= 0) {
        paragraph.text += plainText(xml.slice(textFrom, tag.start));
        textFrom = -1;
      }
    } else if (tag.name === 'wp:docPr' && !tag.closing) {
      const description = attributeOf(xml, tag, 'descr');
      if (description) found.push({ number: Math.max(1, number), text: plainText(description), room: null });
    } else rooms.tag(tag);
  }
  return found;
};

const requireDocument = (bytes: Buffer, place: string): void => {
  if (bytes.length === 0) fail('file.empty', { place });
  if (bytes.length > largestFile) fail('file.too-large', { place, size: bytes.length, maximum: largestFile });
  if (
    bytes.subarray(0, compoundSignature.length).equals(compoundSignature) &&
    bytes.includes(encryptedPackage)
  )
    fail('file.password-protected', { place });
  if (!bytes.subarray(0, zipSignature.length).equals(zipSignature))
    fail('report-template.not-a-document', { place });
};

/** Every part is unpacked within one limit before any library sees the file: a directory can lie about sizes. */
const requireHarmless = (bytes: Buffer, place: string): void => {
  let left = largestContent;
  for (const entry of readZipDirectory(bytes, place))
    left -= unpack(bytes, entry, Math.max(1, left), place).length;
};

/**
 * Looks at a Word file before anything is filled into it, and reads the words of its parts.
 * @throws FailureError `report-template.not-a-document`, `file.unsafe`, `file.damaged`, `file.password-protected`,
 * `file.too-large`, `file.empty`.
 */
export const readTemplateParts = (bytes: Buffer, place: string): TemplatePart[] => {
  requireDocument(bytes, place);
  const archive = openWordArchive(bytes, place);
  if (!archive.names.includes(mainPart) || archive.macros > 0)
    fail('report-template.not-a-document', { place });
  requireHarmless(bytes, place);
  for (const name of archive.names) if (/\.(?:xml|rels)$/i.test(name)) archive.text(name);
  return kinds.flatMap(([pattern, part, reached]) =>
    archive.names
      .filter((name) => pattern.test(name))
      .sort()
      .map(
        (name): TemplatePart => ({ name, part, reached, paragraphs: paragraphsOf(archive.text(name) ?? '') }),
      ),
  );
};
