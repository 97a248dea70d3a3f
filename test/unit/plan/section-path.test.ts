import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { frameworkDocumentSchema, indicatorsOf } from '#shared/model/framework.ts';
import { planSectionSchema } from '#shared/model/plan.ts';
import { sectionPathAt } from '#shared/plan/section-path.ts';

const seed = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../seeds/${path}.json`, import.meta.url)), 'utf8'));

describe.each(['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao'])('section paths of %s', (id) => {
  test('are those the shipped citations name', () => {
    const sections = planSectionSchema.array().parse((seed(`plans/${id}`) as { sections: unknown }).sections);
    const citations = indicatorsOf(frameworkDocumentSchema.parse(seed(`frameworks/${id}`))).flatMap(
      (indicator) => indicator.citations,
    );
    expect(citations.length).toBeGreaterThan(30);
    expect(citations.map(({ paragraph }) => sectionPathAt(sections, paragraph))).toEqual(
      citations.map(({ section }) => section),
    );
  });
});

describe('section paths', () => {
  const section = (marker: string, level: number, paragraph: number) => ({
    marker,
    title: '',
    level,
    paragraph,
  });

  test('are null before the first heading', () => {
    expect(sectionPathAt([section('一', 1, 5)], 4)).toBeNull();
    expect(sectionPathAt([], 1)).toBeNull();
  });

  test('start anew below every higher heading', () => {
    const sections = [
      section('一', 1, 1),
      section('(一)', 2, 2),
      section('1', 3, 3),
      section('二', 1, 5),
      section('1', 3, 6),
    ];
    expect(sectionPathAt(sections, 4)).toBe('一(一)1');
    expect(sectionPathAt(sections, 5)).toBe('二');
    expect(sectionPathAt(sections, 7)).toBe('二1');
  });
});
