import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphSpansOf, paragraphsOf } from '#shared/plan/paragraphs.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { highlightsOf, withinParagraphs } from '../../../../renderer/screens/readings/highlights.ts';
import { segmentsOf } from '../../../../renderer/screens/readings/segments.ts';

const plan = `某市职业教育改革实施方案

一、工作目标
到2022年，双师型教师占比达到60%。
二、主要任务
建立第三方评价制度，每年开展一次评估。
（责任单位：市教育局、市财政局）`;

describe('places of paragraphs', () => {
  test('are where the paragraphs stand, whatever ends the lines', () => {
    const lines = fc.array(fc.constantFrom('甲', ' ', '', '乙丙', '\u3000', '丁 '), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (parts, end) => {
        const text = parts.join(end);
        expect(paragraphSpansOf(text).map((span) => text.slice(span.start, span.end))).toEqual(
          paragraphsOf(text),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('a span over several paragraphs is cut at their borders, without the blank lines between', () => {
    const text = 'abc\n\ndef\nghi';
    const paragraphs = paragraphSpansOf(text);
    expect(withinParagraphs(paragraphs, { start: 1, end: 7 })).toEqual([
      { paragraph: 1, start: 1, end: 3 },
      { paragraph: 2, start: 0, end: 2 },
    ]);
    expect(withinParagraphs(paragraphs, { start: 3, end: 5 })).toEqual([]);
    expect(withinParagraphs(paragraphs, { start: 9, end: 99 })).toEqual([{ paragraph: 3, start: 0, end: 3 }]);
  });
});

describe('highlights', () => {
  test('every finding is marked on exactly its own words', () => {
    const reading = readPlan(plan);
    const paragraphs = paragraphSpansOf(reading.text);
    const words = paragraphsOf(reading.text);
    const highlights = highlightsOf(reading, [], paragraphs);
    const marked = (kind: string) =>
      [...highlights].flatMap(([paragraph, found]) =>
        found
          .filter((highlight) => highlight.kind === kind)
          .map(({ start, end }) => (words[paragraph - 1] ?? '').slice(start, end)),
      );
    expect(reading.targets.length).toBeGreaterThan(0);
    expect(marked('target')).toEqual(reading.targets.map(({ quote }) => quote));
    expect(marked('responsibility')).toEqual(reading.responsibilities.map(({ quote }) => quote));
    expect(marked('evaluation')).toEqual(reading.evaluationClauses.map(({ quote }) => quote));
    expect(reading.setAside.length).toBeGreaterThan(0);
    expect(marked('set-aside')).toEqual(reading.setAside.map(({ figure }) => figure));
  });

  test('a measure is marked where its clause stands', () => {
    const clause = { planId: 'p', paragraph: 2, start: 0, end: 6, quote: '一、工作目标', section: '一' };
    const paragraphs = paragraphSpansOf(plan);
    expect(highlightsOf({ ...readPlan(''), warnings: [] }, [clause], paragraphs).get(2)).toEqual([
      { kind: 'measure', finding: 0, start: 0, end: 6 },
    ]);
  });
});

describe('segments', () => {
  const marks = fc.array(
    fc
      .tuple(fc.integer({ min: -2, max: 14 }), fc.integer({ min: -2, max: 14 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 8 },
  );

  test('joined are the paragraph, and each lies under exactly the marks that cover it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), marks, (text, spans) => {
        const segments = segmentsOf(text, spans);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          expect(segment.end).toBeGreaterThan(segment.start);
          const covering = spans.filter(
            ({ start, end }) => start < end && start <= segment.start && end >= segment.end,
          );
          expect(new Set(segment.marks)).toEqual(new Set(covering));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('thousands of marks on one line of a long plan are cut in little time', () => {
    const text = '字'.repeat(150_000);
    const spans = Array.from({ length: 5_000 }, (_, index) => ({ start: index * 30, end: index * 30 + 20 }));
    const started = performance.now();
    expect(segmentsOf(text, spans)).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
