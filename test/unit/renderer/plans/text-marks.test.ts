import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defectMarks,
  placesOf,
  runsOf,
  type TextMark,
} from '../../../../renderer/screens/plans/text-marks.ts';

const paragraph = '经过510年时间,职业教育基本完成由政府举办为主向政府统筹管理';

describe('marks on a paragraph', () => {
  test('runs joined are the paragraph, whatever is marked', () => {
    const mark = fc
      .tuple(fc.nat(40), fc.nat(40), fc.constantFrom('defect', 'clause', 'found', 'current'))
      .map(
        ([a, b, kind]): TextMark => ({
          start: Math.min(a, b),
          end: Math.max(a, b),
          kind: kind as TextMark['kind'],
        }),
      );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40, unit: 'grapheme' }),
        fc.array(mark, { maxLength: 6 }),
        (text, marks) => {
          const runs = runsOf(text, marks);
          expect(runs.map((run) => run.text).join('')).toBe(text);
          for (const { start, end, kind } of marks) {
            const marked = runs.filter((run) =>
              run.marks.some((each) => each.start === start && each.end === end && each.kind === kind),
            );
            expect(marked.map((run) => run.text).join('')).toBe(text.slice(start, end));
          }
        },
      ),
    );
  });

  test('overlapping marks both reach the words they share', () => {
    const runs = runsOf('一二三四五', [
      { start: 0, end: 3, kind: 'clause' },
      { start: 2, end: 5, kind: 'found' },
    ]);
    expect(runs.map(({ text, marks }) => [text, marks.map(({ kind }) => kind)])).toEqual([
      ['一二', ['clause']],
      ['三', ['clause', 'found']],
      ['四五', ['found']],
    ]);
  });

  test('words are found wherever they stand, whatever the letter case', () => {
    expect(placesOf('校企合作，校企共建', '校企')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ]);
    expect(placesOf('ABab', 'ab')).toHaveLength(2);
    expect(placesOf('ABab', '')).toEqual([]);
  });

  test('a defect is marked in its paragraphs only', () => {
    const defects = [
      {
        text: '经过510年时间',
        readAs: '经过5—10年时间',
        confidence: 'high' as const,
        note: null,
        paragraphs: [17],
      },
    ];
    expect(defectMarks(paragraph, 17, defects)).toEqual([
      { start: 0, end: 8, kind: 'defect', readAs: '经过5—10年时间' },
    ]);
    expect(defectMarks(paragraph, 18, defects)).toEqual([]);
  });
});
