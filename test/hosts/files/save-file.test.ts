import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveFile } from '#hosts/files/save-file.ts';
import { checkTarget, targetFailure } from '#hosts/files/target.ts';
import { isRunnable, safeName, writeViewingCopy } from '#hosts/files/viewing.ts';
import { FailureError, failure } from '#shared/contract/failure.ts';
import type { Client } from '#shared/contract/index.ts';
import { failureOf } from '#test/builders/failures.ts';
import { temporaryFolder } from '#test/builders/service.ts';

const content = Buffer.from('工作簿'.repeat(100_000));
const sha256 = createHash('sha256').update(content).digest('hex');

/** A client that has one file, and may fail after some chunks. */
const clientWith = (failsAfter = Number.POSITIVE_INFINITY): Client => {
  let chunks = 0;
  return {
    call: (async (_method: string, input: { offset: number; length: number }) => {
      chunks += 1;
      if (chunks > failsAfter) throw new FailureError(failure('service.stopped', { method: 'files.read' }));
      const end = Math.min(content.length, input.offset + Math.min(input.length, 300_000));
      return { bytes: new Uint8Array(content.subarray(input.offset, end)), last: end === content.length };
    }) as Client['call'],
    onChange: () => () => undefined,
    onState: () => () => undefined,
  };
};

describe('saving a file', () => {
  test('puts it in place whole, and nothing beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '余姚 评价结果.xlsx');
    await saveFile(clientWith(), 'handle', sha256, path);
    expect(Buffer.compare(readFileSync(path), content)).toBe(0);
    expect(readdirSync(folder)).toEqual(['余姚 评价结果.xlsx']);
  });

  test('replaces an earlier file only when the new one is whole', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '结果.xlsx');
    writeFileSync(path, 'earlier');
    const wrong = '0'.repeat(64);
    expect(await failureOf(saveFile(clientWith(), 'handle', wrong, path))).toEqual({
      code: 'file.changed-in-transit',
      path: [],
      facts: { place: '结果.xlsx' },
    });
    expect((await failureOf(saveFile(clientWith(1), 'handle', sha256, path))).code).toBe('service.stopped');
    expect(readFileSync(path, 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['结果.xlsx']);
    await saveFile(clientWith(), 'handle', sha256, path);
    expect(statSync(path).size).toBe(content.length);
  });

  test('says that the target is open in an office program', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '结果.xlsx');
    writeFileSync(path, 'earlier');
    for (const owner of ['.~lock.结果.xlsx#', '~$结果.xlsx']) {
      writeFileSync(join(folder, owner), '');
      expect(await failureOf(checkTarget(path)), owner).toEqual({
        code: 'file.target-open',
        path: [],
        facts: { place: path },
      });
      const { rmSync } = await import('node:fs');
      rmSync(join(folder, owner));
    }
    await checkTarget(path);
  });

  test('says that the place cannot be written', async () => {
    const folder = temporaryFolder();
    expect(await failureOf(checkTarget(join(folder, '没有', '结果.xlsx')))).toMatchObject({
      code: 'file.target-unwritable',
      facts: { detail: 'ENOENT' },
    });
    mkdirSync(join(folder, '结果.xlsx'));
    expect(await failureOf(checkTarget(join(folder, '结果.xlsx')))).toMatchObject({
      code: 'file.target-unwritable',
      facts: { detail: 'EISDIR' },
    });
    await checkTarget(join(folder, '新.xlsx'));
    expect(readdirSync(folder)).toEqual(['结果.xlsx']);
  });

  test('tells a held file from a full disk and a missing permission', () => {
    const error = (code: string) => Object.assign(new Error(code), { code });
    const codes = (code: string) => targetFailure(error(code), '结果.xlsx', true).failure;
    expect(codes('EBUSY').code).toBe('file.target-open');
    for (const code of ['ENOSPC', 'EROFS', 'ENAMETOOLONG']) {
      expect(codes(code)).toMatchObject({ code: 'file.target-unwritable', facts: { detail: code } });
    }
    const cause = new FailureError(failure('service.stopped', { method: 'x' }));
    expect(targetFailure(cause, '结果.xlsx', true)).toBe(cause);
  });
});

describe('showing a file', () => {
  test('names that could run are only saved', () => {
    for (const name of [
      'a.exe',
      'a.EXE',
      'a.exe. ',
      'a.pdf.exe',
      'a.lnk',
      'a.js',
      'a.hta',
      'a.ps1',
      'a.xlsm',
      'a.html',
      'a.svg',
      'a',
      '',
    ]) {
      expect(isRunnable(name), name).toBe(true);
    }
    for (const name of [
      'a.pdf',
      'a.PDF',
      '报告.docx',
      '台账.xlsx',
      '照片.jpg',
      '说明.txt',
      'a.exe.pdf',
      '表.csv',
      'a.wps',
      'a.ofd',
    ]) {
      expect(isRunnable(name), name).toBe(false);
    }
  });

  test('names become ones every system takes, with their ending', () => {
    expect(safeName('../../etc/passwd.txt')).not.toMatch(/[/\\]/);
    expect(safeName('甲:乙*?.pdf')).toMatch(/\.pdf$/);
    expect(safeName(`${'长'.repeat(300)}.docx`)).toMatch(/\.docx$/);
    expect(Buffer.byteLength(safeName(`${'长'.repeat(300)}.docx`))).toBeLessThanOrEqual(255);
    expect(safeName('gpj.\u202eexe.pdf')).not.toContain('\u202e');
    expect(safeName('...')).not.toBe('');
  });

  test('a copy cannot be written to, and the earlier one stays as it was', async () => {
    const folder = temporaryFolder();
    const first = await writeViewingCopy(clientWith(), 'handle', '佐证 一.pdf', folder);
    const second = await writeViewingCopy(clientWith(), 'handle', '佐证 一.pdf', folder);
    expect(first).not.toBe(second);
    expect(first.endsWith('佐证 一.pdf')).toBe(true);
    expect(statSync(first).mode & 0o222).toBe(0);
    chmodSync(first, 0o600);
  });

  test('a copy that breaks off leaves nothing', async () => {
    const folder = temporaryFolder();
    await failureOf(writeViewingCopy(clientWith(1), 'handle', '佐证.pdf', folder));
    expect(readdirSync(folder)).toEqual([]);
  });
});
