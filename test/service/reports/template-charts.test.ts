import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { readZipDirectory, unpack } from '#service/archives/zip-directory.ts';
import { drawTemplateCharts } from '#service/document/templates/draw-template-charts.ts';
import { readTemplateParts } from '#service/document/templates/template-parts.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Chart } from '#shared/reports/document/document-model.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { handedOut } from '#test/builders/handed-out.ts';
import { startService } from '#test/builders/service.ts';
import { bodyXml, paragraph, wordArchive } from '#test/fixtures/word-document.ts';

const language = 'zh-CN' as const;
const twips = 635;

/** A4 with a text column of 8,000 twips, and in it a table whose second column is half as wide. */
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:bottom="1440" w:left="1953" w:right="1953" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
const narrowCell = (content: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${[
    '{对象名称}',
    content,
  ]
    .map((text) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`)
    .join('')}</w:tr></w:tbl>`;
const template = (): Buffer =>
  wordArchive(
    bodyXml(
      `${paragraph('一、总体 {综合得分图}')}${paragraph('{维度得分率图}')}${paragraph('{#被评对象}')}${narrowCell('{对象得分率图}')}${paragraph('{/被评对象}')}${page}`,
    ),
  );

const added = async (client: Client, bytes: Buffer) => {
  const { handle } = await uploadFile(client, '图.docx', bytes);
  return client.call('reportTemplates.add', { handle, actor: 'lead' });
};

const partsOf = (file: Buffer): Map<string, Buffer> =>
  new Map(
    readZipDirectory(file, '图.docx').map((entry) => [
      entry.name,
      unpack(file, entry, 100_000_000, '图.docx'),
    ]),
  );

describe('charts in a template', () => {
  it('are pictures as wide as the text column or the cell, one of each subject in its loop', async () => {
    const { client } = await startService();
    const { id } = await fillEvaluation(client, { subjects: 2, scorers: 1 });
    const { id: templateId } = await added(client, template());
    const ask = { id: templateId, evaluationId: id, subjectIds: [], language };
    expect(await client.call('reportTemplates.missing', ask)).toEqual([]);
    const made = await client.call('reportTemplates.fill', { ...ask, inPlaceOfMissing: null });
    // Two names of subjects, two charts of all, one of each.
    expect(made.compared).toBe(6);
    const file = await handedOut(client, made);
    const parts = partsOf(file);
    const pictures = [...parts].filter(([name]) => name.endsWith('.png'));
    expect(new Set(pictures.map(([, bytes]) => bytes.toString('base64'))).size).toBe(4);
    for (const [, bytes] of pictures) expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
    const drawn = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>.*?descr="([^"]+)"/g)].map(
      ([, cx, cy, name]) => ({ name, width: Number(cx), height: Number(cy) }),
    );
    expect(drawn.map(({ name }) => name)).toEqual([
      '综合得分图',
      '维度得分率图',
      '对象得分率图',
      '对象得分率图',
    ]);
    const widths = drawn.map(({ width }) => width / twips);
    expect(widths.map((width) => Math.abs(width - 8000) < 40)).toEqual([true, true, false, false]);
    expect(widths.map((width) => Math.abs(width - 3784) < 40)).toEqual([false, false, true, true]);
    for (const { height } of drawn) expect(height / twips).toBeGreaterThan(1000);
    for (const prefix of ['wp', 'r']) expect(xml.split(`xmlns:${prefix}=`)).toHaveLength(2);
    const fields = await client.call('reportTemplates.fields', { evaluationId: id, language });
    expect(fields.filter(({ name }) => name.endsWith('图')).map(({ example }) => example)).toEqual([
      expect.stringContaining('总分'),
      expect.stringContaining('各维度平均得分率'),
      expect.stringMatching(/教育中心各维度得分率$/),
    ]);
  }, 60_000);

  it('are listed as fields, and missing where the report has none', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client, { subjects: ['甲校'] });
    const fields = await client.call('reportTemplates.fields', { evaluationId: id, language });
    expect(
      fields
        .filter(({ name }) => name.endsWith('图'))
        .map(({ name, within, example }) => [name, within, example !== null]),
    ).toEqual([
      ['综合得分图', [], false],
      ['维度得分率图', [], false],
      ['对象得分率图', ['被评对象'], false],
    ]);
    const { id: templateId, perSubject } = await added(
      client,
      wordArchive(bodyXml(`${paragraph('{综合得分图}')}${page}`)),
    );
    expect(perSubject).toBe(false);
    const ask = { id: templateId, evaluationId: id, subjectIds: [], language };
    const refused = await failureOf(client.call('reportTemplates.fill', { ...ask, inPlaceOfMissing: null }));
    expect(refused).toMatchObject({
      code: 'report-template.values-missing',
      facts: { names: ['综合得分图'] },
    });
  });

  it('are told in words where no font of the machine draws them', async () => {
    const chart: Chart = {
      shape: 'bars',
      categories: ['甲校', '乙校'],
      series: [{ name: '总分', values: ['80.00', null] }],
      maximum: '100',
      unit: '分',
    };
    const bytes = wordArchive(bodyXml(`${paragraph('{综合得分图}')}${page}`));
    const parts = readTemplateParts(bytes, '图.docx');
    const nowhere = await mkdtemp(join(tmpdir(), 'no-fonts-'));
    onTestFinished(() => rm(nowhere, { recursive: true, force: true }));
    const drawn = await drawTemplateCharts(parts, [{ name: '综合得分图', chart }], {
      name: '图.docx',
      method: 'reportTemplates.fill',
      fontFolders: [nowhere],
    });
    expect(drawn.get('综合得分图')?.get(chart)).toEqual({ text: '\t总分\n甲校\t80.00分\n乙校\t—' });
  });
});
