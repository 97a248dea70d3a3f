import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { previewSystem } from '#service/frameworks/import/preview.ts';
import { readRawFile } from '#service/importing/read-file.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { FrameworkImportPreview } from '#shared/model/framework-import.ts';
import { failureOf, failureThrown } from '#test/builders/failures.ts';
import { startService } from '#test/builders/service.ts';
import { issuedFrameworks, pastedFramework } from '#test/fixtures/issued-frameworks.ts';

const preview = (bytes: Buffer, name: string): FrameworkImportPreview =>
  previewSystem(readRawFile(bytes, name, { hiddenSheets: true }), {
    place: name,
    texts: catalogues['zh-CN'],
  });

const linesOf = ({ lines, dimensions }: FrameworkImportPreview): string[] =>
  lines.map(({ dimension, group, code, name, fullScore, method }) => {
    const own = dimensions.find((each) => each.code === dimension);
    const groupName = own?.groups.find((each) => each.code === group)?.name ?? '';
    return [own?.name, groupName, code, name, fullScore, method.id].join('|');
  });

const doubtsOf = ({ doubts, lines }: FrameworkImportPreview): string[] => [
  ...doubts.map(({ code }) => code),
  ...lines.flatMap((line) => line.doubts.map(({ code }) => `${line.row} ${code}`)),
];

describe('issued tables of indicators', () => {
  test.each(issuedFrameworks.map((each) => [each.what, each] as const))('%s', (_what, issued) => {
    const found = preview(issued.bytes, issued.name);
    expect(linesOf(found)).toEqual(issued.lines);
    expect(found.totalScore).toBe(issued.total);
    expect(doubtsOf(found)).toEqual(issued.doubts);
    for (const doubt of [...found.doubts, ...found.lines.flatMap(({ doubts }) => doubts)])
      for (const language of ['zh-CN', 'en'] as const)
        expect(failureSentence(doubt, language)).not.toMatch(/undefined|\[object/);
  });

  test('the first keeps rule, evidence, units, remark and title as printed', () => {
    const [first] = issuedFrameworks;
    const found = preview(first?.bytes ?? Buffer.alloc(0), '指标体系.xlsx');
    expect(found.title).toBe('产教融合改革第三方评价指标体系');
    expect(found.sheets.map(({ name, reason }) => [name, reason])).toEqual([
      ['封面', 'no-heading'],
      ['指标体系', null],
    ]);
    expect(found.notes).toEqual(['注：本表由第三方机构填写。']);
    expect(found.lines[0]).toMatchObject({
      row: 4,
      rule: '有机构得10分，没有不得分',
      evidence: ['文件', '会议纪要'],
      responsibleUnits: ['市教育局'],
    });
  });

  test('vetoes and bonuses stand apart; further rules join their indicator', () => {
    const ugly = issuedFrameworks.at(-1);
    const found = preview(ugly?.bytes ?? Buffer.alloc(0), '细则.xlsx');
    expect(found.bonuses).toEqual([{ sheet: '细则', row: 8, code: 'P1', name: '获国家级奖励', points: '5' }]);
    expect(found.vetoes).toEqual([
      { sheet: '细则', row: 9, code: 'V1', name: '发生重大安全事故的，一票否决' },
    ]);
    expect(found.lines[0]?.rule).toBe('面积达标\n设施齐全');
  });

  test('what is no table of indicators is refused', () => {
    const list = Buffer.from('单位名称,代码\r\n甲校,1\r\n');
    expect(failureThrown(() => preview(list, '名单.csv'))).toMatchObject({
      code: 'framework-import.no-table',
      facts: { place: '名单.csv' },
    });
    expect(failureThrown(() => preview(Buffer.from('一级指标,二级指标,分值\r\n'), '空.csv'))).toMatchObject({
      code: 'framework-import.no-lines',
    });
  });
});

describe('importing an indicator system', () => {
  test('preview, draft with the table as its plan, every indicator citing its row, undo of both', async () => {
    const { client } = await startService();
    const [issued] = issuedFrameworks;
    const { handle, name } = await uploadFile(client, '指标体系.xlsx', issued?.bytes ?? Buffer.alloc(0));
    const from = { kind: 'file', handle, name } as const;
    const plans = await client.call('plans.list', {});
    const before = await client.call('frameworks.list', {});
    const seen = await client.call('frameworkImports.preview', { from });
    expect(await client.call('frameworks.list', {})).toEqual(before);
    const made = await client.call('frameworkImports.create', {
      from,
      title: seen.title,
      plan: { kind: 'own' },
      previewSha256: seen.sha256,
    });
    expect(made.cited).toBe(5);
    const { document } = await client.call('frameworks.getDraft', { id: made.draftId });
    expect(indicatorsOf(document).map(({ name }) => name)).toEqual(seen.lines.map(({ name }) => name));
    expect(await client.call('frameworks.check', { id: made.draftId })).toEqual([]);
    expect(await client.call('plans.list', {})).toHaveLength(plans.length + 1);
    const { reverted } = await client.call('frameworkImports.undo', made);
    expect(reverted).toBeGreaterThan(1);
    expect(await client.call('frameworks.list', {})).toEqual(before);
    expect(await client.call('plans.list', {})).toHaveLength(plans.length);
  });

  test('a pasted range for a plan of the workspace, without the rows left out', async () => {
    const { client } = await startService();
    const [plan] = await client.call('plans.list', {});
    const from = { kind: 'text', text: pastedFramework } as const;
    const seen = await client.call('frameworkImports.preview', { from });
    expect(seen.lines.map(({ fullScore }) => fullScore)).toEqual(['60', '40']);
    const input = {
      from,
      title: '粘贴的指标体系',
      plan: { kind: 'existing' as const, planId: plan?.id ?? '' },
      leaveOut: [seen.lines[1]?.row ?? 0],
    };
    expect(
      await failureOf(client.call('frameworkImports.create', { ...input, previewSha256: '0'.repeat(64) })),
    ).toMatchObject({ code: 'framework-import.changed' });
    const made = await client.call('frameworkImports.create', { ...input, previewSha256: seen.sha256 });
    expect(made.plan).toBeNull();
    const { document } = await client.call('frameworks.getDraft', { id: made.draftId });
    expect(document).toMatchObject({ planId: plan?.id, totalScore: '60', title: '粘贴的指标体系' });
  });

  test('a name that stands in the plan is cited where it stands', async () => {
    const { client } = await startService();
    const text = readFileSync(new URL('../../../seeds/plans/yongnian.txt', import.meta.url), 'utf8');
    const words =
      text
        .split('\n')
        .find((line) => line.trim().length > 20)
        ?.trim()
        .slice(0, 8) ?? '';
    const plan = (await client.call('plans.list', {})).find(({ id }) => id.includes('yongnian'));
    const from = { kind: 'text', text: `指标名称\t分值\t评分标准\n${words}\t100\t酌情` } as const;
    const seen = await client.call('frameworkImports.preview', { from });
    const made = await client.call('frameworkImports.create', {
      from,
      title: '一项',
      plan: { kind: 'existing', planId: plan?.id ?? '' },
      previewSha256: seen.sha256,
    });
    expect(made.cited).toBe(1);
    expect(await client.call('frameworks.check', { id: made.draftId })).toEqual([]);
  });
});
