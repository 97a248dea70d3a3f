import { fail } from '#shared/contract/failure.ts';

export type TextEncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

const decode = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Characters no list holds: control characters other than tab and line ends, private use, non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const implausible = /[\u0000-\u0008\u000e-\u001f\u007f\ue000-\uf8ff\ufffd-\uffff]/;

/** Share of two-byte characters that stand in the GB 2312 plane: nearly all in Chinese text, few in anything else. */
const commonShare = 0.8;

/**
 * GB18030 takes almost any bytes, so what comes out must look like Chinese: its two-byte characters are common ones.
 * Latin-1, Big5 and Shift-JIS do not pass.
 */
const looksLikeGb18030 = (bytes: Uint8Array): boolean => {
  let common = 0;
  let pairs = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    // A digit in second place starts a four-byte character, which a rare name may hold.
    if (trail >= 0x30 && trail <= 0x39) {
      index += 3;
      continue;
    }
    pairs += 1;
    const inPlane = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa3));
    if (inPlane) common += 1;
    index += 1;
  }
  return pairs === 0 || common / pairs >= commonShare;
};

/** UTF-16 without a mark: Latin letters, digits and line ends leave zero bytes on one side only. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 1)
    if (bytes[index] === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  if (odd > 0 && even === 0) return 'utf-16le';
  if (even > 0 && odd === 0) return 'utf-16be';
  return null;
};

const plausible = (text: string | null): text is string => text !== null && !implausible.test(text);

/**
 * Decodes text whose encoding nobody states: byte order mark, then UTF-8, then UTF-16 without a mark, then GB18030.
 * Never replaces what it cannot read; fails with `file.encoding-unknown` instead.
 */
export const decodeText = (bytes: Uint8Array, place: string): DecodedText => {
  const [first, second, third] = bytes;
  const marked = (label: string, encoding: TextEncodingName): DecodedText => {
    const text = decode(bytes, label);
    return plausible(text) ? { text, encoding } : fail('file.encoding-unknown', { place });
  };
  if (first === 0xef && second === 0xbb && third === 0xbf) return marked('utf-8', 'UTF-8');
  if (first === 0xff && second === 0xfe) return marked('utf-16le', 'UTF-16LE');
  if (first === 0xfe && second === 0xff) return marked('utf-16be', 'UTF-16BE');
  const utf8 = decode(bytes, 'utf-8');
  if (plausible(utf8)) return { text: utf8, encoding: 'UTF-8' };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return marked(wide, wide === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE');
  const chinese = looksLikeGb18030(bytes) ? decode(bytes, 'gb18030') : null;
  if (plausible(chinese)) return { text: chinese, encoding: 'GB18030' };
  return fail('file.encoding-unknown', { place });
};
