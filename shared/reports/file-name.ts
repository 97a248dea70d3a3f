/** Characters of a file name before its ending; leaves room for folders on systems that count the whole path. */
const nameLimit = 100;
/** The same in bytes, of which most systems take 255 with the ending; a Chinese character is three. */
const byteLimit = 220;

/** Length of a character in UTF-8. */
const byteLength = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

const visible: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Names Windows keeps for devices. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name every system takes, from free text: forbidden characters in full width, no control characters, no dot
 * or blank at the ends, no device name, shortened with `…`.
 */
export const fitFileName = (text: string, ending: string): string => {
  const legal = text
    .toWellFormed()
    .replace(/[<>:"/\\|?*]/g, (character) => visible[character] ?? character)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  let kept = '';
  let bytes = 0;
  for (const character of legal) {
    bytes += byteLength(character);
    if (kept.length + character.length > nameLimit || bytes > byteLimit) {
      kept += '…';
      break;
    }
    kept += character;
  }
  const name = kept === '' || device.test(kept) ? `_${kept}` : kept;
  return `${name}${ending}`;
};
