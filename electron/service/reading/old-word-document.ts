import WordExtractor from 'word-extractor';
import { fail } from '#shared/contract/failure.ts';

/** First bytes of the file information block of a Word 97–2003 document, which begins a sector. */
const blockSignature = 0xa5ec;
const sector = 512;
const encryptedFlag = 0x0100;

/** Whether the document's own flags say that it is encrypted. */
const isEncrypted = (bytes: Buffer): boolean => {
  for (let at = sector; at + 12 <= bytes.length; at += sector)
    if (bytes.readUInt16LE(at) === blockSignature) return (bytes.readUInt16LE(at + 10) & encryptedFlag) !== 0;
  return false;
};

/** Cells end with a tab, rows with one more; every row becomes a line. */
const rowsToLines = (text: string): string => text.replace(/\t\t(?=\S)/g, '\n').replace(/\t+$/gm, '');

/** The text of a .doc document of Word 97–2003 or WPS. */
export const readOldWordDocument = async (bytes: Buffer, place: string): Promise<string> => {
  if (isEncrypted(bytes)) fail('file.password-protected', { place });
  try {
    const document = await new WordExtractor().extract(bytes);
    // Without this option Chinese quotation marks and dashes would be turned into Latin ones.
    return rowsToLines(document.getBody({ filterUnicode: false }));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail('file.damaged', { place, detail: detail.slice(0, 200) });
  }
};
