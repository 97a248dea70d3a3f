import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlanFileText, readPlanText } from '#service/reading/read-plan-file.ts';
import { runInWorker } from '#service/worker/run-in-worker.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { readPlan } from '#shared/plan/read-plan.ts';

const method = 'plan read';
const line = '一、到2025年，建设产教融合基地10个。（责任单位：市教育局）\n';

const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => expect.fail('read'),
    (reason: unknown) => reason,
  );
  if (error instanceof FailureError) return error.failure;
  throw error;
};

describe('reading a plan', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plans-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('long or short gives the same reading, with progress to the end', async () => {
    for (const times of [3, 2_000]) {
      const text = line.repeat(times);
      const told: number[] = [];
      const reading = await readPlanText(text, '方案.txt', {
        method,
        progress: ({ step, done, total }) => {
          expect([step, done <= total]).toEqual(['reading', true]);
          told.push(done);
        },
      });
      expect(reading).toEqual(readPlan(text));
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.length).toBeGreaterThanOrEqual(5);
    }
  });

  test('leaves others their turn and stops at once when asked to', async () => {
    const stop = new AbortController();
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 5);
    let asked = 0;
    const reading = failureOf(
      readPlanText(line.repeat(20_000), '方案.txt', {
        method,
        signal: stop.signal,
        progress: () => {
          if (asked > 0) return;
          asked = performance.now();
          stop.abort();
        },
      }),
    );
    expect(await reading).toMatchObject({ code: 'request.cancelled', facts: { method } });
    // Some tenth of a second where nothing else runs.
    expect(performance.now() - asked).toBeLessThan(1_500);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(10);
  });

  test('that would take all memory ends as a failure, and nothing else ends', async () => {
    const hoard = runInWorker(
      'read-plan',
      { text: line.repeat(60_000), name: '方案.txt' },
      { method, memoryMegabytes: 48, milliseconds: 60_000 },
    );
    expect(await failureOf(hoard)).toMatchObject({
      code: 'file.unsafe',
      facts: { reason: 'expands-too-far' },
    });
    expect((await readPlanText(line, '', { method })).targets).toHaveLength(1);
  });

  test('that would take too long ends as a failure', async () => {
    const slow = runInWorker(
      'read-plan',
      { text: line.repeat(60_000), name: '方案.txt' },
      { method, memoryMegabytes: 2_048, milliseconds: 600 },
    );
    expect(await failureOf(slow)).toMatchObject({ facts: { reason: 'takes-too-long' } });
  });

  test('refuses blanks, and more than is read', async () => {
    expect(await failureOf(readPlanText(' \u3000\n', '', { method }))).toMatchObject({
      code: 'reading.empty',
    });
    expect(await failureOf(readPlanText('字'.repeat(5_000_001), '', { method }))).toMatchObject({
      code: 'reading.too-long',
      facts: { length: 5_000_001, maximum: 5_000_000 },
    });
  });

  test('says where there is nothing to read', async () => {
    const read = (name: string) => failureOf(readPlanFileText(join(folder, name), name, { method }));
    expect(await read('没有.docx')).toMatchObject({
      code: 'reading.unreadable',
      facts: { place: '没有.docx', reason: 'missing' },
    });
    expect(await read('.')).toMatchObject({ code: 'reading.unreadable', facts: { reason: 'not-a-file' } });
  });

  test('five megabytes of text are read', async () => {
    const path = join(folder, '长.txt');
    await writeFile(path, line.repeat(Math.ceil(5_000_000 / Buffer.byteLength(line))));
    const { text, format } = await readPlanFileText(path, '长.txt', { method });
    expect([format, text.length > 1_500_000]).toEqual(['text', true]);
  });
});
