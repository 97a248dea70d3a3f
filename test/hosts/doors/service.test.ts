import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangeNotice, Client, Progress, ServiceState } from '#shared/contract/index.ts';
import { chunkSize } from '#shared/contract/methods/files.ts';
import { type Door, doors, type OpenDoor } from '#test/builders/doors.ts';
import { createEvaluation, indicatorOf } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { serviceOptions } from '#test/builders/service.ts';

/** One behaviour, whatever lies between client and service. */
describe.each(doors.map((door) => [door.name, door] as const))(
  'the service through the door: %s',
  (_name, door: Door) => {
    let folder: string;
    let open: OpenDoor;
    let client: Client;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), '衡评 测试-'));
      open = await door.open(serviceOptions(folder));
      client = open.client;
    });

    afterAll(async () => {
      await open.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('lists the five shipped plans and reads one', async () => {
      const plans = await client.call('plans.list', {});
      expect(plans.map(({ id }) => id).sort()).toEqual(['ali', 'beijing', 'chongqing', 'yongnian', 'yuyao']);
      const plan = await client.call('plans.get', { id: 'yuyao' });
      expect(createHash('sha256').update(plan.text, 'utf8').digest('hex')).toBe(plan.sha256);
    });

    test('reads a published framework', async () => {
      const [summary] = await client.call('frameworks.list', {});
      const version = await client.call('frameworks.getVersion', { id: summary?.id ?? '' });
      expect(version.document.dimensions.length).toBe(summary?.dimensionCount);
    });

    test('tells its state first', async () => {
      const states: ServiceState[] = [];
      await client.call('workspace.information', {});
      client.onState((state) => states.push(state));
      expect(states).toEqual([{ state: 'running', failure: null }]);
    });

    test('creates an evaluation, sets a score, computes the result', async () => {
      const evaluation = await createEvaluation(client);
      const indicator = indicatorOf(evaluation.indicators, 'yes-no');
      const score = await client.call('scores.set', {
        evaluationId: evaluation.id,
        scorerId: evaluation.scorers[0]!.id,
        subjectId: evaluation.subjects[0]!.id,
        indicatorId: indicator.id,
        value: { kind: 'yes-no', yes: true },
        comment: '“引号”、emoji 😀、换行\n都不变',
      });
      expect(score.comment).toBe('“引号”、emoji 😀、换行\n都不变');
      const result = await client.call('results.get', { evaluationId: evaluation.id });
      const points = result.subjects[0]?.indicators.find(
        ({ indicatorId }) => indicatorId === indicator.id,
      )?.points;
      expect(points?.exact).toBe(indicator.fullScore);
      const explained = await client.call('results.explain', {
        evaluationId: evaluation.id,
        subjectId: evaluation.subjects[0]!.id,
        target: { of: 'indicator', indicatorId: indicator.id },
      });
      expect(explained.amount?.exact).toBe(indicator.fullScore);
    });

    test('carries a file of several chunks both ways, byte for byte', async () => {
      const bytes = Uint8Array.from(
        { length: chunkSize + 70_001 },
        (_, index) => (index * 31 + (index >> 8)) & 255,
      );
      const { handle } = await client.call('files.begin', { name: '材料 一.bin' });
      for (let offset = 0; offset < bytes.length; offset += chunkSize) {
        await client.call('files.append', { handle, bytes: bytes.slice(offset, offset + chunkSize) });
      }
      const finished = await client.call('files.finish', { handle });
      expect(finished).toMatchObject({ name: '材料 一.bin', size: bytes.length });
      expect(finished.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      const first = await client.call('files.read', { handle, offset: 0, length: chunkSize });
      const second = await client.call('files.read', { handle, offset: chunkSize, length: chunkSize });
      expect([first.last, second.last]).toEqual([false, true]);
      expect(Buffer.compare(Buffer.concat([first.bytes, second.bytes]), Buffer.from(bytes))).toBe(0);
      await client.call('files.close', { handle });
      expect(await failureOf(client.call('files.read', { handle, offset: 0, length: 1 }))).toMatchObject({
        code: 'request.not-found',
        facts: { noun: 'handle' },
      });
    });

    test('exports with progress, and the file read afterwards is the one announced', async () => {
      const evaluation = await createEvaluation(client);
      const steps: Progress[] = [];
      const made = await client.call(
        'exports.workbook',
        { evaluationId: evaluation.id, language: 'zh-CN' },
        { onProgress: (progress) => steps.push(progress) },
      );
      expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['writing', 'reading-back']));
      const hash = createHash('sha256');
      for (let offset = 0; ; offset += chunkSize) {
        const { bytes, last } = await client.call('files.read', {
          handle: made.handle,
          offset,
          length: chunkSize,
        });
        hash.update(bytes);
        if (last) break;
      }
      expect(hash.digest('hex')).toBe(made.sha256);
    });

    test('a cancelled task is rejected as cancelled and leaves the service at work', async () => {
      const evaluation = await createEvaluation(client);
      const stop = new AbortController();
      const cancelled = client.call(
        'exports.workbook',
        { evaluationId: evaluation.id, language: 'zh-CN' },
        { signal: stop.signal, onProgress: () => stop.abort() },
      );
      expect(await failureOf(cancelled)).toEqual({
        code: 'request.cancelled',
        path: [],
        facts: { method: 'exports.workbook' },
      });
      expect(await client.call('plans.list', {})).toHaveLength(5);
    });

    test('a call cancelled before it is made is never sent', async () => {
      const stop = new AbortController();
      stop.abort();
      const title = '不应存在';
      const framework = await client.call('frameworks.list', {});
      const cancelled = client.call(
        'frameworks.createDraft',
        { versionId: framework[0]!.id, as: 'copy', title },
        { signal: stop.signal },
      );
      expect((await failureOf(cancelled)).code).toBe('request.cancelled');
      expect((await client.call('frameworks.list', {})).map((each) => each.title)).not.toContain(title);
    });

    test('failures arrive as data with code, path and facts', async () => {
      expect(await failureOf(client.call('plans.get', { id: 'nowhere' }))).toEqual({
        code: 'request.not-found',
        path: [],
        facts: { noun: 'plan', id: 'nowhere' },
      });
      const invalid = await failureOf(client.call('evaluations.create', { title: '' } as never));
      expect(invalid).toMatchObject({ code: 'request.invalid', facts: { method: 'evaluations.create' } });
      const unknown = await failureOf(client.call('plans.burn' as never, {} as never));
      expect(unknown).toMatchObject({ code: 'request.unknown-method', facts: { method: 'plans.burn' } });
    });

    test('every client hears of a write', async () => {
      const other = open.another();
      await other.call('plans.list', {});
      const heard: ChangeNotice[] = [];
      const stop = other.onChange((notice) => heard.push(notice));
      const evaluation = await createEvaluation(client);
      // An answer to the other client comes after everything sent to it before.
      await other.call('plans.list', {});
      expect(heard.map(({ evaluationId }) => evaluationId)).toContain(evaluation.id);
      const before = heard.length;
      stop();
      await createEvaluation(client);
      await other.call('plans.list', {});
      expect(heard).toHaveLength(before);
    });

    test('calls sent together are taken in order', async () => {
      const evaluation = await createEvaluation(client);
      const indicator = indicatorOf(evaluation.indicators, 'level');
      const key = {
        evaluationId: evaluation.id,
        scorerId: evaluation.scorers[0]!.id,
        subjectId: evaluation.subjects[0]!.id,
        indicatorId: indicator.id,
      };
      const texts = Array.from({ length: 40 }, (_, index) => `第${index}次`);
      await Promise.all(texts.map((comment) => client.call('scores.set', { ...key, comment })));
      const [score] = await client.call('scores.list', { evaluationId: evaluation.id });
      expect(score?.comment).toBe('第39次');
    });

    test('data with a key like the mark for bytes stays data', async () => {
      const value = { $bytes: 'AQID', deeper: [{ $$bytes: '' }] };
      await client.call('settings.setPlace', { key: 'test', value });
      expect((await client.call('settings.getPlace', { key: 'test' })).value).toEqual(value);
    });
  },
);
