import { describe, expect, test } from 'vitest';
import { isCreditCode } from '#service/importing/credit-code.ts';

describe('统一社会信用代码 (GB 32100—2015)', () => {
  // Codes quoted in public explanations of the standard.
  test.each(['91350100M000100Y43', '91110000802100433B'])('%s is well formed', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  test('one wrong character, a swapped pair, a forbidden letter or another length is noticed', () => {
    for (const code of [
      '91350100M000100Y44',
      '91350100M001000Y43',
      '91350100I000100Y43',
      '91350100M000100Y4',
      '',
    ])
      expect(isCreditCode(code), code).toBe(false);
  });
});
