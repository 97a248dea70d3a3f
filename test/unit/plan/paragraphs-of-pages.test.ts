import { describe, expect, it } from 'vitest';
import { linesOf } from '#shared/plan/text/lines.ts';
import { passageOf, spanIn } from '#shared/plan/text/passage.ts';
import { pageWidth, unwrapLines } from '#shared/plan/text/unwrapping.ts';

const wrapped = [
  '\u3000\u3000为加快推进国家产教融合型城市建设，根据有关实施方案的精',
  '神和要求，结合我市实际情况，制定本方案，请各有关单位认真组',
  '织实施，确保完成。',
  '\u3000\u3000一、工作目标',
  '\u3000\u3000通过三年左右的努力，试点布局建设五个左右产教融合示范',
  '园区，重点打造新能源、海洋装备、现代物流三个产教融合型行',
  '业，建设培育一百五十家以上产教融合型企业，建成公共实训中',
  '心八个。',
  '\u3000\u3000二、保障措施。建立市产教融合联席会议制度，定期研究重大',
  '问题，统筹推进各项工作，加强经费保障，强化监督考核工作，确',
  '保落到实处。',
].join('\n');

describe('lines that a page width has cut', () => {
  it('are joined to paragraphs', () => {
    const lines = linesOf(wrapped);
    expect(pageWidth(lines)).toBeGreaterThan(26);
    expect(unwrapLines(lines).map((group) => group.length)).toEqual([3, 1, 4, 3]);
  });

  it('are left alone where lines are paragraphs', () => {
    const lines = linesOf(
      ['一、目标', '到2025年，建设基地10个。', '二、任务', '推进产教融合，完善机制。'].join('\n'),
    );
    expect(pageWidth(lines)).toBeNull();
    expect(unwrapLines(lines)).toHaveLength(4);
  });
});

describe('passageOf', () => {
  const read = (text: string) => passageOf(text, linesOf(text), 0);

  it('folds full-width characters and drops invisible ones without losing their places', () => {
    const text = '　（一）建设２０\u200b个基地，达到６０％';
    const passage = read(text);
    expect(passage.folded).toBe('(一)建设20个基地,达到60%');
    const at = passage.folded.indexOf('20');
    const span = spanIn(passage, at, at + 3);
    expect(text.slice(span.start, span.end)).toBe('２０\u200b个');
  });

  it.each([
    ['到 2025 年 建设 20 个', '到2025年 建设20个'],
    ['产 教 融 合 实 施 方 案 推 进 职 业 教 育', '产教融合实施方案推进职业教育'],
    ['一、总体要求   以习近平', '一、总体要求 以习近平'],
  ])('drops blanks that carry no meaning: %j', (text, folded) => {
    expect(read(text).folded).toBe(folded);
  });
});
