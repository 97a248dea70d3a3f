import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptBackups } from '#service/backup/backups.ts';
import { readSeeds } from '#service/seeds/read-seeds.ts';
import { databaseFileOf, openWorkspace } from '#service/workspace.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import {
  seededRandom,
  seedsDirectory,
  serviceOptions,
  startService,
  temporaryFolder,
} from '#test/builders/service.ts';

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

describe('backups', () => {
  it('are made on close when something changed, outside the workspace folder', async () => {
    const { client, service, options } = await startService();
    await createEvaluation(client);
    await service.close();
    const names = filesIn(options.backupDirectory);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/-close\.sqlite$/);
    expect(options.backupDirectory.startsWith(options.workspaceDirectory)).toBe(false);
    const again = await startService(options);
    await again.service.close();
    expect(filesIn(options.backupDirectory)).toEqual(names);
  });

  it('are made after fifteen minutes of change and not before', async () => {
    const folder = temporaryFolder();
    let now = 1_700_000_000_000;
    const workspace = openWorkspace({
      directory: join(folder, 'w'),
      backupDirectory: join(folder, 'b'),
      seeds: readSeeds(seedsDirectory),
      now: () => now,
      random: seededRandom(1).bytes,
    });
    workspace.log.record('s', [{ entity: 'setting', entityId: 'language', field: 'value', value: 'en' }]);
    now += 14 * 60_000;
    expect(await workspace.backUpIfDue()).toBeNull();
    now += 60_000;
    expect(await workspace.backUpIfDue()).toMatchObject({ reason: 'interval' });
    now += 60 * 60_000;
    expect(await workspace.backUpIfDue()).toBeNull();
    workspace.abandon();
  });

  it('keep the last ten', async () => {
    const { client, options } = await startService();
    for (let time = 0; time < keptBackups + 3; time += 1) await client.call('workspace.backUp', {});
    const listed = await client.call('workspace.listBackups', {});
    expect(listed).toHaveLength(keptBackups);
    expect(filesIn(options.backupDirectory)).toHaveLength(keptBackups);
    expect(listed.map((each) => each.name)).toEqual(
      listed
        .map((each) => each.name)
        .sort()
        .reverse(),
    );
  });

  it('include the changes of a run that never closed', async () => {
    const folder = temporaryFolder();
    const open = () =>
      openWorkspace({
        directory: join(folder, 'w'),
        backupDirectory: join(folder, 'b'),
        seeds: readSeeds(seedsDirectory),
        now: Date.now,
        random: seededRandom(2).bytes,
      });
    const crashed = open();
    crashed.log.record('s', [{ entity: 'setting', entityId: 'language', field: 'value', value: 'en' }]);
    crashed.abandon();
    const next = open();
    await next.close();
    expect(filesIn(join(folder, 'b'))).toHaveLength(1);
  });
});

describe('restoring', () => {
  it('brings back the backed-up state, keeps the replaced one and writes under a new identity', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client, { title: '原名' });
    const backup = await client.call('workspace.backUp', {});
    await client.call('evaluations.update', { id, fields: { title: '后来的名字' } });
    const before = await client.call('workspace.information', {});
    const { replaced } = await client.call('workspace.restore', { name: backup.name });
    expect((await client.call('evaluations.get', { id })).evaluation.title).toBe('原名');
    expect((await client.call('workspace.information', {})).replica).not.toBe(before.replica);
    await client.call('workspace.restore', { name: replaced.name });
    expect((await client.call('evaluations.get', { id })).evaluation.title).toBe('后来的名字');
    expect((await client.call('workspace.examine', {})).problems).toEqual([]);
  });

  it('can bring back the oldest of ten, although a new backup is made first', async () => {
    const { client } = await startService();
    for (let time = 0; time < keptBackups; time += 1) await client.call('workspace.backUp', {});
    const oldest = (await client.call('workspace.listBackups', {})).at(-1);
    await client.call('workspace.restore', { name: oldest!.name });
    expect((await client.call('plans.list', {})).length).toBe(5);
  });

  it('refuses a missing or damaged backup and leaves the workspace open', async () => {
    const { client, options } = await startService();
    const { id } = await createEvaluation(client);
    const { name } = await client.call('workspace.backUp', {});
    writeFileSync(join(options.backupDirectory, name), 'damaged');
    expect((await failureOf(client.call('workspace.restore', { name }))).code).toBe(
      'workspace.backup-invalid',
    );
    expect((await failureOf(client.call('workspace.restore', { name: '../elsewhere.sqlite' }))).code).toBe(
      'workspace.backup-missing',
    );
    expect((await client.call('evaluations.get', { id })).evaluation.id).toBe(id);
  });

  it('is finished at the next open when it was interrupted', async () => {
    const { client, service, options } = await startService(serviceOptions(temporaryFolder()));
    const { id } = await createEvaluation(client);
    await service.close();
    const file = databaseFileOf(options.workspaceDirectory);
    // As left by a stop after the checked copy was made and the old database removed.
    renameSync(file, `${file}.restoring`);
    const next = await startService(options);
    expect((await next.client.call('evaluations.get', { id })).evaluation.id).toBe(id);
  });
});
