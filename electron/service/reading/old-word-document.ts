import WordExtractor from 'word-extractor';
import { fail } from '#shared/contract/failure.ts';
import type { FileNotice } from '#shared/plan/plan-file.ts';

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

/** A paragraph that belongs to a list says so with this property: its code, then the number of the list. */
const listProperty = Buffer.from([0x0b, 0x46]);

/** How often the document refers to a list; numbers that Word makes itself are not in the text. */
const listReferences = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(listProperty); at >= 0; at = bytes.indexOf(listProperty, at + 2)) {
    const list = at + 4 <= bytes.length ? bytes.readUInt16LE(at + 2) : 0;
    if (list > 0 && list < 2_000) count += 1;
  }
  return count;
};

const mostColumns = 40;
const mostTitles = 3;

/** Cuts the cells of a table into rows of a width, after rows of one cell; null where they do not come out even. */
const rowsOf = (cells: readonly string[], titles: number, columns: number): string[] | null => {
  const rows: string[] = [];
  let at = 0;
  while (at < cells.length) {
    const width = rows.length < titles ? 1 : columns;
    // A row ends with one mark more than it has cells.
    if (at + width >= cells.length || cells[at + width] !== '') return null;
    const row = cells.slice(at, at + width);
    if (width > 1 && rows.length === titles && row.includes('')) return null;
    rows.push(row.join('\t'));
    at += width + 1;
  }
  return rows.length > Math.max(titles, 1) ? rows : null;
};

/** A line of marks that is a whole table, as its rows; null where it is none. */
const tableRows = (line: string): string | null => {
  // Behind the last mark nothing stands.
  const cells = line.split('\t').slice(0, -1);
  for (let titles = 0; titles <= mostTitles; titles += 1)
    for (let columns = 2; columns <= mostColumns; columns += 1) {
      const rows = rowsOf(cells, titles, columns);
      if (rows) return rows.filter((row) => row.trim() !== '').join('\n');
    }
  return null;
};

/**
 * Rows of tables as lines. Every cell ends with a tab. Where the end of rows is marked, a row is a line; where it is
 * not, a whole table is one line with one tab more behind each row, and the first row without an empty cell tells how
 * many cells there are in each.
 */
const rowsToLines = (text: string): string => {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      if (!line.endsWith('\t')) return line;
      const beside = lines[index - 1]?.endsWith('\t') || lines[index + 1]?.endsWith('\t');
      const rows = beside || !line.endsWith('\t\t') ? null : tableRows(line);
      return rows ?? line.slice(0, -1);
    })
    .join('\n');
};

/** Parts that stand beside the body, one line each. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/**
 * The text of a .doc document of Word 97–2003 or WPS: its body, then what its text boxes, foot- and endnotes say. The
 * numbers of automatic lists are not kept in this format and are told as missing.
 */
export const readOldWordDocument = async (
  bytes: Buffer,
  place: string,
): Promise<{ text: string; notices: FileNotice[] }> => {
  if (isEncrypted(bytes)) fail('file.password-protected', { place });
  // Without this option Chinese quotation marks and dashes would be turned into Latin ones.
  const asIs = { filterUnicode: false };
  try {
    const document = await new WordExtractor().extract(bytes);
    const notes = linesOf(`${document.getFootnotes(asIs)}\n${document.getEndnotes(asIs)}`);
    const boxes = linesOf(document.getTextboxes({ ...asIs, includeHeadersAndFooters: false }));
    const lists = listReferences(bytes);
    return {
      text: [rowsToLines(document.getBody(asIs)), ...boxes, ...notes].join('\n'),
      notices: [
        ...(lists > 0 ? [{ kind: 'numbering-missing' as const, count: lists }] : []),
        ...(notes.length > 0 ? [{ kind: 'notes-at-end' as const, count: notes.length }] : []),
      ],
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail('file.damaged', { place, detail: detail.slice(0, 200) });
  }
};
