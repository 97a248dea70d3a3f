import { describe, expect, test } from 'vitest';
import { superviseService } from '#hosts/process/supervisor.ts';
import { createClient } from '#shared/contract/client.ts';
import type { ServiceState } from '#shared/contract/index.ts';
import { failureOf } from '#test/builders/failures.ts';
import { type FakeProcess, fakeProcess } from '#test/builders/service-process.ts';

const running = { type: 'state', state: { state: 'running', failure: null } } as const;

const supervise = (more: { crashWindow?: number; closeLimit?: number } = {}) => {
  const started: FakeProcess[] = [];
  let now = 0;
  const supervisor = superviseService({
    start: () => {
      const process = fakeProcess();
      started.push(process);
      return process;
    },
    clock: () => now,
    ...more,
  });
  const connect = () => {
    const channel = supervisor.connect();
    const client = createClient(channel);
    const states: ServiceState['state'][] = [];
    client.onState(({ state }) => states.push(state));
    return { channel, client, states };
  };
  return {
    supervisor,
    started,
    connect,
    latest: (): FakeProcess => started.at(-1)!,
    at: (milliseconds: number) => {
      now = milliseconds;
    },
  };
};

describe('the supervisor', () => {
  test('rejects the calls in flight of every client, starts the service again and says so', async () => {
    const { connect, latest, started } = supervise();
    const [first, second] = [connect(), connect()];
    latest().say(1, running);
    latest().say(2, running);
    const calls = [first.client.call('plans.list', {}), second.client.call('settings.get', {})].map(
      failureOf,
    );
    latest().crash();
    expect(await Promise.all(calls)).toMatchObject([
      { code: 'service.stopped', facts: { method: 'plans.list' } },
      { code: 'service.stopped', facts: { method: 'settings.get' } },
    ]);
    expect(started).toHaveLength(2);
    expect(latest().sent).toEqual([
      { type: 'connect', connection: 1 },
      { type: 'connect', connection: 2 },
    ]);
    latest().say(1, running);
    latest().say(2, running);
    expect(first.states).toEqual(['running', 'restarted']);
    expect(second.states).toEqual(['running', 'restarted']);
  });

  test('answers that arrived before the crash are not taken back', async () => {
    const { connect, latest } = supervise();
    const { client } = connect();
    const answered = client.call('plans.list', {});
    const pending = failureOf(client.call('settings.get', {}));
    latest().say(1, { type: 'value', id: 1, value: [] });
    latest().crash();
    expect(await answered).toEqual([]);
    expect((await pending).code).toBe('service.stopped');
  });

  test('a client that asks again on its rejection reaches the new process', async () => {
    const { connect, latest } = supervise();
    const { client } = connect();
    const again = client.call('plans.list', {}).catch(() => client.call('plans.list', {}));
    latest().crash();
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    latest().say(1, { type: 'value', id: 2, value: ['new'] });
    expect(await again).toEqual(['new']);
  });

  test('a second crash within the window leaves it stopped and rejects further calls at once', async () => {
    const { connect, latest, started, at } = supervise({ crashWindow: 1000 });
    const { client, states } = connect();
    latest().crash();
    at(999);
    latest().crash();
    expect(started).toHaveLength(2);
    expect(states).toEqual(['stopped']);
    expect(await failureOf(client.call('plans.list', {}))).toMatchObject({
      code: 'service.stopped',
      facts: { method: 'plans.list' },
    });
  });

  test('a crash after a calm longer than the window counts as the first', () => {
    const { connect, latest, started, at } = supervise({ crashWindow: 1000 });
    const { states } = connect();
    latest().crash();
    at(1000);
    latest().crash();
    expect(started).toHaveLength(3);
    expect(states).toEqual([]);
  });

  test('a page opened after it stopped makes it try again', () => {
    const { connect, latest, started } = supervise();
    connect();
    latest().crash();
    latest().crash();
    const { states } = connect();
    expect(started).toHaveLength(3);
    latest().say(2, running);
    expect(states).toEqual(['running']);
  });

  test('what a dead process still says is not heard', async () => {
    const { connect, started } = supervise();
    const { states } = connect();
    started[0]!.crash();
    started[0]!.say(1, running);
    expect(states).toEqual([]);
  });

  test('a channel that closes is disconnected and hears nothing more', () => {
    const { connect, latest } = supervise();
    const { channel, states } = connect();
    channel.close();
    channel.close();
    latest().say(1, running);
    expect(states).toEqual([]);
    expect(latest().sent.filter(({ type }) => type === 'disconnect')).toHaveLength(1);
  });

  test('closing waits for the process and does not start it again', async () => {
    const { supervisor, latest, started, connect } = supervise();
    const { client } = connect();
    let closed = false;
    const closing = supervisor.close().then(() => {
      closed = true;
    });
    expect(latest().sent.at(-1)).toEqual({ type: 'close' });
    expect((await failureOf(client.call('plans.list', {}))).code).toBe('service.stopped');
    expect(closed).toBe(false);
    latest().end();
    await closing;
    expect(started).toHaveLength(1);
  });

  test('a service that does not close in time is ended', async () => {
    const { supervisor, latest } = supervise({ closeLimit: 20 });
    await supervisor.close();
    expect(latest().killed).toBe(true);
  });
});
