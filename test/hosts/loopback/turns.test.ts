import { expect, onTestFinished, test } from 'vitest';
import { runLoopback } from '#hosts/loopback/run.ts';
import { createClient } from '#shared/contract/client.ts';
import { serviceProcessEntry } from '#test/builders/doors.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';
import { openLoopbackChannel } from '../../../renderer/bridge/loopback-channel.ts';

test('what is cancelled before its turn never goes out, and everything else arrives in order', async () => {
  const folder = temporaryFolder();
  const host = await runLoopback({
    serviceEntry: serviceProcessEntry,
    service: serviceOptions(folder),
    rendererDirectory: folder,
  });
  const channel = openLoopbackChannel({ origin: host.origin, token: host.token });
  onTestFinished(async () => {
    channel.close();
    await host.close();
  });
  const client = createClient(channel);
  const remember = (value: string) => client.call('settings.setPlace', { key: 'last', value });
  await remember('first');

  const original = globalThis.fetch;
  const sent: string[] = [];
  globalThis.fetch = async (input, init) => {
    sent.push(`${String(input).split('/').at(-1)} ${String(init?.body).match(/"method":"([^"]+)"/)?.[1]}`);
    return original(input, init);
  };
  onTestFinished(() => {
    globalThis.fetch = original;
  });
  const written = remember('second');
  const stale = Array.from({ length: 20 }, () => {
    const giveUp = new AbortController();
    const answer = client.call('settings.getPlace', { key: 'last' }, { signal: giveUp.signal });
    giveUp.abort();
    return expect(answer).rejects.toMatchObject({ failure: { code: 'request.cancelled' } });
  });
  const read = client.call('settings.getPlace', { key: 'last' });
  await Promise.all([written, ...stale]);
  expect((await read).value).toBe('second');
  expect(sent).toEqual(['call settings.setPlace', 'call settings.getPlace']);
});
