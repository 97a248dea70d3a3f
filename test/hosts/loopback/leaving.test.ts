import { expect, onTestFinished, test } from 'vitest';
import { runLoopback } from '#hosts/loopback/run.ts';
import { createClient } from '#shared/contract/client.ts';
import { serviceProcessEntry } from '#test/builders/doors.ts';
import { ask } from '#test/builders/http.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';
import { openLoopbackChannel } from '../../../renderer/bridge/loopback-channel.ts';

test('the last write of a page arrives after the page and its stream are gone', async () => {
  const folder = temporaryFolder();
  const host = await runLoopback({
    serviceEntry: serviceProcessEntry,
    service: serviceOptions(folder),
    rendererDirectory: folder,
  });
  const headers = { Authorization: `Bearer ${host.token}`, 'Content-Type': 'application/json' };
  const leaving = new AbortController();
  const stream = await fetch(`${host.origin}/events`, { headers, signal: leaving.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  while (!received.includes('\n')) received += (await reader.read()).value ?? '';
  const { session } = JSON.parse(received.split('\n')[0]!) as { session: string };
  leaving.abort();
  await new Promise((resolve) => setTimeout(resolve, 300));

  const value = 'A2';
  const body = JSON.stringify({
    session,
    message: { type: 'call', id: 1, method: 'settings.setPlace', input: { key: 'last', value } },
  });
  expect((await ask(host.origin, '/call', { method: 'POST', headers, body })).status).toBe(202);

  const channel = openLoopbackChannel({ origin: host.origin, token: host.token });
  onTestFinished(async () => {
    channel.close();
    await host.close();
  });
  const client = createClient(channel);
  await expect.poll(async () => (await client.call('settings.getPlace', { key: 'last' })).value).toBe(value);
});
