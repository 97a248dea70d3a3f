import { expect, onTestFinished, test } from 'vitest';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { runLoopback } from '#hosts/loopback/run.ts';
import { createClient } from '#shared/contract/client.ts';
import type { ServiceState } from '#shared/contract/index.ts';
import { serviceProcessEntry } from '#test/builders/doors.ts';
import { failureOf } from '#test/builders/failures.ts';
import { ask } from '#test/builders/http.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';
import { openLoopbackChannel } from '../../../renderer/bridge/loopback-channel.ts';

const start = async () => {
  const folder = temporaryFolder();
  const host = await runLoopback({
    serviceEntry: serviceProcessEntry,
    service: serviceOptions(folder),
    rendererDirectory: folder,
  });
  const channel = openLoopbackChannel({ origin: host.origin, token: host.token });
  const client = createClient(channel);
  onTestFinished(async () => {
    channel.close();
    await host.close();
  });
  return { host, client };
};

test('a finished file comes down byte for byte, whatever its size', async () => {
  const { host, client } = await start();
  for (const size of [0, 1, 1024 * 1024, 2 * 1024 * 1024 + 5]) {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 13) & 255);
    const { handle } = await uploadFile(client, '文件.bin', bytes);
    const response = await fetch(`${host.origin}/files/${handle}`, {
      headers: { Authorization: `Bearer ${host.token}` },
    });
    expect(response.headers.get('content-disposition')).toBe('attachment');
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), Buffer.from(bytes)), String(size)).toBe(
      0,
    );
  }
});

test('a handle that does not exist is not found', async () => {
  const { host } = await start();
  const answer = await ask(host.origin, '/files/none', {
    headers: { Authorization: `Bearer ${host.token}` },
  });
  expect(answer.status).toBe(404);
  expect(JSON.parse(answer.body).failure).toMatchObject({
    code: 'request.not-found',
    facts: { noun: 'handle' },
  });
});

test('a call too large for the host is refused by name and the channel goes on', async () => {
  const { client } = await start();
  const text = '甲'.repeat(6 * 1024 * 1024);
  const refused = client.call('subjects.preview', { evaluationId: null, from: { kind: 'text', text } });
  expect(await failureOf(refused)).toMatchObject({ code: 'request.too-large' });
  expect(await client.call('plans.list', {})).toHaveLength(5);
});

test('the host stays up when the service crashes, and the page is told', async () => {
  const { host, client } = await start();
  await client.call('plans.list', {});
  const states: ServiceState['state'][] = [];
  client.onState(({ state }) => states.push(state));
  process.kill(host.supervisor.processId!, 'SIGKILL');
  await expect.poll(() => states, { timeout: 20_000 }).toEqual(['running', 'restarted']);
  expect(await client.call('plans.list', {})).toHaveLength(5);
});

test('a page without the token is told so, and nothing else', async () => {
  const { host } = await start();
  const channel = openLoopbackChannel({ origin: host.origin, token: 'wrong' });
  onTestFinished(() => channel.close());
  const client = createClient(channel);
  expect(await failureOf(client.call('plans.list', {}))).toEqual({
    code: 'request.unauthorised',
    path: [],
    facts: {},
  });
  const states: ServiceState[] = [];
  client.onState((state) => states.push(state));
  expect(states).toMatchObject([{ state: 'stopped', failure: { code: 'request.unauthorised' } }]);
});

test('a page whose host has gone says that the service stopped', async () => {
  const { host, client } = await start();
  await client.call('plans.list', {});
  const states: ServiceState[] = [];
  client.onState((state) => states.push(state));
  await host.close();
  await expect.poll(() => states.at(-1)?.state, { timeout: 20_000 }).toBe('stopped');
  expect(await failureOf(client.call('plans.list', {}))).toMatchObject({
    code: 'service.stopped',
    facts: { method: 'plans.list' },
  });
});
