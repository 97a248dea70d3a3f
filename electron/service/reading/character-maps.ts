/**
 * Maps from codes to characters that PDF readers have to bring along for Chinese fonts that are not embedded
 * (UniGB-UCS2-H, GBK-EUC-H and so on). They are made here instead of shipped: a code goes to a number of the font
 * collection (CID), and the number to its character.
 *
 * Numbers 1 to 7716 are those of Adobe-GB1, which orders Latin letters and GB 2312 (Adobe Technical Note #5079), so
 * that documents that name characters by number and widths given by number are read too. Numbers up to 30571 that GB
 * 2312 does not hold are told as unreadable. Characters whose code is known get a number above all of those.
 */

/** First number that no collection uses. */
const ownNumbers = 31_000;

/** Stretches of Unicode that get numbers of their own, in this order; together they end below 65536. */
const stretches: readonly (readonly [first: number, last: number])[] = [
  [0x00a0, 0x024f],
  [0x0370, 0x04ff],
  [0x2000, 0x27bf],
  [0x2e80, 0x33ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

/** Rows of GB 2312 that Adobe-GB1 takes over: first code, last code, number of the first. */
const symbolRows: readonly (readonly [first: number, last: number, number: number])[] = [
  [0xa1a1, 0xa1fe, 96],
  [0xa2b1, 0xa2e2, 190],
  [0xa2e5, 0xa2ee, 240],
  [0xa2f1, 0xa2fc, 250],
  [0xa3a1, 0xa3fe, 262],
  [0xa4a1, 0xa4f3, 356],
  [0xa5a1, 0xa5f6, 439],
  [0xa6a1, 0xa6b8, 525],
  [0xa6c1, 0xa6d8, 549],
  [0xa7a1, 0xa7c1, 602],
  [0xa7d1, 0xa7f1, 635],
  [0xa9a4, 0xa9ef, 738],
];
/** Han characters: rows B0 to D7 and D8 to F7, all full but D7, which ends at F9. */
const hanRows: readonly (readonly [firstRow: number, lastRow: number, number: number])[] = [
  [0xb0, 0xd7, 940],
  [0xd8, 0xf7, 4_695],
];
const perRow = 94;
const lastGb1 = 30_571;
const halfWidth = 814;
const halfWidthSpace = 7_716;

const hex = (value: number, digits = 4): string => value.toString(16).padStart(digits, '0');

const chineseDecoder = () => new TextDecoder('gbk');
type ChineseDecoder = ReturnType<typeof chineseDecoder>;

/** The characters of a row of codes; undefined where a code stands for none. */
const charactersOf = (decoder: ChineseDecoder, first: number, last: number): (number | undefined)[] =>
  Array.from({ length: last - first + 1 }, (_, index) => {
    const code = first + index;
    const text = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
    return text.length === 1 && text !== '\ufffd' ? text.charCodeAt(0) : undefined;
  });

/** The number of a character whose code is known. */
const ownNumber = (character: number): number | undefined => {
  if (character >= 0x20 && character <= 0x7e) return character - 0x1f;
  let number = ownNumbers;
  for (const [first, last] of stretches) {
    if (character >= first && character <= last) return number + character - first;
    number += last - first + 1;
  }
  return undefined;
};

/** A map may hold at most a hundred entries in one list. */
const inHundreds = (name: string, entries: readonly string[]): string => {
  const lists: string[] = [];
  for (let from = 0; from < entries.length; from += 100) {
    const list = entries.slice(from, from + 100);
    lists.push(`${list.length} begin${name}\n${list.join('\n')}\nend${name}`);
  }
  return lists.join('\n');
};

const mapText = (name: string, codeSpaces: readonly string[], lists: readonly string[]): string =>
  [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    `/CMapName /${name} def`,
    `/WMode ${name.endsWith('-V') ? 1 : 0} def`,
    `${codeSpaces.length} begincodespacerange\n${codeSpaces.join('\n')}\nendcodespacerange`,
    ...lists,
    'endcmap',
  ].join('\n');

/** Codes that are Unicode already. */
const unicodeMap = (name: string): string => {
  let number = ownNumbers;
  const ranges = ['<0020> <007e> 1'];
  for (const [first, last] of stretches) {
    ranges.push(`<${hex(first)}> <${hex(last)}> ${number}`);
    number += last - first + 1;
  }
  const spaces = name.includes('UTF16')
    ? ['<0000> <d7ff>', '<d800dc00> <dbffdfff>', '<e000> <ffff>']
    : ['<0000> <ffff>'];
  return mapText(name, spaces, [inHundreds('cidrange', ranges)]);
};

/** Codes of GB 2312, GBK and the two-byte part of GB 18030. */
const nationalMap = (name: string): string => {
  const decoder = chineseDecoder();
  const entries: string[] = [];
  for (let row = 0x81; row <= 0xfe; row += 1)
    charactersOf(decoder, (row << 8) + 0x40, (row << 8) + 0xfe).forEach((character, index) => {
      const number = character === undefined ? undefined : ownNumber(character);
      if (number !== undefined) entries.push(`<${hex((row << 8) + 0x40 + index)}> ${number}`);
    });
  const proportional = /^GB(?:pc|Kp)-EUC|^GBK2K/.test(name);
  const latin = proportional ? ['<20> <7e> 1'] : [`<20> <20> ${halfWidthSpace}`, `<21> <7e> ${halfWidth}`];
  const spaces = name.startsWith('GBK2K')
    ? ['<00> <7f>', '<8140> <fefe>', '<81308130> <fe39fe39>']
    : ['<00> <80>', '<8140> <fefe>'];
  return mapText(name, spaces, [inHundreds('cidrange', latin), inHundreds('cidchar', entries)]);
};

/** From numbers of a collection to characters; only that of simplified Chinese has its own numbers known. */
const charactersMap = (name: string, isGb1: boolean): string => {
  const unreadable = (first: number, last: number): string => {
    const list = Array.from({ length: last - first + 1 }, () => '<fffd>');
    return `<${hex(first)}> <${hex(last)}> [${list.join(' ')}]`;
  };
  const ranges: string[] = [];
  const list = (first: number, characters: readonly (number | undefined)[]): void => {
    const words = characters.map((character) => `<${hex(character ?? 0xfffd)}>`).join(' ');
    ranges.push(`<${hex(first)}> <${hex(first + characters.length - 1)}> [${words}]`);
  };
  // What is known is written over this.
  for (let from = 1; from <= lastGb1; from += perRow)
    ranges.push(unreadable(from, Math.min(from + perRow - 1, lastGb1)));
  if (isGb1) {
    const decoder = chineseDecoder();
    for (const [first, last, number] of symbolRows) list(number, charactersOf(decoder, first, last));
    for (const [firstRow, lastRow, number] of hanRows)
      for (let row = firstRow; row <= lastRow; row += 1) {
        const last = row === 0xd7 ? 0xf9 : 0xfe;
        list(number + (row - firstRow) * perRow, charactersOf(decoder, (row << 8) + 0xa1, (row << 8) + last));
      }
  }
  let number = ownNumbers;
  for (const [first, last] of stretches) {
    ranges.push(`<${hex(number)}> <${hex(number + last - first)}> <${hex(first)}>`);
    number += last - first + 1;
  }
  ranges.push('<0001> <005f> <0020>');
  if (isGb1)
    ranges.push(
      `<${hex(halfWidth)}> <${hex(halfWidth + 0x5d)}> <0021>`,
      `<${hex(halfWidthSpace)}> <${hex(halfWidthSpace)}> <0020>`,
    );
  return mapText(name, ['<0000> <ffff>'], [inHundreds('bfrange', ranges)]);
};

/** The map of a name, or null for one that is not known. */
export const characterMap = (name: string): string | null => {
  if (/^Uni(?:GB|CNS|JIS|JIS2004|KS)-(?:UCS2|UTF16)-(?:HW-)?[HV]$/.test(name)) return unicodeMap(name);
  if (/^GB(?:K|Kp|K2K|pc)?(?:-EUC)?-[HV]$/.test(name)) return nationalMap(name);
  const collection = /^Adobe-(GB1|CNS1|Japan1|Korea1|KR)-UCS2$/.exec(name)?.[1];
  return collection === undefined ? null : charactersMap(name, collection === 'GB1');
};
