import { describe, expect, test } from 'vitest';
import { sheetPiece } from '#service/workbook/sheet-pieces.ts';

const part = (rows: readonly number[]) => ({
  name: 'xl/worksheets/sheet1.xml',
  content: Buffer.from(
    `<worksheet><sheetData>${rows.map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join('')}</sheetData><mergeCells/></worksheet>`,
  ),
});

const rowsOf = (content: Buffer): number[] =>
  [...content.toString().matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));

describe('pieces of a sheet', () => {
  test.each([
    ['many rows', Array.from({ length: 12_345 }, (_, row) => row + 1), 5],
    ['fewer blocks than pieces', Array.from({ length: 1500 }, (_, row) => row + 1), 4],
    ['rows that are left out, also the first of blocks', [1, 2, 1000, 1002, 2500, 3001, 3002, 9001], 3],
    ['no row', [], 3],
    ['one piece', [1, 2, 3], 1],
  ])('%s: every row once, whole blocks, head and tail each time', (_name, rows, pieces) => {
    const whole = part(rows);
    const found = Array.from({ length: pieces }, (_, piece) => sheetPiece(whole, piece, pieces).content);
    expect(found.flatMap(rowsOf)).toEqual(rows);
    for (const content of found) {
      expect(content.toString()).toMatch(
        /^<worksheet><sheetData>.*<\/sheetData><mergeCells\/><\/worksheet>$/,
      );
      const first = rowsOf(content)[0];
      if (first !== undefined && first !== rows[0]) expect((first - 1) % 1000).toBe(0);
    }
  });

  test('a sheet whose rows cannot be told stays whole', () => {
    const content = Buffer.from('<worksheet><sheetData/></worksheet>');
    expect(sheetPiece({ name: 'x', content }, 0, 2).content).toEqual(content);
  });
});
