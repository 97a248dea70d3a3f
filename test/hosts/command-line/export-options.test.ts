import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import { run } from '#test/builders/command-line.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';

test('exports chosen sheets, plain tables and what a saved export says', async () => {
  const folder = temporaryFolder();
  const service = await openService(serviceOptions(folder));
  const { client } = connectInProcess(service);
  const { id } = await createEvaluation(client, { framework: 'ali', subjects: ['甲校'] });
  await client.call('exportProfiles.create', {
    fields: {
      name: '月报',
      language: 'zh-CN',
      fonts: null,
      fileName: '',
      workbook: { sheets: ['summary'] },
      data: { format: 'json', tables: ['results'] },
    },
  });
  await service.close();
  const hengping = (...argv: string[]) => run(folder, argv);
  const to = (name: string) => join(folder, name);

  const sheets = await hengping('export', id, to('表.xlsx'), '--sheets', 'summary,ranking');
  expect(sheets).toMatchObject({ code: 0 });
  expect(XLSX.read(await readFile(to('表.xlsx'))).SheetNames).toEqual(['评分汇总表', '排名']);

  const table = await hengping(
    'export',
    id,
    to('名单.csv'),
    '--format',
    'csv',
    '--tables',
    'subjects',
    '--encoding',
    'gb18030',
    '--json',
  );
  expect(JSON.parse(table.stdout)).toMatchObject({ tables: [{ id: 'subjects', rows: 1 }] });
  expect(new TextDecoder('gb18030', { fatal: true }).decode(await readFile(to('名单.csv')))).toContain(
    '甲校',
  );

  const saved = await hengping('export', id, to('月报.zip'), '--profile', '月报');
  expect(saved).toMatchObject({ code: 0 });
  expect(Object.keys(unzipSync(await readFile(to('月报.zip'))))).toHaveLength(2);

  for (const wrong of [
    ['--sheets', 'weather'],
    ['--format', 'pdf'],
    ['--format', 'csv', '--sheets', 'summary'],
    ['--tables', 'subjects'],
    ['--profile', '月报', '--format', 'csv'],
    ['--profile', '年报'],
  ])
    expect((await hengping('export', id, to('x'), ...wrong)).code).toBe(2);
});
