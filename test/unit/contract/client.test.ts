import { describe, expect, test } from 'vitest';
import { createClient } from '#shared/contract/client.ts';
import { failure } from '#shared/contract/failure.ts';
import type { ServiceState } from '#shared/contract/index.ts';
import type { ClientMessage, ServiceMessage } from '#shared/contract/wire.ts';
import { failureOf } from '#test/builders/failures.ts';

const connect = () => {
  const sent: ClientMessage[] = [];
  const listeners: ((message: ServiceMessage) => void)[] = [];
  const client = createClient({
    send: (message) => sent.push(message),
    receive: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  });
  return {
    sent,
    client,
    deliver: (message: ServiceMessage): void => {
      for (const listener of listeners) listener(message);
    },
  };
};

const stopped = failure('service.stopped', { method: '' });

describe('a client', () => {
  test('numbers calls and gives each its own answer, in whatever order they come', async () => {
    const { client, sent, deliver } = connect();
    const first = client.call('plans.list', {});
    const second = client.call('settings.get', {});
    expect(sent.map((message) => message.id)).toEqual([1, 2]);
    deliver({ type: 'value', id: 2, value: 'second' });
    deliver({ type: 'value', id: 1, value: 'first' });
    expect(await first).toBe('first');
    expect(await second).toBe('second');
  });

  test('rejects everything in flight when the channel dies, each call by its own name', async () => {
    const { client, deliver } = connect();
    const calls = [client.call('plans.list', {}), client.call('settings.get', {})].map(failureOf);
    deliver({ type: 'state', state: { state: 'stopped', failure: stopped } });
    expect((await Promise.all(calls)).map(({ facts }) => facts)).toEqual([
      { method: 'plans.list' },
      { method: 'settings.get' },
    ]);
  });

  test('keeps waiting when only the workspace is unusable, for the service still answers', async () => {
    const { client, deliver } = connect();
    const call = client.call('workspace.listBackups', {});
    deliver({
      type: 'state',
      state: { state: 'stopped', failure: failure('workspace.in-use', { place: '/工作区' }) },
    });
    deliver({ type: 'value', id: 1, value: [] });
    expect(await call).toEqual([]);
  });

  test('passes over answers to calls it does not know', async () => {
    const { client, deliver } = connect();
    deliver({ type: 'value', id: 99, value: 'stray' });
    deliver({ type: 'failure', id: 99, failure: stopped });
    const call = client.call('plans.list', {});
    deliver({ type: 'value', id: 1, value: 'own' });
    expect(await call).toBe('own');
  });

  test('asks for cancellation once, and not after the answer', async () => {
    const { client, sent, deliver } = connect();
    const stop = new AbortController();
    const call = client.call('plans.list', {}, { signal: stop.signal });
    stop.abort();
    expect(sent.at(-1)).toEqual({ type: 'cancel', id: 1 });
    deliver({ type: 'failure', id: 1, failure: failure('request.cancelled', { method: 'plans.list' }) });
    expect((await failureOf(call)).code).toBe('request.cancelled');

    const later = new AbortController();
    const answered = client.call('plans.list', {}, { signal: later.signal });
    deliver({ type: 'value', id: 2, value: [] });
    await answered;
    later.abort();
    expect(sent.filter(({ type }) => type === 'cancel')).toHaveLength(1);
  });

  test('tells a late listener the latest state at once', () => {
    const { client, deliver } = connect();
    deliver({ type: 'state', state: { state: 'running', failure: null } });
    deliver({ type: 'state', state: { state: 'restarted', failure: null } });
    const heard: ServiceState[] = [];
    const stop = client.onState((state) => heard.push(state));
    stop();
    deliver({ type: 'state', state: { state: 'stopped', failure: stopped } });
    expect(heard).toEqual([{ state: 'restarted', failure: null }]);
  });
});
