/** Characters a sheet tab takes, in UTF-16 units. */
export const sheetNameLimit = 31;

/** Full-width forms of what a sheet tab refuses, so that a reader still sees what stood there. */
const visible: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  ':': '：',
  '*': '＊',
  '?': '？',
  '/': '／',
  '\\': '＼',
};

/** The first `limit` UTF-16 units without splitting a character. */
const start = (text: string, limit: number): string => {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > limit) break;
    kept += character;
  }
  return kept;
};

/** Shortens to `limit` with a visible ellipsis. */
const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : `${start(text, limit - 1)}…`;

/** A name a sheet tab takes: illegal characters in full width, shortened with `…`, never empty. */
export const fitSheetName = (name: string, limit: number = sheetNameLimit): string => {
  const legal = name
    .replace(/[[\]:*?/\\]/g, (character) => visible[character] ?? character)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '·')
    .toWellFormed()
    .trim()
    .replace(/^'|'$/g, '＇');
  return shorten(legal === '' ? '_' : legal, limit);
};

/** `history` is taken by Excel itself. */
const reserved = ['history'];

/**
 * Hands out sheet names that no two sheets share (Excel ignores case). A name that is taken gets ` (2)`, ` (3)` …,
 * shortened before the number so that it still fits.
 */
export const sheetNames = (): ((wanted: string) => string) => {
  const taken = new Set(reserved);
  return (wanted) => {
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = fitSheetName(wanted, sheetNameLimit - suffix.length) + suffix;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
};

/**
 * `first`-`second` shortened so that both parts can still be told apart: the longer part gives way first.
 */
export const joinSheetName = (first: string, second: string): string => {
  const room = sheetNameLimit - 1;
  const one = fitSheetName(first, 300);
  const two = fitSheetName(second, 300);
  if (one.length + two.length <= room) return `${one}-${two}`;
  const half = Math.floor(room / 2);
  const secondRoom = Math.min(two.length, Math.max(half, room - one.length));
  const shortSecond = shorten(two, secondRoom);
  return `${shorten(one, room - shortSecond.length)}-${shortSecond}`;
};
