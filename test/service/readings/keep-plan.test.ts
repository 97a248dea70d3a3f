import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { chunkSize } from '#shared/contract/methods/files.ts';
import { failureOf } from '#test/builders/failures.ts';
import { bytesOf, keepPlan, smallPlan, upload } from '#test/builders/plans.ts';
import { serviceOptions, startService, temporaryFolder } from '#test/builders/service.ts';

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const contentOf = async (client: Client, handle: string): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for (let offset = 0, last = false; !last; ) {
    const piece = await client.call('files.read', { handle, offset, length: chunkSize });
    parts.push(piece.bytes);
    offset += piece.bytes.byteLength;
    last = piece.last;
  }
  return Buffer.concat(parts);
};

const storedFiles = (directory: string): string[] =>
  readdirSync(join(directory, 'evidence'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('keeping a plan', () => {
  it('makes it a plan like the shipped ones, with its original file', async () => {
    const { client, options } = await startService();
    const before = (await client.call('plans.list', {})).length;
    const { planId } = await keepPlan(client);
    const list = await client.call('plans.list', {});
    expect(list).toHaveLength(before + 1);
    expect(list.find(({ id }) => id === planId)).toMatchObject({
      title: '某县深化产教融合实施方案',
      issuer: '某县人民政府办公室',
      documentNumber: '某政办发〔2021〕15号',
      signedOn: '2021-06-01',
      basis: null,
      characterCount: smallPlan.length,
      paragraphCount: 14,
      defectCount: 3,
      file: { name: '某县方案.txt', format: 'text' },
    });
    const plan = await client.call('plans.get', { id: planId });
    expect(plan.text).toBe(smallPlan);
    expect(plan.sha256).toBe(hashOf(smallPlan));
    expect(plan.sections.map(({ marker, title, paragraph }) => [marker, title, paragraph])).toContainEqual([
      '二',
      '主要任务',
      6,
    ]);
    expect(plan.defects).toContainEqual({
      text: '955%',
      readAs: '95.5%',
      confidence: 'medium',
      note: null,
      paragraphs: [12],
    });
    expect(plan.imported).toMatchObject({
      file: { name: '某县方案.txt', sha256: hashOf(bytesOf(smallPlan)) },
      importedBy: 'owner',
    });
    expect(storedFiles(options.workspaceDirectory)).toEqual([hashOf(bytesOf(smallPlan))]);
    const opened = await client.call('readings.openFile', { planId });
    expect(opened).toMatchObject({ name: '某县方案.txt', size: bytesOf(smallPlan).byteLength });
    expect((await contentOf(client, opened.handle)).toString('utf8')).toBe(smallPlan);
  });

  it('keeps the facts as a person corrected them', async () => {
    const { client } = await startService();
    const { handle } = await upload(client, '方案.txt', bytesOf(smallPlan));
    const preview = await client.call('readings.previewFile', { handle, name: '方案.txt' });
    const { planId } = await client.call('readings.keepPlan', {
      document: { kind: 'file', handle, name: '方案.txt' },
      textSha256: preview.textSha256,
      facts: { ...preview.facts, title: '某县方案（修订）', documentNumber: null, publishedOn: '2021-06-02' },
      actor: 'lead-1',
    });
    expect(await client.call('plans.get', { id: planId })).toMatchObject({
      title: '某县方案（修订）',
      titleInferred: false,
      documentNumber: null,
      publishedOn: '2021-06-02',
      imported: { importedBy: 'lead-1' },
    });
    const { batch } = await client.call('readings.correctFacts', {
      planId,
      facts: { issuer: '某县人民政府', documentNumber: '某政办发〔2021〕16号' },
    });
    expect(await client.call('plans.get', { id: planId })).toMatchObject({
      issuer: '某县人民政府',
      documentNumber: '某政办发〔2021〕16号',
    });
    expect(await client.call('readings.undo', { planId, batch })).toEqual({ reverted: 2, kept: 0 });
    expect(await client.call('plans.get', { id: planId })).toMatchObject({
      issuer: '某县人民政府办公室',
      documentNumber: null,
    });
  });

  it('keeps pasted text as a file too, with what was stripped', async () => {
    const { client } = await startService();
    const pasted = `首页 > 政务公开 > 文件\n${smallPlan}\n打印本页 关闭窗口\n`;
    const preview = await client.call('readings.previewText', { text: pasted, name: '网页摘录' });
    const { planId } = await client.call('readings.keepPlan', {
      document: { kind: 'text', text: pasted, name: '网页摘录' },
      textSha256: preview.textSha256,
      facts: preview.facts,
    });
    const plan = await client.call('plans.get', { id: planId });
    expect(plan.text).not.toContain('打印本页');
    expect(plan.imported?.file).toMatchObject({ name: '网页摘录.txt', format: 'pasted' });
    expect(plan.imported?.stripped.map(({ text }) => text)).toContain('打印本页 关闭窗口');
    const { handle } = await client.call('readings.openFile', { planId });
    expect((await contentOf(client, handle)).toString('utf8')).toBe(pasted);
  });

  it('refuses what was not previewed, and the same text twice', async () => {
    const { client, options } = await startService();
    const first = await upload(client, '甲.txt', bytesOf(smallPlan));
    const preview = await client.call('readings.previewFile', { handle: first.handle, name: '甲.txt' });
    const other = await upload(client, '乙.txt', bytesOf(`${smallPlan}\n附则`));
    const count = async () => (await client.call('workspace.information', {})).operationCount;
    const before = await count();
    const keeping = (handle: string) =>
      client.call('readings.keepPlan', {
        document: { kind: 'file', handle, name: '甲.txt' },
        textSha256: preview.textSha256,
        facts: preview.facts,
      });
    expect((await failureOf(keeping(other.handle))).code).toBe('reading.changed-since-preview');
    expect(await count()).toBe(before);
    expect(storedFiles(options.workspaceDirectory)).toEqual([]);
    await keeping(first.handle);
    const again = await upload(client, '甲.txt', bytesOf(smallPlan));
    expect(await failureOf(keeping(again.handle))).toMatchObject({
      code: 'reading.plan-exists',
      facts: { title: '某县深化产教融合实施方案' },
    });
    expect(storedFiles(options.workspaceDirectory)).toHaveLength(1);
  });

  it('leaves neither plan nor file when the disk is full', async () => {
    const folder = temporaryFolder();
    const first = await startService(serviceOptions(folder));
    await first.service.close();
    const { client, options } = await startService(serviceOptions(folder, { maximumPages: 1 }));
    const { handle } = await upload(client, '甲.txt', bytesOf(smallPlan));
    const preview = await client.call('readings.previewFile', { handle, name: '甲.txt' });
    // The text makes the batch larger than the pages that are free inside the database.
    const found = await failureOf(
      client.call('readings.keepPlan', {
        document: { kind: 'file', handle, name: '甲.txt' },
        textSha256: preview.textSha256,
        facts: { ...preview.facts, note: '长'.repeat(400_000) },
      }),
    );
    expect(found.code).toBe('workspace.disk-full');
    expect(storedFiles(options.workspaceDirectory)).toEqual([]);
    expect((await client.call('plans.list', {})).every(({ file }) => file === null)).toBe(true);
  });

  it('is taken back as a whole, and can come again', async () => {
    const { client } = await startService();
    const before = await client.call('plans.list', {});
    const { planId, batch } = await keepPlan(client);
    await client.call('readings.undo', { planId, batch });
    expect(await client.call('plans.list', {})).toEqual(before);
    expect((await failureOf(client.call('readings.open', { planId }))).code).toBe('request.not-found');
    expect((await keepPlan(client)).planId).toBe(planId);
    expect(await client.call('plans.list', {})).toHaveLength(before.length + 1);
  });
});

describe('removing a plan', () => {
  it('is done for imported plans nothing cites, and taken back', async () => {
    const { client } = await startService();
    const { planId } = await keepPlan(client);
    const { batch } = await client.call('readings.removePlan', { planId });
    expect((await client.call('plans.list', {})).some(({ id }) => id === planId)).toBe(false);
    await client.call('readings.undo', { planId, batch });
    expect((await client.call('plans.get', { id: planId })).text).toBe(smallPlan);
  });

  it('loses no decision: the same file brought in again has them all', async () => {
    const { client } = await startService();
    const { planId } = await keepPlan(client);
    const { lines } = await client.call('readings.open', { planId });
    await client.call('readings.reject', { planId, lineIds: [lines[0]!.id], reason: '重复' });
    await client.call('readings.removePlan', { planId });
    await keepPlan(client);
    const again = await client.call('readings.open', { planId });
    expect(again.lines[0]).toMatchObject({ state: 'rejected', reason: '重复' });
  });

  it('is refused for shipped plans and for cited ones', async () => {
    const { client } = await startService();
    expect((await failureOf(client.call('readings.removePlan', { planId: 'yongnian' }))).code).toBe(
      'reading.plan-shipped',
    );
    expect(
      (
        await failureOf(
          client.call('readings.correctFacts', { planId: 'yongnian', facts: { title: '别名' } }),
        )
      ).code,
    ).toBe('reading.plan-shipped');
    expect((await failureOf(client.call('readings.openFile', { planId: 'yongnian' }))).code).toBe(
      'reading.no-file',
    );
    const { planId, batch } = await keepPlan(client);
    const { lines } = await client.call('readings.open', { planId });
    await client.call('readings.accept', { planId, lineIds: lines.map(({ id }) => id) });
    const choices = { scores: 'shared' as const, vetoes: [], progressList: false };
    const { sha256 } = await client.call('readings.previewDraft', { planId, ...choices });
    const made = await client.call('readings.createDraft', {
      planId,
      ...choices,
      title: '某县指标体系',
      previewSha256: sha256,
    });
    for (const refused of [
      client.call('readings.removePlan', { planId }),
      client.call('readings.undo', { planId, batch }),
    ])
      expect(await failureOf(refused)).toMatchObject({
        code: 'reading.plan-cited',
        facts: { frameworks: ['某县指标体系'] },
      });
    await client.call('frameworks.discardDraft', { id: made.draftId });
    await client.call('readings.removePlan', { planId });
  });
});

describe('the original file', () => {
  it('is looked at when the workspace is examined', async () => {
    const { client, options } = await startService();
    const { planId, preview } = await keepPlan(client);
    expect((await client.call('workspace.examine', {})).problems).toEqual([]);
    const { sha256 } = preview.file;
    const path = join(options.workspaceDirectory, 'evidence', sha256.slice(0, 2), sha256);
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, 'altered');
    expect((await client.call('workspace.examine', {})).problems.map(({ code }) => code)).toEqual([
      'evidence.altered',
    ]);
    expect((await failureOf(client.call('readings.openFile', { planId }))).code).toBe('evidence.altered');
  });
});
