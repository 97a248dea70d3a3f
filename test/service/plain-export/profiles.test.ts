import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { ExportProfile } from '#shared/model/export-profile.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { handedOut } from '#test/builders/handed-out.ts';
import { startService } from '#test/builders/service.ts';

const fields: Omit<ExportProfile, 'id'> = {
  name: '报送稿',
  language: 'zh-CN',
  fonts: { title: '宋体', heading: '黑体', body: '楷体' },
  fileName: '{年度}-{项目}-{方案名}',
  workbook: { sheets: ['summary', 'ranking'] },
  data: { format: 'csv', tables: ['subjects', 'results'], encoding: 'gb18030', longNumbers: 'as-text' },
};

describe('saved exports', () => {
  test('are listed, changed, refused where names clash, removed and brought back', async () => {
    const { client } = await startService();
    const made = await client.call('exportProfiles.create', { fields });
    expect(made).toEqual({ id: made.id, ...fields });
    expect(await failureOf(client.call('exportProfiles.create', { fields }))).toMatchObject({
      code: 'export.profile-name-taken',
    });
    const wrong = { ...fields, name: '另一个', fileName: '{天气}' };
    expect(await failureOf(client.call('exportProfiles.create', { fields: wrong }))).toMatchObject({
      code: 'export.unknown-placeholder',
      facts: { found: '天气' },
    });
    const changed = { ...fields, data: null, fonts: null };
    expect(await client.call('exportProfiles.update', { id: made.id, fields: changed })).toEqual({
      id: made.id,
      ...changed,
    });
    const { batch } = await client.call('exportProfiles.remove', { id: made.id });
    expect(await client.call('exportProfiles.list', {})).toEqual([]);
    await client.call('exportProfiles.undo', { id: made.id, batch });
    expect(await client.call('exportProfiles.list', {})).toHaveLength(1);
  });

  test('repeat workbook and data in one archive; a single file comes as itself', async () => {
    const { client } = await startService();
    const { id: evaluationId } = await createEvaluation(client, {
      framework: 'ali',
      title: '示例评价',
      subjects: ['甲校', '乙校'],
    });
    const { id } = await client.call('exportProfiles.create', { fields });
    const file = await client.call('exportProfiles.run', { evaluationId, id });
    expect(file.name).toMatch(/^\d{4}-示例评价-报送稿\.zip$/);
    const found = unzipSync(await handedOut(client, file));
    expect(Object.keys(found)).toEqual(file.files);
    expect(file.files).toHaveLength(3);
    const book = XLSX.read(found[file.files[0] ?? ''], { type: 'array' });
    expect(book.SheetNames).toEqual(['评分汇总表', '排名']);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(found[file.files[1] ?? ''])).toContain('甲校');

    await client.call('exportProfiles.update', { id, fields: { ...fields, fileName: '', data: null } });
    const single = await client.call('exportProfiles.run', { evaluationId, id });
    expect(single.name).toMatch(/评价结果\.xlsx$/);
    expect(XLSX.read(await handedOut(client, single)).SheetNames).toHaveLength(2);
  });

  test('a sheet this version does not know, and one that would be empty, are refused', async () => {
    const { client } = await startService();
    const { id: evaluationId } = await createEvaluation(client, { framework: 'ali' });
    const chosen = (sheets: string[]) =>
      failureOf(client.call('exports.workbook', { evaluationId, language: 'zh-CN', sheets }));
    expect(await chosen(['summary', 'weather'])).toMatchObject({
      code: 'export.unknown-content',
      facts: { kind: 'sheet', found: 'weather' },
    });
    expect(await chosen(['findings'])).toMatchObject({ code: 'export.nothing-to-write' });
  });

  test('plain data comes as an archive, or as the one file', async () => {
    const { client } = await startService();
    const { id: evaluationId } = await createEvaluation(client, { framework: 'yuyao', title: '甲/乙' });
    const data = { format: 'csv', encoding: 'utf-8', longNumbers: 'as-is' } as const;
    const all = await client.call('plainExports.write', {
      evaluationId,
      language: 'en',
      data: { ...data, tables: null },
    });
    expect(all.name).toMatch(/\.zip$/);
    const inside = unzipSync(await handedOut(client, all));
    expect(Object.keys(inside)).toHaveLength(all.tables.length);
    const one = await client.call('plainExports.write', {
      evaluationId,
      language: 'zh-CN',
      data: { ...data, tables: ['progress'] },
    });
    expect(one.name).toMatch(/推进清单\.csv$/);
    const rows = new TextDecoder()
      .decode(await handedOut(client, one))
      .trim()
      .split('\r\n');
    expect(rows.length).toBeGreaterThan(one.tables[0]?.rows ?? Number.POSITIVE_INFINITY);
  });

  test('annual tables and the year before come along in data, report and workbook', async () => {
    const { client } = await startService();
    const scene = { subjects: ['甲校', '乙校'] };
    const { id: before, subjects: subjectsBefore } = await createEvaluation(client, scene);
    const { id: evaluationId, subjects } = await createEvaluation(client, scene);
    await client.call('evaluations.update', { id: before, fields: { year: 2021 } });
    await client.call('evaluations.update', {
      id: evaluationId,
      fields: { previousEvaluationId: before },
    });
    const graduates = { fieldId: 'graduates', actor: 'owner' };
    for (const [id, own, current] of [
      [before, subjectsBefore, '2987'],
      [evaluationId, subjects, '3210'],
    ] as const) {
      await client.call('annualTables.use', { evaluationId: id, templateId: 'annual-2023' });
      await client.call('annualTables.setEntry', {
        ...graduates,
        evaluationId: id,
        subjectId: own[0]?.id ?? '',
        current,
      });
    }
    const profile = await client.call('exportProfiles.create', {
      fields: {
        ...fields,
        workbook: { sheets: ['years'] },
        data: { format: 'csv', tables: ['annual-tables'], encoding: 'utf-8', longNumbers: 'as-is' },
      },
    });
    const file = await client.call('exportProfiles.run', { evaluationId, id: profile.id });
    const found = unzipSync(await handedOut(client, file));
    expect(XLSX.read(found[file.files[0] ?? ''], { type: 'array' }).SheetNames[0]).toContain('年度对比');
    const [, last, now] = new TextDecoder().decode(found[file.files[1] ?? '']).split('\r\n');
    expect(last).toMatch(/,2021,.*,毕业生人数,0,上年,2987,人,已填,,上年评价项目,/);
    expect(now).toMatch(/,2022,.*,毕业生人数,0,本年,3210,人,已填,,填报,/);
    const { document } = await client.call('reports.get', {
      evaluationId,
      paper: 'report',
      language: 'zh-CN',
    });
    const table = document.blocks.find(
      (block) => block.kind === 'table' && block.key.startsWith('attachment/annual/'),
    );
    expect(table).toMatchObject({
      rows: expect.arrayContaining([
        { cells: ['毕业生人数', '人', '2987', '3210', '', ''].map((text) => ({ text })) },
      ]),
    });
  });
});
