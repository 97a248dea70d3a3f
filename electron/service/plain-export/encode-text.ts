import iconv from 'iconv-lite';
import { fail } from '#shared/contract/failure.ts';
import type { PlainEncoding } from '#shared/model/export-profile.ts';

const byteOrderMark = '\ufeff';

/**
 * Text as bytes: UTF-8 with a byte order mark, by which spreadsheet programs know it, or GB18030 (GB 18030—2022), which
 * they take on Chinese systems. Fails with `export.encoding` where the bytes do not read as the text again.
 */
export const encodeText = (text: string, encoding: PlainEncoding, place: string): Buffer => {
  const bytes =
    encoding === 'utf-8' ? Buffer.from(byteOrderMark + text, 'utf8') : iconv.encode(text, 'gb18030');
  const found = decodeBytes(bytes, encoding, place);
  if (found !== text) {
    const at = [...text].findIndex((character, index) => character !== [...found][index]);
    const character = [...text][at] ?? '';
    fail('export.encoding', {
      place,
      encoding: encoding.toUpperCase(),
      character,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    });
  }
  return bytes;
};

/** The text of bytes as the platform's own decoder reads them. Fails with `file.read-back-differs`. */
export const decodeBytes = (bytes: Uint8Array, encoding: PlainEncoding, place: string): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return fail('file.read-back-differs', {
      place,
      what: place,
      expected: encoding.toUpperCase(),
      found: '',
    });
  }
};
