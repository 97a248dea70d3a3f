import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberCell, textCell } from '#shared/reports/cells.ts';
import { fittedScale, pageStarts, printableArea } from '#shared/reports/layout/page.ts';
import { sheetBuilder, span } from '#shared/reports/layout/sheet-builder.ts';
import { wrapText } from '#shared/reports/layout/text-size.ts';
import type { PrintSetup } from '#shared/reports/sheet-model.ts';

const print: PrintSetup = {
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  repeatedRows: { first: 0, last: 0 },
  margins: { top: 18, bottom: 17, left: 18, right: 15, footer: 8 },
  footer: { left: '', centre: '', right: '' },
};
const rest = { print, frozen: { rows: 0, columns: 0 }, filter: null, names: [] };

describe('wrapping text', () => {
  test('lines cover the whole text in order, so that joining them loses nothing', () => {
    const pieces = ['中', '，', '𠮷', 'word ', 'Latin', ' ', '\n', '12.5%', 'e\u0301'];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = wrapText(text, 10.5, width);
        let at = 0;
        for (const { start, end } of lines) {
          expect(['', '\n']).toContain(text.slice(at, start));
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  test('Chinese takes one em each, Latin about half, words stay together', () => {
    expect(wrapText('中'.repeat(20), 10, 104.5).length).toBe(3);
    expect(wrapText('a'.repeat(15), 10, 104.5).length).toBe(1);
    const words = 'alpha beta gamma delta';
    expect(wrapText(words, 10, 60).map(({ start, end }) => words.slice(start, end).trim())).toEqual([
      'alpha',
      'beta',
      'gamma',
      'delta',
    ]);
    expect(wrapText('一\n\n二', 10, 100)).toHaveLength(3);
  });
});

describe('pages', () => {
  test('A4 landscape leaves 264 × 175 mm; wide tables are scaled down, narrow ones never up', () => {
    const { width, height } = printableArea(print);
    expect(Math.round((width * 25.4) / 72)).toBe(264);
    expect(Math.round((height * 25.4) / 72)).toBe(175);
    expect(fittedScale([{ width: 50 }], print)).toBe(1);
    expect(fittedScale([{ width: 200 }], print)).toBe(0.71);
  });

  test('a page breaks before the row that no longer fits; repeated rows take room on every page', () => {
    const columns = [{ width: 100 }];
    const heights = [30, ...Array.from({ length: 20 }, () => 100)];
    // 481 points: the heading and four rows.
    expect(pageStarts(heights, columns, print, [])).toEqual([5, 9, 13, 17]);
  });

  test('a group that fits one page is not torn; one that does not is', () => {
    const columns = [{ width: 100 }];
    const heights = [30, ...Array.from({ length: 9 }, () => 100)];
    expect(pageStarts(heights, columns, print, [{ first: 3, last: 6 }])).toEqual([3, 7]);
    expect(pageStarts(heights, columns, print, [{ first: 3, last: 9 }])).toEqual([5, 9]);
  });

  test('a group right under title and headings stays with them', () => {
    const headed = { ...print, repeatedRows: { first: 1, last: 1 } };
    const heights = [100, 30, ...Array.from({ length: 4 }, () => 100)];
    expect(pageStarts(heights, [{ width: 100 }], headed, [{ first: 2, last: 5 }])).toEqual([5]);
  });
});

describe('building sheets', () => {
  test('rows are as high as their longest text, merged cells count their whole width', () => {
    const sheet = sheetBuilder([10, 10]);
    sheet.add([textCell('短', 'body-text'), textCell('长'.repeat(20), 'body-text')]);
    sheet.add([span(textCell('长'.repeat(9), 'body-text'), 2)]);
    const { rows, merges } = sheet.build('表', rest);
    expect(rows[0]?.height).toBeGreaterThan((rows[1]?.height ?? 0) * 2);
    expect(merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
  });

  test('text too tall for one row goes on in the next rows, whole and marked', () => {
    const sheet = sheetBuilder([6, 20]);
    const text = Array.from({ length: 120 }, (_, index) => `第${index}条意见。`).join('\n');
    sheet.add([numberCell('1', null, 'body-centre'), textCell(text, 'body-text')], { continued: '续' });
    const { rows } = sheet.build('表', rest);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every((row) => row.height <= 409)).toBe(true);
    const column = (at: number) =>
      rows.map((row) => row.cells[at]).map((cell) => (cell?.kind === 'text' ? cell.text : ''));
    expect(column(1).join('')).toBe(text);
    expect(column(0)).toEqual(['', ...Array.from({ length: rows.length - 1 }, () => '续')]);
    expect(rows[0]?.cells[0]).toMatchObject({ kind: 'number', number: '1' });
  });

  test('equal neighbours are merged, but every page shows the text again', () => {
    const sheet = sheetBuilder([40]);
    sheet.add([textCell('标题', 'header')]);
    const top = sheet.next;
    for (let index = 0; index < 8; index += 1)
      sheet.add([textCell('甲', 'body-text')], { minimumHeight: 100 });
    sheet.mergeRuns(0, top);
    const { rows, merges, pageBreaks } = sheet.build('表', rest);
    expect(pageBreaks).toEqual([5]);
    expect(merges).toEqual([
      { top: 1, left: 0, bottom: 4, right: 0 },
      { top: 5, left: 0, bottom: 8, right: 0 },
    ]);
    expect(rows.map((row) => row.cells[0]?.kind)).toEqual([
      'text',
      'text',
      'blank',
      'blank',
      'blank',
      'text',
      'blank',
      'blank',
      'blank',
    ]);
  });

  test('notes and signatures take the last row of the table with them', () => {
    const sheet = sheetBuilder([40]);
    sheet.add([textCell('标题', 'header')]);
    for (let index = 0; index < 4; index += 1)
      sheet.add([textCell('行', 'body-text')], { minimumHeight: 100 });
    sheet.rule(0);
    sheet.add([textCell('签名', 'signature')], { minimumHeight: 80 });
    expect(sheet.build('表', rest).pageBreaks).toEqual([4]);
  });

  test('more cells than columns is a defect of the report', () => {
    expect(() => sheetBuilder([10]).add([span(textCell('x', 'note'), 2)])).toThrow(RangeError);
  });
});
