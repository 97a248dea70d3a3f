import { FailureError } from '#shared/contract/failure.ts';
import { type DecodedText, decodeText } from '../importing/text-encoding.ts';

/** Share of Han characters from which bytes that decode as GB18030 are taken for Chinese. */
const hanShare = 0.3;

const decode = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const isMostlyHan = (text: string): boolean => {
  let han = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) han += 1;
  }
  return han >= text.length * hanShare;
};

/** Share of ordinary characters from which bytes without a mark are taken for UTF-16. */
const ordinaryShare = 0.95;

const isOrdinary = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xff00 && code <= 0xffef) ||
  (code >= 0x2010 && code <= 0x2030) ||
  code === 0x0a ||
  code === 0x0d ||
  code === 0x09;

/** UTF-16 without a mark: read the right way round, nearly all of it is ordinary. */
const unmarkedUtf16 = (bytes: Uint8Array): DecodedText | null => {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  for (const [label, encoding] of [
    ['utf-16le', 'UTF-16LE'],
    ['utf-16be', 'UTF-16BE'],
  ] as const) {
    const text = decode(bytes, label);
    if (text === null) continue;
    let ordinary = 0;
    for (let index = 0; index < text.length; index += 1)
      if (isOrdinary(text.charCodeAt(index))) ordinary += 1;
    if (ordinary >= text.length * ordinaryShare) return { text, encoding };
  }
  return null;
};

/**
 * Decodes a document. A list must be clean to be trusted; a document may hold characters that were lost before it came
 * here (U+FFFD, private use), which the reading warns of. Never replaces what it cannot read.
 */
export const decodeDocument = (bytes: Uint8Array, place: string): DecodedText => {
  const utf8 = bytes[0] === 0xff || bytes[0] === 0xfe ? null : decode(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'UTF-8' };
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  try {
    return decodeText(bytes, place);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const chinese = decode(bytes, 'gb18030');
    if (chinese !== null && !chinese.includes('\0') && isMostlyHan(chinese))
      return { text: chinese, encoding: 'GB18030' };
    throw error;
  }
};
