/**
 * JSON that carries bytes, for transports that have text only. A `Uint8Array` travels as `{"$bytes": "<base64>"}`;
 * a key of user data that looks like the mark gets one more `$` in front and loses it again on arrival, so no data
 * can be mistaken for bytes.
 */

const mark = '$bytes';
const marked = /^\$+bytes$/;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The JSON text of plain data with bytes in it. */
export const encodeMessage = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key: string, found: unknown): unknown {
    // `found` is what a `toJSON` made of it, and Node's Buffer has one; the holder still has the bytes.
    const original = this[key];
    if (original instanceof Uint8Array) return { [mark]: encodeBase64(original) };
    if (!isRecord(found)) return found;
    const keys = Object.keys(found);
    if (!keys.some((each) => marked.test(each))) return found;
    return Object.fromEntries(keys.map((each) => [marked.test(each) ? `$${each}` : each, found[each]]));
  });

/**
 * The data of such a text.
 * @throws SyntaxError when the text is not JSON or its bytes are not base64.
 */
export const decodeMessage = (text: string): unknown =>
  JSON.parse(text, (_key: string, found: unknown): unknown => {
    if (!isRecord(found)) return found;
    const keys = Object.keys(found);
    if (!keys.some((each) => marked.test(each))) return found;
    const bytes = found[mark];
    if (keys.length === 1 && typeof bytes === 'string') return decodeBase64(bytes);
    return Object.fromEntries(
      keys.map((each) => [each.startsWith('$$') && marked.test(each) ? each.slice(1) : each, found[each]]),
    );
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const padding = 61;
const codes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
/** Bytes turned at a time: their characters stay below the number of arguments every engine accepts. */
const pieceSize = 6144;

/** Base64 with padding (RFC 4648 section 4). */
export const encodeBase64 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const end = Math.min(start + pieceSize, bytes.length);
    // An array of known length: spreading it into arguments is many times faster than a typed array.
    const piece = new Array<number>(Math.ceil((end - start) / 3) * 4);
    let written = 0;
    for (let index = start; index < end; index += 3) {
      const first = bytes[index] ?? 0;
      const second = bytes[index + 1] ?? 0;
      const third = bytes[index + 2] ?? 0;
      piece[written] = codes[first >> 2] ?? padding;
      piece[written + 1] = codes[((first & 3) << 4) | (second >> 4)] ?? padding;
      piece[written + 2] =
        index + 1 < end ? (codes[((second & 15) << 2) | (third >> 6)] ?? padding) : padding;
      piece[written + 3] = index + 2 < end ? (codes[third & 63] ?? padding) : padding;
      written += 4;
    }
    pieces.push(String.fromCharCode(...piece));
  }
  return pieces.join('');
};

const values: Int8Array = (() => {
  const table = new Int8Array(128).fill(-1);
  for (let index = 0; index < alphabet.length; index += 1) table[alphabet.charCodeAt(index)] = index;
  return table;
})();

/**
 * The bytes of base64 with padding.
 * @throws SyntaxError for any other character, a wrong length or padding in the middle.
 */
export const decodeBase64 = (text: string): Uint8Array => {
  if (text.length % 4 !== 0) throw new SyntaxError('base64 length');
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const characters = text.length - padded;
  const bytes = new Uint8Array((text.length / 4) * 3 - padded);
  let accumulated = 0;
  let bits = 0;
  let written = 0;
  for (let index = 0; index < characters; index += 1) {
    const value = values[text.charCodeAt(index)] ?? -1;
    if (value < 0) throw new SyntaxError('base64 character');
    accumulated = ((accumulated << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (accumulated >> bits) & 255;
      written += 1;
    }
  }
  return bytes;
};
