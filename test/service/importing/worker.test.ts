import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previewSubjects } from '#service/importing/subject-list.ts';
import { runInWorker, type WorkerOptions } from '#service/worker/run-in-worker.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { type UglyFile, uglyFiles } from '#test/fixtures/subject-lists.ts';

let directory = '';
let path = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reading-'));
  path = join(directory, 'list.csv');
  await writeFile(path, '单位名称\n甲学校\n');
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** A worker that does something else than reading. */
const entry = async (name: string, code: string): Promise<URL> => {
  const file = join(directory, `${name}.mjs`);
  await writeFile(file, code);
  return pathToFileURL(file);
};

const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => expect.fail('read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FailureError);
  return (error as FailureError).failure;
};
const input = () => ({ path, name: '名单.csv' });
const method = 'subjects.preview';
const read = (options: Partial<WorkerOptions> = {}) =>
  runInWorker('read-list', input(), { method, memoryMegabytes: 64, milliseconds: 20_000, ...options });

describe('reading in a thread of its own', () => {
  test('uploaded files come back as previews, refusals as failures', async () => {
    const pick = (what: string) => uglyFiles.find((file) => file.what === what) ?? expect.fail(what);
    const preview = async ({ name, bytes }: UglyFile) => {
      const upload = join(directory, 'upload 名单');
      await writeFile(upload, bytes);
      return previewSubjects({ from: { kind: 'file', path: upload, name }, existing: [] });
    };
    const steps: string[] = [];
    const { rows, sheet } = await previewSubjects({
      from: { kind: 'file', ...input() },
      existing: [],
      onProgress: ({ step }) => steps.push(step),
    });
    expect([sheet, rows[0]?.subject?.name, steps]).toEqual(['名单.csv', '甲学校', ['reading', 'checking']]);
    expect((await preview(pick('a plain xlsx'))).rows).toHaveLength(2);
    expect((await failureOf(preview(pick('a zip bomb that lies about its size')))).code).toBe('file.unsafe');
    expect((await failureOf(preview(pick('a workbook with a password')))).code).toBe(
      'file.password-protected',
    );
  });

  test('running out of memory ends the thread and nothing else', async () => {
    const worker = await entry(
      'hoard',
      'const held = []; for (;;) held.push(new Array(1e6).fill(held.length));',
    );
    const failure = await failureOf(read({ worker, memoryMegabytes: 32 }));
    expect(failure).toMatchObject({
      code: 'file.unsafe',
      facts: { place: '名单.csv', reason: 'expands-too-far' },
    });
  });

  test('running out of time is said', async () => {
    const worker = await entry('linger', 'for (;;);');
    const failure = await failureOf(read({ worker, milliseconds: 300 }));
    expect(failure).toMatchObject({ code: 'file.unsafe', facts: { reason: 'takes-too-long' } });
  });

  test('an exception or a silent end is a damaged file, not a hang', async () => {
    const throwing = await entry('throw', 'throw new Error("boom");');
    expect(await failureOf(read({ worker: throwing }))).toMatchObject({
      code: 'file.damaged',
      facts: { detail: 'boom' },
    });
    const silent = await entry('silent', '');
    expect((await failureOf(read({ worker: silent }))).code).toBe('file.damaged');
  });

  test('cancelling stops the thread', async () => {
    const worker = await entry('linger-on', 'setInterval(() => {}, 1000);');
    const controller = new AbortController();
    const reading = failureOf(read({ worker, signal: controller.signal }));
    setTimeout(() => controller.abort(), 100);
    expect(await reading).toMatchObject({ code: 'request.cancelled', facts: { method } });
    const late = failureOf(read({ signal: controller.signal }));
    expect((await late).code).toBe('request.cancelled');
  });

  test('a file above the limit is refused by its size alone', async () => {
    const large = join(directory, 'large.csv');
    await writeFile(large, Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(
      await failureOf(previewSubjects({ from: { kind: 'file', path: large, name: '大.csv' }, existing: [] })),
    ).toMatchObject({
      code: 'file.too-large',
      facts: { place: '大.csv', size: 20 * 1024 * 1024 + 1, maximum: 20 * 1024 * 1024 },
    });
  });
});
