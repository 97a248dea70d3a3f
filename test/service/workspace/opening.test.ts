import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { supportedSchema } from '#service/db/migrate.ts';
import { openService } from '#service/open.ts';
import type { ServiceOptions } from '#service/service.ts';
import { databaseFileOf } from '#service/workspace.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { serviceOptions, startService, temporaryFolder } from '#test/builders/service.ts';

const withDatabase = (write: (file: string) => void): ServiceOptions => {
  const options = serviceOptions(temporaryFolder());
  mkdirSync(options.workspaceDirectory, { recursive: true });
  write(databaseFileOf(options.workspaceDirectory));
  return options;
};

/** Every message must name the place and end in a remedy, in both languages. */
const expectUsefulSentence = (failure: Failure, place: string): void => {
  for (const language of ['zh-CN', 'en'] as const) {
    const sentence = failureSentence(failure, language);
    expect(sentence).toContain(place);
    expect(sentence.length).toBeGreaterThan(place.length + 15);
  }
};

describe('a workspace that cannot be used', () => {
  it('is named when the file is no database, and the file is left as it was', async () => {
    const options = withDatabase((file) =>
      writeFileSync(file, '这是一个改了名的文档，不是数据库。'.repeat(50)),
    );
    const { service, client } = await startService(options);
    expect(service.unavailable?.code).toBe('workspace.not-a-database');
    expect((await failureOf(client.call('plans.list', {}))).code).toBe('workspace.not-a-database');
    expect(await client.call('workspace.listBackups', {})).toEqual([]);
    expectUsefulSentence(
      await failureOf(client.call('plans.list', {})),
      databaseFileOf(options.workspaceDirectory),
    );
    expect(readFileSync(databaseFileOf(options.workspaceDirectory), 'utf8')).toContain('改了名的文档');
  });

  it('is named when the database belongs to another program, and is left as it was', async () => {
    const options = withDatabase((file) => {
      const foreign = new Database(file);
      foreign.exec("CREATE TABLE message (id INTEGER, body TEXT); INSERT INTO message VALUES (1, 'hello')");
      foreign.pragma('application_id = 12345');
      foreign.close();
    });
    const { service } = await startService(options);
    expect(service.unavailable).toMatchObject({
      code: 'workspace.foreign-database',
      facts: { applicationId: 12345 },
    });
    const foreign = new Database(databaseFileOf(options.workspaceDirectory), { readonly: true });
    expect(foreign.prepare('SELECT name FROM sqlite_master').pluck().all()).toEqual(['message']);
    foreign.close();
  });

  it('is named when a newer version of the program wrote it', async () => {
    const first = serviceOptions(temporaryFolder());
    await (await openService(first)).close();
    const database = new Database(databaseFileOf(first.workspaceDirectory));
    database.pragma(`user_version = ${supportedSchema() + 10}`);
    database.close();
    const { service } = await startService(first);
    expect(service.unavailable).toMatchObject({
      code: 'workspace.from-newer-version',
      facts: { found: supportedSchema() + 10, supported: supportedSchema() },
    });
  });

  it('is named when the database is damaged, and a backup brings the work back', async () => {
    const folder = temporaryFolder();
    const first = await startService(serviceOptions(folder));
    const { id } = await createEvaluation(first.client, { title: '要找回的项目' });
    const backup = await first.client.call('workspace.backUp', {});
    await first.service.close();
    const file = databaseFileOf(first.options.workspaceDirectory);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 100, bytes.length);
    writeFileSync(file, bytes);
    const { service, client } = await startService(serviceOptions(folder));
    expect(service.unavailable?.code).toBe('workspace.corrupt');
    expect((await client.call('workspace.listBackups', {})).map((each) => each.name)).toContain(backup.name);
    await client.call('workspace.restore', { name: backup.name });
    expect(service.unavailable).toBeNull();
    expect((await client.call('evaluations.get', { id })).evaluation.title).toBe('要找回的项目');
  });

  it('is named when another program holds it, and opens once that has ended', async () => {
    const options = serviceOptions(temporaryFolder());
    const first = await startService(options);
    const second = await startService(options);
    expect(second.service.unavailable).toMatchObject({
      code: 'workspace.in-use',
      facts: { place: options.workspaceDirectory },
    });
    await first.service.close();
    await second.service.close();
    expect((await startService(options)).service.unavailable).toBeNull();
  });

  it('is named when the folder is read-only', () => {
    const options = serviceOptions(temporaryFolder());
    // The super-user writes anywhere, so the attempt is made as an ordinary user.
    const script = fileURLToPath(new URL('./open-as-ordinary-user.ts', import.meta.url));
    const output = execFileSync(process.execPath, [script, JSON.stringify(options)], { encoding: 'utf8' });
    expect(JSON.parse(output)).toMatchObject({
      code: 'workspace.read-only',
      facts: { place: options.workspaceDirectory },
    });
  });

  it('is named when the folder is a file', async () => {
    const options = serviceOptions(temporaryFolder());
    writeFileSync(options.workspaceDirectory, 'in the way');
    const { service } = await startService(options);
    expect(service.unavailable?.code).toBe('workspace.unavailable');
  });
});

