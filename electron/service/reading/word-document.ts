import mammoth from 'mammoth';
import { FailureError, fail } from '#shared/contract/failure.ts';
import type { FileNotice } from '#shared/plan/plan-file.ts';
import { htmlToText } from './html-text.ts';
import { openWordArchive, type WordArchive } from './word-archive.ts';
import { writeNumbering } from './word-numbering.ts';

/** What the converter reads a document through: parts by name. It takes this in place of a file. */
interface PartReader {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
}

const partReader = (archive: WordArchive, replaced: ReadonlyMap<string, string>): PartReader => ({
  exists: (name) => archive.has(name),
  read: async (name, encoding) => {
    const text = replaced.get(name);
    if (text !== undefined) return encoding ? text : Buffer.from(text, 'utf8');
    const content = archive.read(name);
    return encoding === 'base64'
      ? content.toString('base64')
      : encoding
        ? content.toString('utf8')
        : new Uint8Array(content);
  },
});

const textOfPart = (archive: WordArchive, name: string): string | null =>
  archive.has(name) ? archive.read(name).toString('utf8') : null;

/**
 * The text of a .docx document: paragraphs as lines, tables as rows with tabs, automatic numbering written out.
 * Deleted words of tracked changes are left out, inserted ones kept.
 */
export const readWordDocument = async (
  bytes: Buffer,
  place: string,
): Promise<{ text: string; notices: FileNotice[] }> => {
  const archive = openWordArchive(bytes, place);
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml';
  const document = textOfPart(archive, main) ?? fail('file.damaged', { place, detail: main });
  const { xml, count } = writeNumbering(
    document,
    textOfPart(archive, 'word/numbering.xml'),
    textOfPart(archive, 'word/styles.xml'),
  );
  const file = partReader(archive, new Map([[main, xml]]));
  try {
    // The converter's types know paths and buffers only; it also takes an opened archive, which keeps unpacking here.
    const input = { file } as unknown as { buffer: Buffer };
    const { value } = await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return {
      text: htmlToText(value),
      notices: [...archive.notices, ...(count > 0 ? [{ kind: 'numbering-restored' as const, count }] : [])],
    };
  } catch (error) {
    if (error instanceof FailureError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    return fail('file.damaged', { place, detail: detail.slice(0, 200) });
  }
};
