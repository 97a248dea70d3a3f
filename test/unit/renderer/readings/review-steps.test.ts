import { describe, expect, test } from 'vitest';
import { earlierStep, withBatch } from '../../../../renderer/screens/readings/use-review-steps.ts';

describe('steps to take back', () => {
  test('batches of one session are one step, as long as nothing comes between', () => {
    let steps = withBatch([], '1', 'form');
    steps = withBatch(steps, '2', 'form');
    steps = withBatch(steps, '3', null);
    steps = withBatch(steps, '4', null);
    steps = withBatch(steps, '5', 'form');
    expect(steps.map(({ batches }) => batches)).toEqual([['1', '2'], ['3'], ['4'], ['5']]);
  });

  test('the last step of an earlier visit is taken from what was remembered, if it is one', () => {
    expect(earlierStep(['1', '2'])).toEqual({ session: null, batches: ['1', '2'], isEarlier: true });
    for (const value of [undefined, null, [], 'x', { batch: '1' }, [1]])
      expect(earlierStep(value)).toBeNull();
  });

  test('a new batch never joins a step of an earlier visit', () => {
    const earlier = earlierStep(['1']);
    expect(withBatch(earlier ? [earlier] : [], '2', null)).toHaveLength(2);
  });
});
