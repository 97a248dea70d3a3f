import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodes } from '#hosts/command-line/exit-codes.ts';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { openService } from '#service/open.ts';
import { readWordDocument } from '#service/reading/word-document.ts';
import { run } from '#test/builders/command-line.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { serviceOptions, temporaryFolder } from '#test/builders/service.ts';
import { bodyXml, paragraph, wordArchive } from '#test/fixtures/word-document.ts';

test('a template is checked without a workspace, and filled in with what is missing told', async () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, wordArchive(bodyXml(paragraph(text))));
    return path;
  };
  const faulty = write('坏.docx', '{评价项} {#被评对象}');
  const good = write('好.docx', '{评价项目}：{#被评对象}{对象名称}{综合得分}；{/被评对象}');
  const hengping = (...argv: string[]) => run(folder, ['report-template', ...argv]);
  const checked = await hengping('check', faulty);
  expect(checked.code).toBe(exitCodes.problems);
  expect(checked.stdout).toContain('正文第1段：没有字段“评价项”，是否为“评价项目”');

  const service = await openService(serviceOptions(folder));
  const { id } = await createEvaluation(connectInProcess(service).client, { subjects: ['甲校'] });
  await service.close();
  const target = join(folder, '填好 的.docx');
  const refused = await hengping('fill', good, id, target);
  expect(refused.code).toBe(exitCodes.failure);
  expect(refused.stderr).toContain('综合得分（甲校）');
  const made = await hengping('fill', good, id, target, '--missing', '未评', '--json');
  expect(made.code).toBe(exitCodes.ok);
  expect(JSON.parse(made.stdout)).toMatchObject({ file: target, papers: 1 });
  expect(readWordDocument(readFileSync(target), target).text.trim()).toBe('试评：甲校未评；');
  expect((await hengping('fill', good, id, target, '--missing', '未评')).code).toBe(exitCodes.ok);
});
