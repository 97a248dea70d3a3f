import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { forkServiceProcess } from '#hosts/process/fork.ts';
import type { ServiceProcessExit } from '#hosts/process/protocol.ts';
import { superviseService } from '#hosts/process/supervisor.ts';
import { createClient } from '#shared/contract/client.ts';
import type { ServiceState } from '#shared/contract/index.ts';
import { serviceProcessEntry } from '#test/builders/doors.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';

const start = (folder = temporaryFolder(), entry = serviceProcessEntry) => {
  const options = serviceOptions(folder);
  const exits: ServiceProcessExit[] = [];
  const supervisor = superviseService({
    start: () => forkServiceProcess({ entry, options }),
    onCrash: (exit) => exits.push(exit),
  });
  onTestFinished(() => supervisor.close());
  const client = createClient(supervisor.connect());
  const states: ServiceState[] = [];
  client.onState((state) => states.push(state));
  return { supervisor, client, states, options, exits };
};

const until = async (condition: () => boolean): Promise<void> => {
  const limit = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > limit) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('the service in a process of its own', () => {
  test('killed once, it comes back with everything acknowledged; killed twice, it stays down', async () => {
    const { supervisor, client, states, exits } = start();
    const evaluation = await createEvaluation(client);
    process.kill(supervisor.processId!, 'SIGKILL');
    await until(() => states.at(-1)?.state === 'restarted');
    expect((await client.call('evaluations.list', {})).map(({ id }) => id)).toEqual([evaluation.id]);
    process.kill(supervisor.processId!, 'SIGKILL');
    await until(() => states.at(-1)?.state === 'stopped');
    expect((await failureOf(client.call('plans.list', {}))).code).toBe('service.stopped');
    expect(exits).toEqual([
      { code: null, signal: 'SIGKILL' },
      { code: null, signal: 'SIGKILL' },
    ]);
  });

  test('closing in order leaves a backup', async () => {
    const { supervisor, client, options } = start();
    await createEvaluation(client);
    await supervisor.close();
    expect(readdirSync(options.backupDirectory).filter((name) => name.includes('close'))).toHaveLength(1);
  });

  test('ends by itself, and in order, when its parent is gone', async () => {
    const folder = temporaryFolder();
    const options = serviceOptions(folder);
    const { fork } = await import('node:child_process');
    const child = fork(serviceProcessEntry, [JSON.stringify(options)], {
      serialization: 'advanced',
      execArgv: [],
    });
    await new Promise((resolve) => child.once('message', resolve));
    child.disconnect();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(0);
    expect(readdirSync(options.backupDirectory)).toHaveLength(1);
  });

  test('an entry that cannot run is tried twice and then reported', async () => {
    const folder = temporaryFolder();
    const entry = join(folder, 'broken.mjs');
    writeFileSync(entry, 'process.exit(7)');
    const { client, states, exits } = start(folder, entry);
    const pending = failureOf(client.call('plans.list', {}));
    await until(() => states.at(-1)?.state === 'stopped');
    expect((await pending).code).toBe('service.stopped');
    expect(exits.map(({ code }) => code)).toEqual([7, 7]);
  });

  test('says why a workspace cannot be used, and opens it for the next page once it can', async () => {
    const folder = temporaryFolder();
    const { workspaceDirectory } = serviceOptions(folder);
    mkdirSync(workspaceDirectory, { recursive: true });
    const database = join(workspaceDirectory, 'workspace.sqlite');
    writeFileSync(database, 'this is a shopping list, not a database '.repeat(100));
    const { supervisor, client, states } = start(folder);
    await until(() => states.length > 0);
    expect(states[0]).toMatchObject({ state: 'stopped', failure: { code: 'workspace.not-a-database' } });
    expect((await failureOf(client.call('plans.list', {}))).code).toBe('workspace.not-a-database');
    expect(await client.call('workspace.listBackups', {})).toEqual([]);

    rmSync(database);
    const reloaded = createClient(supervisor.connect());
    expect(await reloaded.call('plans.list', {})).toHaveLength(5);
    expect(states.at(-1)?.state).toBe('running');
  });

  test('a second process on the same workspace is told that it is in use', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    await first.client.call('plans.list', {});
    const second = start(folder);
    expect(await failureOf(second.client.call('plans.list', {}))).toMatchObject({ code: 'workspace.in-use' });
    await first.supervisor.close();
    const retried = createClient(second.supervisor.connect());
    expect(await retried.call('plans.list', {})).toHaveLength(5);
  });
});
