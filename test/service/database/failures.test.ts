import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import Database, { SqliteError } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { workspaceFailure } from '#service/db/failures.ts';
import { asFailure } from '#service/dispatch.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import { temporaryFolder } from '#test/builders/service.ts';

const thrownBy = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

const codeOf = (error: unknown): string | undefined => workspaceFailure(error, '/工作区')?.code;

const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: as the system says it`), { code, errno: -1, syscall: 'write' });

describe('what the file system says', () => {
  it('is a failure of the workspace with its place and the words of the system', () => {
    const folder = temporaryFolder();
    const file = join(folder, '文件');
    writeFileSync(file, '');
    mkdirSync(join(folder, '内'));
    for (const [action, code] of [
      [() => readFileSync(join(folder, '没有')), 'ENOENT'],
      [() => readFileSync(folder), 'EISDIR'],
      [() => mkdirSync(join(file, '内')), 'ENOTDIR'],
      [() => mkdirSync(join(folder, '内')), 'EEXIST'],
      [() => rmdirSync(folder), 'ENOTEMPTY'],
    ] as const) {
      const failure = workspaceFailure(thrownBy(action), folder);
      expect(failure).toMatchObject({
        code: 'workspace.unavailable',
        facts: { place: folder, detail: expect.stringContaining(code) },
      });
    }
  });

  it.each([
    ['ENOSPC', 'workspace.disk-full'],
    ['EDQUOT', 'workspace.disk-full'],
    ['EROFS', 'workspace.read-only'],
    ['EACCES', 'workspace.read-only'],
    ['EPERM', 'workspace.read-only'],
    ['EIO', 'workspace.unavailable'],
    ['EMFILE', 'workspace.unavailable'],
    ['UNKNOWN', 'workspace.unavailable'],
  ])('%s is %s', (code, expected) => {
    expect(codeOf(systemError(code))).toBe(expected);
  });
});

describe('what SQLite says', () => {
  it.each([
    ['SQLITE_BUSY', 'workspace.in-use'],
    ['SQLITE_BUSY_SNAPSHOT', 'workspace.in-use'],
    ['SQLITE_LOCKED', 'workspace.in-use'],
    ['SQLITE_NOTADB', 'workspace.not-a-database'],
    ['SQLITE_CORRUPT_INDEX', 'workspace.corrupt'],
    ['SQLITE_FULL', 'workspace.disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'workspace.read-only'],
    ['SQLITE_IOERR_FSYNC', 'workspace.unavailable'],
    ['SQLITE_CANTOPEN', 'workspace.unavailable'],
  ])('%s is %s', (code, expected) => {
    expect(codeOf(new SqliteError('as SQLite says it', code))).toBe(expected);
  });

  it('is a defect where a statement was wrong', () => {
    const database = new Database(':memory:');
    database.exec('CREATE TABLE single (id INTEGER PRIMARY KEY) STRICT; INSERT INTO single VALUES (1)');
    const constraint = thrownBy(() => database.exec('INSERT INTO single VALUES (1)'));
    const syntax = thrownBy(() => database.exec('SELECT nothing FROM nowhere'));
    database.close();
    expect(constraint).toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
    expect(syntax).toMatchObject({ code: 'SQLITE_ERROR' });
    expect([constraint, syntax].map(codeOf)).toEqual([undefined, undefined]);
  });
});

describe('an error with a code of something else', () => {
  const others: readonly (readonly [string, () => unknown])[] = [
    ['ERR_INVALID_ARG_TYPE', () => readFileSync({} as never)],
    ['ERR_INVALID_URL', () => new URL('no address')],
    ['Z_DATA_ERROR', () => inflateSync(Buffer.from('nothing packed'))],
    ['EBADF', () => readFileSync(2 ** 30)],
    // A library's own use of a name of the file system.
    [
      'ENOENT',
      () => {
        throw Object.assign(new Error('no such entry'), { code: 'ENOENT' });
      },
    ],
  ];

  it.each(others)('%s is a defect of the program, said so and kept in the log', (code, action) => {
    const error = thrownBy(action);
    expect(error).toMatchObject({ code });
    const written: [string, string][] = [];
    const failure = asFailure(error, {
      method: 'plans.list',
      place: '/工作区',
      aborted: false,
      reference: () => 'abcd2345',
      log: { write: (reference, text) => written.push([reference, text]) },
    });
    expect(failure).toEqual({
      code: 'service.internal',
      path: [],
      facts: { method: 'plans.list' },
      reference: 'abcd2345',
    });
    expect(failureSentence(failure, 'zh-CN')).not.toContain('/工作区');
    expect(written).toEqual([['abcd2345', (error as Error).stack]]);
  });
});
