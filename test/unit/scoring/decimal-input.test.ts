import { describe, expect, it } from 'vitest';
import { readDecimal } from '#shared/scoring/decimal-input.ts';

const read = (text: string, unit?: string) => {
  const outcome = readDecimal(text, { unit });
  return outcome.ok ? outcome.value : outcome.failure.code;
};

describe('readDecimal', () => {
  it.each([
    ['12', '12'],
    ['１２．５０', '12.50'],
    ['－３．５', '-3.5'],
    ['−3', '-3'],
    ['+7', '7'],
    ['＋7', '7'],
    [' 12 ', '12'],
    ['\u300012\u00a0', '12'],
    ['\ufeff12', '12'],
    ['1,234', '1234'],
    ['1，234，567.8', '1234567.8'],
    ['１，２３４', '1234'],
    ['12.50', '12.50'],
    ['0012', '12'],
    ['000', '0'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['.5', '0.5'],
    ['-0.5', '-0.5'],
    ['9'.repeat(40), '9'.repeat(40)],
    [`0${'9'.repeat(40)}`, '9'.repeat(40)],
  ])('reads %j as %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', undefined],
    ['   ', undefined],
    ['1,2', undefined],
    ['12,34', undefined],
    ['1,2345', undefined],
    [',123', undefined],
    ['1234,567', undefined],
    ['1,234,56', undefined],
    ['12万', undefined],
    ['12.', undefined],
    ['.', undefined],
    ['-', undefined],
    ['+-1', undefined],
    ['--1', undefined],
    ['1-', undefined],
    ['1 234', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['1.2.3', undefined],
    ['(12)', undefined],
    ['½', undefined],
    ['٣', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['12%', '个'],
    ['12%', undefined],
    ['12%%', '%'],
    ['%', '%'],
    ['12个', '个'],
  ])('refuses %j (unit %j)', (text, unit) => {
    expect(read(text, unit)).toBe('value.not-a-number');
  });

  it.each(['85%', '85％', '85 %', '８５％'])('takes %j where the unit is %%', (text) => {
    expect(read(text, '%')).toBe('85');
    expect(read(text, '％')).toBe('85');
  });

  it('refuses more than 40 digits and says how many are allowed', () => {
    const text = `${'1'.repeat(20)}.${'2'.repeat(21)}`;
    expect(readDecimal(text)).toEqual({
      ok: false,
      failure: { code: 'value.too-many-digits', path: [], facts: { found: text, maximum: 40 } },
    });
  });

  it('quotes the beginning of a long input only', () => {
    const outcome = readDecimal('字'.repeat(5000));
    expect(outcome.ok ? '' : (outcome.failure.facts as { found: string }).found).toHaveLength(81);
  });
});
