import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitForCell } from '#shared/reports/cell-text.ts';
import { canonicalDecimal, fitsNumberCell, numberCell, textCell } from '#shared/reports/cells.ts';

describe('text fit for a cell', () => {
  test('line ends become line feeds, control characters their pictures, broken characters visible', () => {
    expect(fitForCell('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四');
    expect(fitForCell('a\u0000b\u0007c\u001fd\u007f')).toBe('a␀b␇c␟d␡');
    expect(fitForCell('_x005F_x0041_ a_x000a_x000b_x000c_z')).toBe('_x005F＿x0041_ a_x000a＿x000b＿x000c_z');
    expect(fitForCell('x\ufffey\uffff\ud800z')).toBe('x�y��z');
  });

  test('everything else stays: rare characters, tabs, formulas, escapes, blanks', () => {
    for (const text of ['㐂𠮷', 'a\tb', '=1+1', '_x0041_', '  两端空格  ', '<&>"', '👩‍🏫'])
      expect(fitForCell(text)).toBe(text);
  });

  test('is itself once done', () => {
    const nasty = [
      'a',
      '中',
      '𠮷',
      '\r',
      '\n',
      '\u2028',
      '\u0000',
      '\u001f',
      '\u007f',
      '\ud800',
      '\udc00',
      '\ufffe',
      '_x0041_',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nasty)), (parts) => {
        const once = fitForCell(parts.join(''));
        expect(fitForCell(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });

  test('an empty text is a blank cell', () => {
    expect(textCell('', 'body-text')).toEqual({ kind: 'blank', style: 'body-text' });
  });
});

describe('decimals in cells', () => {
  test.each([
    ['007', '7'],
    ['1.500', '1.5'],
    ['-0.00', '0'],
    ['0.10', '0.1'],
    ['-12.340', '-12.34'],
    ['100', '100'],
    ['0', '0'],
  ])('%s is written %s', (decimal, canonical) => {
    expect(canonicalDecimal(decimal)).toBe(canonical);
  });

  test('what is no decimal is a defect of the caller', () => {
    expect(() => canonicalDecimal('1e5')).toThrow(RangeError);
  });

  test('up to 15 significant digits are a number, more stay text with every digit', () => {
    expect(fitsNumberCell('0.000123456789012345')).toBe(true);
    expect(numberCell('123456789012345', null, 'body-number')).toMatchObject({ kind: 'number' });
    expect(numberCell('1234567890.123456', null, 'body-number')).toEqual({
      kind: 'text',
      text: '1234567890.123456',
      style: 'body-number',
    });
  });
});
