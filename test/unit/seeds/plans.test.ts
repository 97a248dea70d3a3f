import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planDefectSchema, planFactsSchema, planSectionSchema } from '#shared/model/plan.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { planText, readSeed, seedNames } from './read.ts';

const seedSchema = planFactsSchema.extend({
  sections: z.array(planSectionSchema),
  defects: z.array(planDefectSchema),
});

it('five plans ship', () => {
  expect(seedNames('plans')).toEqual(['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao']);
});

describe.each(seedNames('plans'))('plan %s', (name) => {
  const plan = seedSchema.parse(readSeed('plans', name));
  const paragraphs = paragraphsOf(planText(name));

  it('is named as its file', () => {
    expect(plan.id).toBe(name);
  });

  it('has its headings where the outline says', () => {
    for (const { marker, title, paragraph } of plan.sections) {
      const text = paragraphs[paragraph - 1];
      expect(text, `${marker} ${title}`).toBeDefined();
      // The texts write markers with brackets of either width.
      const plain = (words: string) => words.replace(/[（]/g, '(').replace(/[）]/g, ')').replace(/\s/g, '');
      expect(plain(text!), `${marker} ${title}`).toContain(plain(title === '' ? marker : title));
    }
  });

  it('has its defects where the list says', () => {
    for (const { text, paragraphs: places } of plan.defects)
      for (const place of places) expect(paragraphs[place - 1], `${text} in ${place}`).toBeDefined();
  });
});
