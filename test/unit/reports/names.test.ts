import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitFileName } from '#shared/reports/file-name.ts';
import { fitSheetName, joinSheetName, sheetNameLimit, sheetNames } from '#shared/reports/sheet-name.ts';

/** Characters and pieces that break names: illegal, wide, half a character, invisible, taken. */
const nasty = [
  '甲',
  'a',
  'A',
  ' ',
  "'",
  '[',
  ':',
  '/',
  '\\',
  '*',
  '?',
  '𠮷',
  '\ud800',
  '\u0000',
  '\uffff',
  '…',
  '-',
  ' (2)',
  'History',
];

describe('sheet names', () => {
  test('illegal characters are replaced visibly', () => {
    expect(fitSheetName("'甲[1]/乙\\丙:丁?*'")).toBe('＇甲［1］／乙＼丙：丁？＊＇');
    expect(fitSheetName('')).toBe('_');
    expect(fitSheetName('   ')).toBe('_');
  });

  test('long names end with an ellipsis and never inside a character', () => {
    const name = fitSheetName('𠮷'.repeat(20));
    expect(name).toBe(`${'𠮷'.repeat(15)}…`);
    expect(name.length).toBeLessThanOrEqual(sheetNameLimit);
  });

  test('names are unique whatever the case, and History is left to Excel', () => {
    const unique = sheetNames();
    expect(['Data', 'DATA', 'data', 'History'].map(unique)).toEqual([
      'Data',
      'DATA (2)',
      'data (3)',
      'History (2)',
    ]);
    const long = '甲'.repeat(40);
    expect(unique(long)).toBe(`${'甲'.repeat(30)}…`);
    expect(unique(long)).toBe(`${'甲'.repeat(26)}… (2)`);
  });

  test('two parts share the room; the shorter one is kept whole', () => {
    expect(joinSheetName('永年区职教中心', '王建国')).toBe('永年区职教中心-王建国');
    expect(joinSheetName('校'.repeat(40), '王建国')).toBe(`${'校'.repeat(26)}…-王建国`);
    expect(joinSheetName('校'.repeat(40), '人'.repeat(40))).toBe(`${'校'.repeat(14)}…-${'人'.repeat(14)}…`);
  });

  test('any texts make legal and distinct names', () => {
    const text = fc.array(fc.constantFrom(...nasty), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (pairs) => {
        const unique = sheetNames();
        const names = pairs.map(([first, second]) => unique(joinSheetName(first, second)));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(sheetNameLimit);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('file names', () => {
  test.each([
    ['2019年永年区评价结果', '2019年永年区评价结果.xlsx'],
    ['甲/乙: "丙" <丁>|*?\\', '甲／乙： ＂丙＂ ＜丁＞｜＊？＼.xlsx'],
    ['  ..结果. ', '结果.xlsx'],
    ['CON', '_CON.xlsx'],
    ['', '_.xlsx'],
    ['两\n行\t字', '两 行 字.xlsx'],
  ])('%j becomes %s', (text, name) => {
    expect(fitFileName(text, '.xlsx')).toBe(name);
  });

  test('long names are shortened visibly, to what fits in characters and in bytes', () => {
    expect(fitFileName('a'.repeat(300), '.xlsx')).toBe(`${'a'.repeat(100)}….xlsx`);
    expect(fitFileName('评'.repeat(300), '.xlsx')).toBe(`${'评'.repeat(73)}….xlsx`);
    for (const character of ['é', '评', '😀']) {
      const name = fitFileName(character.repeat(300), '.xlsx');
      expect(Buffer.byteLength(name), character).toBeLessThanOrEqual(255);
    }
  });
});
