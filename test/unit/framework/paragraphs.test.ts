import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';

describe('paragraphsOf', () => {
  it('keeps every line that is not blank, exactly as it stands', () => {
    expect(paragraphsOf('标题\r\n\r\n　　一、总则 \n\u00a0\u3000\ufeff\u200b\t\n二、\r三、')).toEqual([
      '标题',
      '　　一、总则 ',
      '二、',
      '三、',
    ]);
  });
  it('finds nothing in nothing', () => {
    expect(paragraphsOf('')).toEqual([]);
    expect(paragraphsOf('\n\n　\n')).toEqual([]);
  });
  it('does not break at other separators', () => {
    expect(paragraphsOf('甲\u2028乙\u000b丙')).toEqual(['甲\u2028乙\u000b丙']);
  });
});
