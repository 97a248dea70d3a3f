import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longestPlanText } from '#shared/plan/plan-file.ts';
import { failureOf } from '#test/builders/failures.ts';
import { bytesOf, keepPlan, smallPlan, upload } from '#test/builders/plans.ts';
import { startService } from '#test/builders/service.ts';
import { zipArchive } from '#test/fixtures/zip-archive.ts';

const started = async () => {
  const running = await startService();
  const { client, options } = running;
  /** Everything that could have been left behind. */
  const traces = async () => ({
    plans: (await client.call('plans.list', {})).length,
    operations: (await client.call('workspace.information', {})).operationCount,
    files: readdirSync(join(options.workspaceDirectory, 'evidence'), { recursive: true }).length,
  });
  const preview = async (name: string, content: Uint8Array<ArrayBuffer>) => {
    const { handle } = await upload(client, name, content);
    return client.call('readings.previewFile', { handle, name });
  };
  return { ...running, traces, preview };
};

const page = `<html><head><title>x</title></head><body><div>首页 &gt; 政务公开 &gt; 文件</div>
${smallPlan
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
<div>打印本页</div><div>关闭窗口</div></body></html>`;

describe('a preview', () => {
  it('says what the document holds and writes nothing', async () => {
    const { traces, preview } = await started();
    const before = await traces();
    const found = await preview('方案.txt', bytesOf(smallPlan));
    expect(found).toMatchObject({
      file: { name: '方案.txt', format: 'text', encoding: 'UTF-8' },
      text: smallPlan,
      facts: { title: '某县深化产教融合实施方案', issuer: '某县人民政府办公室', signedOn: '2021-06-01' },
      counts: { targets: 6, responsibilities: 3, evaluationClauses: 2, proposals: 8 },
      duplicates: [],
    });
    expect(found.warnings.map(({ found: words, readAs }) => [words, readAs])).toContainEqual([
      '955%',
      '95.5%',
    ]);
    expect(await traces()).toEqual(before);
  });

  it('lists what it strips from a web page, with the reason', async () => {
    const { preview } = await started();
    const found = await preview('方案.html', bytesOf(page));
    expect(found.text).toContain('委托第三方开展评估');
    expect(found.text).not.toContain('打印本页');
    expect(found.stripped.map(({ text }) => text.trim())).toEqual(
      expect.arrayContaining(['打印本页', '关闭窗口']),
    );
    expect(found.stripped.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it('takes the name of the document where no title is found', async () => {
    const { client } = await started();
    const found = await client.call('readings.previewText', {
      text: '到2025年底，建成实训基地5个以上。',
      name: '粘贴的片段',
    });
    expect(found.facts.title).toBe('粘贴的片段');
    expect(found.file).toMatchObject({ name: '粘贴的片段.txt', format: 'pasted' });
  });

  it('names a plan with the same text, and one from the same file', async () => {
    const { client, preview } = await started();
    const { planId } = await keepPlan(client, smallPlan, '甲.txt');
    expect((await preview('乙.txt', bytesOf(smallPlan))).duplicates).toEqual([
      { planId, title: '某县深化产教融合实施方案', same: 'text' },
    ]);
    const pasted = await client.call('readings.previewText', { text: smallPlan, name: '粘贴' });
    expect(pasted.duplicates.map(({ same }) => same)).toEqual(['text']);
    expect((await preview('丙.txt', bytesOf(`${smallPlan}。`))).duplicates).toEqual([]);
  });

  it.each([
    ['空.txt', new Uint8Array(0), 'reading.empty'],
    ['损坏.docx', bytesOf('PK\u0003\u0004 broken'), 'reading.damaged'],
    [
      '图.png',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'reading.unknown-format',
    ],
    ['空白.txt', bytesOf(' \n\n　\n'), 'reading.no-text'],
  ])('refuses %s and leaves nothing behind', async (name, content, code) => {
    const { traces, preview } = await started();
    const before = await traces();
    const found = await failureOf(preview(name, content));
    expect(found.code).toBe(code);
    expect(await traces()).toEqual(before);
  });

  it('refuses a document that unpacks to far more than it is', async () => {
    const { traces, preview } = await started();
    const before = await traces();
    const bomb = zipArchive([
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
      { name: 'word/document.xml', content: Buffer.alloc(400_000_000, 0x20) },
    ]);
    const found = await failureOf(preview('炸弹.docx', new Uint8Array(bomb)));
    expect(found.code).toBe('reading.unsafe');
    expect(await traces()).toEqual(before);
  });

  it('refuses pasted text without words, or with too many', async () => {
    const { client } = await started();
    const previewing = (text: string) =>
      failureOf(client.call('readings.previewText', { text, name: '粘贴' }));
    expect((await previewing('')).code).toBe('reading.empty');
    expect((await previewing(' \n ')).code).toBe('reading.empty');
    expect((await previewing('字'.repeat(longestPlanText + 1))).code).toBe('reading.too-long');
  });

  it('refuses a handle that nothing was uploaded under', async () => {
    const { client } = await started();
    const found = await failureOf(client.call('readings.previewFile', { handle: 'none', name: 'x.txt' }));
    expect(found).toMatchObject({ code: 'request.not-found', facts: { noun: 'handle' } });
  });

  it('tells its progress and stops when asked to', async () => {
    const { client, traces } = await started();
    const long = Array.from(
      { length: 4_000 },
      (_, index) => `(${index})建成实训基地${index}个，培训${index * 3}人次。`,
    ).join('\n');
    const before = await traces();
    const controller = new AbortController();
    const steps: number[] = [];
    const previewing = client.call(
      'readings.previewText',
      { text: long, name: '长' },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          steps.push(done);
          if (steps.length === 3) controller.abort();
        },
      },
    );
    expect((await failureOf(previewing)).code).toBe('request.cancelled');
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(await traces()).toEqual(before);
  });
});
