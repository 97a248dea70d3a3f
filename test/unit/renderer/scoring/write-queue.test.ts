import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, type Outcome } from '#shared/contract/failure.ts';
import { createWriteQueue, type SaveState } from '../../../../renderer/screens/scoring/write-queue.ts';

const stopped = failure('service.stopped', { method: 'scores.set' });
const refused = failure('value.above-maximum', { found: '7', maximum: '6' });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  const sent: string[] = [];
  const states: [lane: string, state: SaveState, code: string | null][] = [];
  const answers: ((outcome: Outcome<unknown>) => void)[] = [];
  const queue = createWriteQueue({
    isPassing: ({ code }) => code.startsWith('service.'),
    onState: (lane, state, cause) => states.push([lane, state, cause?.code ?? null]),
  });
  const send = (what: string) => (): Promise<Outcome<unknown>> => {
    sent.push(what);
    return new Promise((resolve) => answers.push(resolve));
  };
  const answer = async (outcome: Outcome<unknown> = { ok: true, value: null }): Promise<void> => {
    answers.shift()?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { queue, sent, states, send, answer };
};

describe('one field', () => {
  test('is sent after its rest, and only with the newest value', async () => {
    const { queue, sent, send } = setUp();
    queue.put('A1', send('3'), 300);
    await vi.advanceTimersByTimeAsync(200);
    queue.put('A1', send('37'), 300);
    await vi.advanceTimersByTimeAsync(299);
    expect(sent).toEqual([]);
    expect(queue.state('A1')).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['37']);
    expect(queue.state('A1')).toBe('saving');
  });

  test('has one write under way; what is put meanwhile follows in order', async () => {
    const { queue, sent, send, answer } = setUp();
    queue.put('A1', send('first'), 0);
    await vi.advanceTimersByTimeAsync(0);
    queue.put('A1', send('second'), 0);
    queue.put('A1', send('third'), 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['first']);
    await answer();
    expect(sent).toEqual(['first', 'third']);
    await answer();
    expect(queue.state('A1')).toBe('saved');
    expect(queue.busy()).toBe(false);
  });

  test('an old refusal does not outlive a newer value', async () => {
    const { queue, states, send, answer } = setUp();
    queue.put('A1', send('7'), 0);
    await vi.advanceTimersByTimeAsync(0);
    queue.put('A1', send('6'), 0);
    await vi.advanceTimersByTimeAsync(0);
    await answer({ ok: false, failure: refused });
    await answer();
    expect(states.at(-1)).toEqual(['A1', 'saved', null]);
    expect(states.some(([, , code]) => code !== null)).toBe(false);
  });
});

test('fields do not wait for each other', async () => {
  const { queue, sent, send } = setUp();
  queue.put('A1', send('A1'), 0);
  queue.put('A2', send('A2'), 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['A1', 'A2']);
});

test('flushing sends at once, waits for the answers, and for what comes after them', async () => {
  const { queue, sent, send, answer } = setUp();
  queue.put('A1', send('first'), 5000);
  let done = false;
  const flushed = queue.flush().then(() => {
    done = true;
  });
  expect(sent).toEqual(['first']);
  queue.put('A1', send('second'), 0);
  await vi.advanceTimersByTimeAsync(0);
  await answer();
  expect(done).toBe(false);
  await answer();
  await flushed;
  expect(sent).toEqual(['first', 'second']);
});

test('a refusal is told and not tried again', async () => {
  const { queue, sent, states, send, answer } = setUp();
  queue.put('A1', send('7'), 0);
  await vi.advanceTimersByTimeAsync(0);
  await answer({ ok: false, failure: refused });
  expect(states.at(-1)).toEqual(['A1', 'saved', 'value.above-maximum']);
  queue.retry();
  expect(sent).toEqual(['7']);
});

test('a write the service could not take is kept and tried again', async () => {
  const { queue, sent, states, send, answer } = setUp();
  queue.put('A1', send('6'), 0);
  await vi.advanceTimersByTimeAsync(0);
  await answer({ ok: false, failure: stopped });
  expect(states.at(-1)).toEqual(['A1', 'failed', 'service.stopped']);
  expect(queue.busy()).toBe(true);
  queue.retry();
  expect(sent).toEqual(['6', '6']);
  await answer();
  expect(queue.state('A1')).toBe('saved');
});

test('a newer value replaces a failed one', async () => {
  const { queue, sent, send, answer } = setUp();
  queue.put('A1', send('6'), 0);
  await vi.advanceTimersByTimeAsync(0);
  await answer({ ok: false, failure: stopped });
  queue.put('A1', send('5'), 0);
  queue.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['6', '5']);
});
