/** Named character references that office programs and government pages use. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  copy: '©',
  reg: '®',
  trade: '™',
  laquo: '«',
  raquo: '»',
  yen: '¥',
  sect: '§',
  para: '¶',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  rarr: '→',
  larr: '←',
  Alpha: 'Α',
  Beta: 'Β',
};

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,10}));?/g;

const character = (code: number): string | null =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;

/** Text with its character references resolved; unknown ones stay as they stand. */
export const resolveReferences = (text: string): string =>
  text.includes('&')
    ? text.replace(reference, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
        if (decimal !== undefined) return character(Number(decimal)) ?? whole;
        if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16)) ?? whole;
        return named[name ?? ''] ?? whole;
      })
    : text;
