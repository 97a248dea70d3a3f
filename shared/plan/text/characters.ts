/**
 * Classes of characters by their UTF-16 code, kept in a table, because every character of a plan is asked many times.
 */
const spaceClass = 1;
const invisibleClass = 2;
const directionalClass = 4;

const codes = 0x10000;
const classes = new Uint8Array(codes);

const mark = (bit: number, ranges: readonly (number | readonly [number, number])[]): void => {
  for (const range of ranges) {
    const [first, last] = typeof range === 'number' ? [range, range] : range;
    for (let code = first; code <= last; code += 1) classes[code] = (classes[code] ?? 0) | bit;
  }
};

mark(spaceClass, [
  [0x09, 0x0d],
  0x20,
  0x85,
  0xa0,
  0x1680,
  [0x2000, 0x200a],
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
]);
/** Characters that show nothing: zero-width joiners and spaces, soft hyphen, byte order mark, variation selectors. */
mark(invisibleClass, [
  0xad,
  0x034f,
  0x061c,
  0x115f,
  0x1160,
  0x17b4,
  0x17b5,
  0x180e,
  [0x200b, 0x200d],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  0xfeff,
]);
/** Characters that turn the direction of what follows; a text can show something else than it holds. */
mark(directionalClass, [0x200e, 0x200f, [0x202a, 0x202e], [0x2066, 0x2069]]);

/** Look-alikes and forms of compatibility that portable documents use for plain punctuation. */
const lookAlikes: Readonly<Record<string, string>> = {
  '∶': ':',
  '︰': ':',
  '﹝': '〔',
  '﹞': '〕',
  '︵': '(',
  '︶': ')',
  '﹙': '(',
  '﹚': ')',
  '﹪': '%',
  '﹣': '-',
  '﹐': ',',
  '﹔': ';',
  '﹕': ':',
  '•': '·',
  '・': '·',
  '‧': '·',
};

const folded = new Uint16Array(codes);
for (let code = 0; code < codes; code += 1) {
  folded[code] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (((classes[code] ?? 0) & spaceClass) !== 0) folded[code] = 0x20;
  const compatible = (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);
  if (!compatible) continue;
  const plain = String.fromCharCode(code).normalize('NFKC');
  if (plain.length === 1) folded[code] = plain.charCodeAt(0);
}
for (const [character, plain] of Object.entries(lookAlikes))
  folded[character.charCodeAt(0)] = plain.charCodeAt(0);

export const isSpaceCode = (code: number): boolean => ((classes[code] ?? 0) & spaceClass) !== 0;
/** Shows nothing or turns the direction: no part of what is read. */
export const isHiddenCode = (code: number): boolean =>
  ((classes[code] ?? 0) & (invisibleClass | directionalClass)) !== 0;
export const isInvisibleCode = (code: number): boolean => ((classes[code] ?? 0) & invisibleClass) !== 0;
export const isDirectionalCode = (code: number): boolean => ((classes[code] ?? 0) & directionalClass) !== 0;
export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Han characters of the basic block and its first extension, which is what plans are written in. */
export const isHanCode = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/**
 * One code for one code: full-width letters, digits and punctuation become half-width, look-alikes of portable
 * formats (Kangxi radicals, compatibility forms) the characters they stand for. Offsets stay what they were.
 */
export const foldCode = (code: number): number => folded[code] ?? code;

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && isDigitCode(character.charCodeAt(0));
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && isHanCode(character.charCodeAt(0));

/** Ends of sentences after folding. */
export const isSentenceEnd = (character: string | undefined): boolean =>
  character === '。' || character === '!' || character === '?';

const chunk = 8_192;

/** A string from the first `length` codes. */
export const textOfCodes = (list: Uint16Array, length: number): string => {
  let text = '';
  for (let start = 0; start < length; start += chunk)
    text += String.fromCharCode.apply(null, numbersOf(list.subarray(start, Math.min(length, start + chunk))));
  return text;
};

/** What `apply` takes; spreading the array instead would walk it code by code. */
const numbersOf = (list: Uint16Array): number[] => list as unknown as number[];

/** Neither hidden nor changed by folding. */
const isPlainCode = (code: number): boolean => folded[code] === code && !isHiddenCode(code);

/** Folds every character and drops hidden ones and outer blanks. */
export const foldText = (text: string): string => {
  let plain = 0;
  while (plain < text.length && isPlainCode(text.charCodeAt(plain))) plain += 1;
  if (plain === text.length) return text.trim();
  const list = new Uint16Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isHiddenCode(code)) continue;
    list[length] = foldCode(code);
    length += 1;
  }
  return textOfCodes(list, length).trim();
};
