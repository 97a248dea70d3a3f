import { fail } from '#shared/contract/failure.ts';
import type { FileNotice } from '#shared/plan/plan-file.ts';
import { openWordArchive, type WordArchive } from './word-archive.ts';
import { readWordBody } from './word-body.ts';
import { wordNumbering } from './word-numbering.ts';
import { type WordStyles, wordStyles } from './word-styles.ts';
import { attributeOf, xmlTags } from './xml-scan.ts';

/** The notes of a part by their ids, each as its words. */
const notesOf = (xml: string | null, element: string, styles: WordStyles): ReadonlyMap<string, string> => {
  const notes = new Map<string, string>();
  if (xml === null) return notes;
  let id = '';
  let from = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.name !== element || tag.selfClosing) continue;
    if (!tag.closing) {
      id = attributeOf(xml, tag, 'w:id') ?? '';
      from = tag.end;
    } else notes.set(id, readWordBody(xml.slice(from, tag.start), wordNumbering(null, styles), styles).text);
  }
  return notes;
};

const countTags = (xml: string | null, name: string): number => {
  let count = 0;
  if (xml !== null) for (const tag of xmlTags(xml)) if (tag.name === name && !tag.closing) count += 1;
  return count;
};

/** Heads and feet that hold words; page numbers and lines are none. */
const headsWithWords = (archive: WordArchive, styles: WordStyles): number =>
  archive.names.filter((name) => {
    if (!/^word\/(?:header|footer)\d{0,4}\.xml$/.test(name)) return false;
    const { text } = readWordBody(archive.text(name) ?? '', wordNumbering(null, styles), styles);
    return /[\p{L}]/u.test(text.replace(/第|页|共|PAGE/g, ''));
  }).length;

const notice = (kind: FileNotice['kind'], count: number): FileNotice[] =>
  count > 0 ? [{ kind, count }] : [];

/**
 * The text of a .docx document: paragraphs as lines, tables as rows with tabs, automatic numbering written out, text
 * boxes behind their paragraph, notes at the end. Deleted and hidden words are left out; whatever is, is told.
 */
export const readWordDocument = (bytes: Buffer, place: string): { text: string; notices: FileNotice[] } => {
  const archive = openWordArchive(bytes, place);
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml';
  const xml = archive.text(main) ?? fail('file.damaged', { place, detail: main });
  const styles = wordStyles(archive.text('word/styles.xml'));
  const body = readWordBody(xml, wordNumbering(archive.text('word/numbering.xml'), styles), styles);
  const footnotes = notesOf(archive.text('word/footnotes.xml'), 'w:footnote', styles);
  const endnotes = notesOf(archive.text('word/endnotes.xml'), 'w:endnote', styles);
  const notes = [
    ...body.footnotes.map((id) => footnotes.get(id) ?? ''),
    ...body.endnotes.map((id) => endnotes.get(id) ?? ''),
  ].filter((note) => note.trim() !== '');
  const { counts } = body;
  return {
    text: [body.text, ...notes.map((note) => note.trim())].join('\n'),
    notices: [
      ...notice('macros', archive.macros),
      ...notice('external-links', archive.links + counts.fetchingFields),
      ...notice('pictures', archive.pictures),
      ...notice('numbering-restored', counts.numbers),
      ...notice('cells-repeated', counts.repeatedCells),
      ...notice('tracked-changes', counts.changes),
      ...notice('hidden-words', counts.hidden),
      ...notice('comments', countTags(archive.text('word/comments.xml'), 'w:comment')),
      ...notice('notes-at-end', notes.length),
      ...notice('heads-and-feet', headsWithWords(archive, styles)),
    ],
  };
};
