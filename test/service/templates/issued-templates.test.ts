import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { handedOut } from '#test/builders/handed-out.ts';
import { startService } from '#test/builders/service.ts';
import { issuedTemplate } from '#test/fixtures/issued-template.ts';

test('a form is imported once, mapped by its proposals, looked at, filled in for every subject, removed', async () => {
  const { client } = await startService();
  const {
    id: evaluationId,
    version,
    subjects,
  } = await createEvaluation(client, {
    framework: 'yongnian',
    subjects: ['甲校', '乙校'],
  });
  const [one, two] = version.document.dimensions;
  const item = (dimension: typeof one, index: number) => ({
    dimension: dimension?.name ?? '',
    name: dimension?.indicators[index]?.name ?? '',
  });
  const bytes = issuedTemplate([item(one, 0), item(one, 1), item(two, 0)]);
  const upload = () => uploadFile(client, '登记表.xlsx', bytes);
  const { template, batch } = await client.call('issuedTemplates.import', {
    handle: (await upload()).handle,
  });
  expect(batch).not.toBeNull();
  const again = await client.call('issuedTemplates.import', { handle: (await upload()).handle });
  expect(again).toEqual({ template, batch: null });

  const opened = await client.call('issuedTemplates.open', { id: template.id, evaluationId });
  const [form] = opened.sheets;
  expect(form?.cells.find(({ cell }) => cell === 'B2')).toMatchObject({ columnSpan: 2, closed: null });
  expect(form?.cells.find(({ cell }) => cell === 'D8')).toMatchObject({ closed: 'formula' });
  expect(form?.cells.some(({ cell }) => cell === 'C2')).toBe(false);

  const filling = {
    id: template.id,
    evaluationId,
    subjectIds: subjects.map(({ id }) => id),
    language: 'zh-CN',
  } as const;
  expect(await failureOf(client.call('issuedTemplates.fill', filling))).toMatchObject({
    code: 'issued-template.no-mappings',
  });
  const mappings = opened.proposals.map(({ mapping }) => mapping);
  await client.call('issuedTemplates.setMappings', { id: template.id, mappings });
  const seen = await client.call('issuedTemplates.preview', filling);
  expect(seen).toMatchObject({ files: 2, problems: [] });
  // Nothing is scored yet: points, grade and rank have no value and stay blank.
  expect(new Set(seen.doubts.map(({ code }) => code))).toEqual(new Set(['issued-template.no-value']));
  expect(seen.cells).toContainEqual({ sheet: '登记表', cell: 'B2', text: '甲校' });

  const file = await client.call('issuedTemplates.fill', filling);
  expect(file.name).toBe('登记表.zip');
  const inside = unzipSync(await handedOut(client, file));
  expect(Object.keys(inside)).toEqual(['001 登记表 甲校.xlsx', '002 登记表 乙校.xlsx']);
  const second = XLSX.read(inside['002 登记表 乙校.xlsx'], { type: 'array' });
  expect(second.Sheets.登记表?.B2).toMatchObject({ v: '乙校' });
  expect(second.Sheets.汇总?.B3).toMatchObject({ v: '甲校' });

  const rows = mappings.filter(({ kind }) => kind === 'rows');
  const { batch: changed } = await client.call('issuedTemplates.setMappings', {
    id: template.id,
    mappings: rows,
  });
  const single = await client.call('issuedTemplates.fill', filling);
  expect(single.name).toBe('登记表.xlsx');
  expect(single.files).toHaveLength(1);
  await client.call('files.close', { handle: single.handle });
  await client.call('issuedTemplates.undo', { id: template.id, batch: changed });
  const wrong = [{ kind: 'cell', sheet: '登记表', cell: 'D8', source: { of: 'date' } } as const];
  await client.call('issuedTemplates.setMappings', { id: template.id, mappings: wrong });
  expect(await failureOf(client.call('issuedTemplates.fill', filling))).toMatchObject({
    code: 'issued-template.formula-cell',
    facts: { sheet: '登记表', cell: 'D8' },
  });
  const { batch: removed } = await client.call('issuedTemplates.remove', { id: template.id });
  expect(await client.call('issuedTemplates.list', {})).toEqual([]);
  await client.call('issuedTemplates.undo', { id: template.id, batch: removed });
  expect(await client.call('issuedTemplates.list', {})).toHaveLength(1);
});