describe('a full disk', () => {
  it('refuses the write with its place, loses nothing acknowledged and goes on when there is room', async () => {
    const folder = temporaryFolder();
    const roomy = await startService(serviceOptions(folder));
    const { id, subjects, scorers, indicators } = await createEvaluation(roomy.client);
    await roomy.service.close();
    const pages = new Database(databaseFileOf(roomy.options.workspaceDirectory), { readonly: true });
    const used = Number(pages.pragma('page_count', { simple: true }));
    pages.close();

    const full = await startService(serviceOptions(folder, { maximumPages: used + 2 }));
    const write = (comment: string) =>
      full.client.call('scores.set', {
        evaluationId: id,
        scorerId: scorers[0]!.id,
        subjectId: subjects[0]!.id,
        indicatorId: indicatorOf(indicators, 'level').id,
        comment,
      });
    let acknowledged = '';
    let refused: Failure | null = null;
    for (let round = 0; round < 50 && !refused; round += 1) {
      const comment = `第${round}次 ${'长'.repeat(2000)}`;
      refused = await write(comment).then(
        () => {
          acknowledged = comment;
          return null;
        },
        () => failureOf(write(comment)),
      );
    }
    expect(refused).toMatchObject({
      code: 'workspace.disk-full',
      facts: { place: full.options.workspaceDirectory },
    });
    await full.service.close();

    const again = await startService(serviceOptions(folder));
    const [score] = await again.client.call('scores.list', { evaluationId: id });
    expect(score?.comment ?? '').toBe(acknowledged);
    const examined = await again.client.call('workspace.examine', {});
    expect(examined.problems).toEqual([]);
  });
});

describe('a workspace', () => {
  it('opens from the database file alone, without its journal', async () => {
    const { client, service, options } = await startService();
    const { id } = await createEvaluation(client);
    await service.close();
    const copy = serviceOptions(temporaryFolder());
    mkdirSync(copy.workspaceDirectory, { recursive: true });
    copyFileSync(databaseFileOf(options.workspaceDirectory), databaseFileOf(copy.workspaceDirectory));
    const second = await startService(copy);
    expect((await second.client.call('evaluations.get', { id })).evaluation.id).toBe(id);
  });

  it('writes under a new identity when its folder was copied elsewhere', async () => {
    const { client, service, options } = await startService();
    const original = (await client.call('workspace.information', {})).replica;
    await service.close();
    const reopened = await startService(options);
    expect((await reopened.client.call('workspace.information', {})).replica).toBe(original);
    await reopened.service.close();
    const copy = serviceOptions(temporaryFolder());
    mkdirSync(copy.workspaceDirectory, { recursive: true });
    copyFileSync(databaseFileOf(options.workspaceDirectory), databaseFileOf(copy.workspaceDirectory));
    const second = await startService(copy);
    expect((await second.client.call('workspace.information', {})).replica).not.toBe(original);
  });

  it('plants the shipped data once, and equally on every laptop', async () => {
    const first = await startService();
    const second = await startService();
    const planted = (await first.client.call('workspace.information', {})).operationCount;
    await first.service.close();
    const again = await startService(first.options);
    expect((await again.client.call('workspace.information', {})).operationCount).toBe(planted);
    expect(await second.client.call('frameworks.list', {})).toEqual(
      await again.client.call('frameworks.list', {}),
    );
  });

  it('removes what an earlier run left half uploaded', async () => {
    const { client, service, options } = await startService();
    const { handle } = await client.call('files.begin', { name: '半截.pdf' });
    const left = join(options.workspaceDirectory, 'temporary', handle);
    expect(existsSync(left)).toBe(true);
    await service.close();
    writeFileSync(left, 'as after a crash');
    await startService(options);
    expect(existsSync(left)).toBe(false);
    rmSync(left, { force: true });
  });

  it('keeps synchronous=FULL and the write-ahead journal at every open', async () => {
    const { openConnection } = await import('#service/db/connection.ts');
    const file = join(temporaryFolder(), 'workspace.sqlite');
    for (let time = 0; time < 2; time += 1) {
      const connection = openConnection({ file });
      expect(connection.pragma('synchronous', { simple: true })).toBe(2);
      expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(connection.pragma('locking_mode', { simple: true })).toBe('exclusive');
      expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
      connection.close();
    }
  });
});
