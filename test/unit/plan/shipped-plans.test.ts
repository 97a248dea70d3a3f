import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inExchangeShape } from '#shared/plan/exchange-shape.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { goldSchema } from '#test/plan-evaluation/gold.ts';
import { type Kind, rates, type Score, scoreReading, sumOf } from '#test/plan-evaluation/score.ts';

const names = ['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao'] as const;

const textOf = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../seeds/plans/${name}.txt`, import.meta.url)), 'utf8');

const goldOf = (name: string) =>
  goldSchema.parse(
    JSON.parse(
      readFileSync(
        fileURLToPath(new URL(`../../plan-evaluation/gold/${name}.json`, import.meta.url)),
        'utf8',
      ),
    ),
  );

/** What reading the five shipped plans must at least reach, over all five together. */
const floors: { readonly [Each in Kind]: number } = {
  headings: 0.97,
  targets: 0.92,
  responsibilities: 0.97,
  evaluation_clauses: 0.9,
  annex_rows: 1,
};

describe('reading the shipped plans', () => {
  const scores: Score[] = [];
  for (const name of names) {
    const text = textOf(name);
    const reading = readPlan(text);
    const found = goldSchema.parse(JSON.parse(JSON.stringify(inExchangeShape(reading))));
    scores.push(scoreReading(text, goldOf(name), found));
    it(`quotes only what stands in the text of ${name}`, () => {
      for (const { quote } of [...found.targets, ...found.responsibilities, ...found.evaluation_clauses])
        expect(text).toContain(quote);
    });
  }

  it.each(Object.entries(floors) as [Kind, number][])('finds %s with F1 of at least %s', (kind, floor) => {
    expect(rates(sumOf(scores, kind)).f1).toBeGreaterThanOrEqual(floor);
  });
});
