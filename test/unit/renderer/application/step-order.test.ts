import { expect, test } from 'vitest';
import { createStepOrder } from '../../../../renderer/application/step-order.ts';

const held = () => {
  let answer = (): void => undefined;
  let refuse = (_: Error): void => undefined;
  const step = new Promise<void>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  return { step, answer, refuse };
};

test('what is asked for after a step waits until the step is noted', async () => {
  const order = createStepOrder();
  const steps: string[] = ['older'];
  const newest = held();
  void order.follow(newest.step.then(() => steps.push('newest')));
  const taken = order.afterwards(async () => steps.pop());
  await Promise.resolve();
  expect(steps).toEqual(['older']);
  newest.answer();
  expect(await taken).toBe('newest');
  expect(steps).toEqual(['older']);
});

test('two that are asked for at once are done one after the other', async () => {
  const order = createStepOrder();
  const first = held();
  const done: string[] = [];
  const one = order.afterwards(async () => {
    await first.step;
    done.push('one');
  });
  const two = order.afterwards(async () => void done.push('two'));
  first.answer();
  await Promise.all([one, two]);
  expect(done).toEqual(['one', 'two']);
});

test('a refused step holds nothing back and is told to whoever took it', async () => {
  const order = createStepOrder();
  const refused = held();
  const step = order.follow(refused.step);
  const after = order.afterwards(async () => 'done');
  refused.refuse(new Error('refused'));
  await expect(step).rejects.toThrow('refused');
  expect(await after).toBe('done');
  await expect(
    order.afterwards(async () => {
      throw new Error('not taken back');
    }),
  ).rejects.toThrow('not taken back');
  expect(await order.afterwards(async () => 'again')).toBe('again');
});

test('what begins later is not waited for', async () => {
  const order = createStepOrder();
  const waited = held();
  void order.follow(waited.step);
  const after = order.afterwards(async () => 'done');
  void order.follow(new Promise<void>(() => undefined));
  waited.answer();
  expect(await after).toBe('done');
});
