import { describe, expect, it } from 'vitest';
import { evaluatePlans } from '#test/plan-evaluation/evaluate.ts';
import { shortfalls } from '#test/plan-evaluation/floors.ts';
import { goldPlans } from '#test/plan-evaluation/gold.ts';

describe('reading every plan that has a careful reading', () => {
  it('stays above the floors', async () => {
    const scores = await evaluatePlans();
    expect(scores.map((score) => score.name)).toEqual(goldPlans().map((plan) => plan.name));
    expect(scores.length).toBeGreaterThanOrEqual(24);
    expect(shortfalls(scores)).toEqual([]);
  });

  it('tells where a reading falls short', async () => {
    const [first] = await evaluatePlans();
    if (!first) throw new Error('no plan');
    const poor = { ...first, counts: { ...first.counts, targets: { right: 1, extra: 3, missed: 3 } } };
    expect(shortfalls([poor]).map(({ where, what }) => `${where} ${what}`)).toEqual([
      'all targets',
      `${first.name} targets`,
      'all targets that are right',
    ]);
  });
});
