import { describe, expect, test } from 'vitest';
import { tabularText } from '../../../../renderer/components/tabular-text.ts';
import { readEntropyTable } from '../../../../renderer/screens/weightings/entropy-paste.ts';
import { nextCell } from '../../../../renderer/screens/weightings/grid-keys.ts';
import { isRange, pastedCells, squareOf } from '../../../../renderer/screens/weightings/pasted-cells.ts';
import {
  degreeOf,
  degrees,
  pairsOf,
  textOfDegree,
} from '../../../../renderer/screens/weightings/questions.ts';

const items = ['A', 'B', 'C'].map((code) => ({ id: `i-${code}`, code, name: code, fullScore: '1' }));

describe('moving in a table', () => {
  test('goes as a spreadsheet does', () => {
    expect(nextCell('ArrowRight', 1, 1)).toEqual([1, 2]);
    expect(nextCell('ArrowUp', 1, 1)).toEqual([0, 1]);
    expect(nextCell('Enter', 1, 1)).toEqual([2, 1]);
    expect(nextCell('a', 1, 1)).toBeNull();
  });
});

describe('pasting', () => {
  test('tells a range from the text of one cell', () => {
    expect(isRange('1/3')).toBe(false);
    expect(isRange('1/3\r\n')).toBe(false);
    expect(isRange('1\t3')).toBe(true);
    expect(isRange('1\n3')).toBe(true);
  });

  test('takes a square with and without headings, and nothing else', () => {
    const bare = pastedCells('1\t3\r\n1/3\t1\r\n');
    expect(squareOf(bare, 2)).toEqual([
      ['1', '3'],
      ['1/3', '1'],
    ]);
    expect(squareOf(pastedCells('\tA\tB\nA\t1\t3\nB\t1/3\t1'), 2)).toEqual(squareOf(bare, 2));
    expect(squareOf(bare, 3)).toBeNull();
    expect(squareOf(pastedCells('1\t3\n1/3'), 2)).toBeNull();
  });

  test('reads a table of units with or without headings and names', () => {
    const expected = [
      { name: '甲', values: ['1', '2', '3'] },
      { name: '乙', values: ['4', '5', '6.5'] },
    ];
    const named = readEntropyTable('对象\tA\tB\tC\n甲\t1\t2\t3\n乙\t4\t5\t6.5', items);
    expect(named.ok && named.table.units).toEqual(expected);
    expect(named.ok && named.table.indicatorIds).toEqual(['i-A', 'i-B', 'i-C']);
    const bare = readEntropyTable('1\t2\t3\n4\t5\t6.5', items);
    expect(bare.ok && bare.table.units).toEqual(
      expected.map(({ values }, position) => ({ name: String(position + 1), values })),
    );
  });

  test('names the row that is too short and the cell that is no number', () => {
    const read = readEntropyTable('甲\t1\t2\n乙\t4\t无\t6', items);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problems).toEqual([
      { what: 'width', row: '甲', found: 2, expected: 3 },
      { what: 'unreadable', row: '乙', column: 'B', found: '无' },
    ]);
    const empty = readEntropyTable('A\tB\tC\n', items);
    expect(empty.ok).toBe(false);
  });
});

describe('the questionnaire', () => {
  test('asks every pair once, in the order of the matrix', () => {
    expect(pairsOf(items).map(({ first, second }) => first.code + second.code)).toEqual(['AB', 'AC', 'BC']);
  });

  test('its scale runs from 9 for the first to 9 for the second, and back', () => {
    expect(textOfDegree(-8)).toBe('9');
    expect(textOfDegree(0)).toBe('1');
    expect(textOfDegree(8)).toBe('1/9');
    for (const degree of degrees) expect(degreeOf(textOfDegree(degree))).toBe(degree);
    expect(degreeOf('0.5')).toBe(1);
    expect(degreeOf('2.5')).toBeNull();
  });
});

describe('a copied table', () => {
  test('keeps its cells apart and starts no formula', () => {
    expect(
      tabularText([
        ['a\tb', '=1+1', '+4.7'],
        ['-2', '+说明', '-12%'],
      ]),
    ).toBe("a b\t'=1+1\t+4.7\n-2\t'+说明\t-12%");
  });
});
