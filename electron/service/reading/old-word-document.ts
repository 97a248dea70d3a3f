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

/**
 * Rows of tables as lines. Every cell ends with a tab and every row with one more, so that a table is one line of
 * cells; its first row tells how many there are in each.
 */
const rowsToLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      if (!line.includes('\t\t') && !line.endsWith('\t')) return line;
      const cells = line.split('\t');
      const columns = cells.indexOf('');
      const isTable = columns > 0 && cells.length > columns + 1;
      const regular =
        isTable && cells.every((cell, index) => (index + 1) % (columns + 1) !== 0 || cell === '');
      if (!regular) return line.replace(/\t\t(?=\S)/g, '\n').replace(/\t+$/, '');
      const rows: string[] = [];
      for (let start = 0; start + columns <= cells.length; start += columns + 1)
        rows.push(cells.slice(start, start + columns).join('\t'));
      return rows.filter((row) => row.trim() !== '').join('\n');
    })
    .join('\n');

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
