import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { handMadeWorkbook, sheetXml, textCellXml } from '#test/fixtures/zip-archive.ts';
import { ooxmlFaults } from './ooxml-rules.ts';

/** A sound workbook of one sheet with parts replaced, added or, where null, taken away. */
const withParts = (parts: Readonly<Record<string, string | null>>): Uint8Array => {
  const files = unzipSync(handMadeWorkbook(sheetXml(`<row r="1">${textCellXml('A1', '甲')}</row>`)));
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) delete files[name];
    else files[name] = strToU8(content);
  }
  return zipSync(files);
};

const relationships = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
const worksheetType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

describe('faults of the package', () => {
  test('a sound workbook has none', () => {
    expect(ooxmlFaults(withParts({}))).toEqual([]);
  });

  test.each([
    [
      'a relationship id twice',
      {
        'xl/_rels/workbook.xml.rels': relationships(
          `<Relationship Id="rId1" Type="${worksheetType}" Target="worksheets/sheet1.xml"/>`.repeat(2),
        ),
      },
      /relationship rId1 stands twice/,
    ],
    [
      'a relationship that leads nowhere',
      {
        'xl/_rels/workbook.xml.rels': relationships(
          `<Relationship Id="rId1" Type="${worksheetType}" Target="worksheets/sheet9.xml"/>`,
        ),
      },
      /sheet9\.xml, which is no part/,
    ],
    ['an id without a relationship', { 'xl/_rels/workbook.xml.rels': relationships('') }, /r:id="rId1"/],
    ['a part without a content type', { 'xl/media/image1.png': 'x' }, /image1\.png: has no content type/],
    ['a missing list of content types', { '[Content_Types].xml': null }, /is missing/],
    [
      'an element never closed',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData></worksheet>' },
      /closes/,
    ],
    [
      'a character no XML holds',
      { 'xl/worksheets/sheet1.xml': sheetXml(`<row r="1">${textCellXml('A1', '\u0002')}</row>`) },
      /character U\+0002/,
    ],
    ['a document type', { 'xl/styles.xml': '<!DOCTYPE x><styleSheet/>' }, /document type/],
  ])('%s', (_, parts, fault) => {
    expect(ooxmlFaults(withParts(parts as Record<string, string | null>)).join('\n')).toMatch(fault);
  });

  test('bytes that are no package', () => {
    expect(ooxmlFaults(new Uint8Array(100)).join('\n')).toMatch(/no zip package/);
  });
});
