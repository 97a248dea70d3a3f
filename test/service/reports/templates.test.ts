import { describe, expect, it } from 'vitest';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { readWordDocument } from '#service/reading/word-document.ts';
import type { Client } from '#shared/contract/index.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { handedOut } from '#test/builders/handed-out.ts';
import { startService } from '#test/builders/service.ts';
import {
  bodyXml,
  cell,
  paragraph,
  partXml,
  relationsXml,
  run,
  table,
  wordArchive,
} from '#test/fixtures/word-document.ts';

const language = 'zh-CN' as const;

const template = (body: string, header = ''): Buffer =>
  wordArchive(
    bodyXml(body),
    header === ''
      ? []
      : [
          { name: 'word/header1.xml', content: partXml('hdr', paragraph(header)) },
          {
            name: 'word/_rels/document.xml.rels',
            content: relationsXml([{ type: 'header', target: 'header1.xml', external: false }]),
          },
        ],
  );

const scored = async () => {
  const { client } = await startService();
  const { id } = await fillEvaluation(client, { subjects: 2, scorers: 1 });
  const { subjects } = await client.call('evaluations.get', { id });
  const results = await client.call('results.get', { evaluationId: id });
  const totals = subjects.map(
    (subject) => results.subjects.find(({ subjectId }) => subjectId === subject.id)?.total.rounded ?? '',
  );
  return { client, id, subjects, results, totals };
};

const preview = async (client: Client, bytes: Buffer, name = '模板.docx') => {
  const { handle } = await uploadFile(client, name, bytes);
  return { handle, check: await client.call('reportTemplates.preview', { handle }) };
};

const added = async (client: Client, bytes: Buffer, name = '模板.docx') => {
  const { handle } = await uploadFile(client, name, bytes);
  return client.call('reportTemplates.add', { handle, actor: 'lead' });
};

describe('the check of a template', () => {
  it('lists every fault with its place, whatever runs Word cut the field into', async () => {
    const { client } = await startService();
    const { check } = await preview(
      client,
      template(
        [
          paragraph(`${run('{评价')}${run('项目}')}`),
          paragraph('本年 {年份} 共'),
          paragraph('{#被评对象}{对象名称}'),
          paragraph('｛年度｝'),
          paragraph('{等级名称}'),
          paragraph('{/问题}'),
          paragraph('剩一个 { 括号'),
          paragraph('{被评对象} {#年度}x{/年度}'),
        ].join(''),
        '{没有此项}',
      ),
    );
    expect(check.fields).toContainEqual({ name: '评价项目', count: 1 });
    expect(
      check.problems.map(({ kind, found, expected, place }) => [
        kind,
        found,
        expected,
        place.part,
        place.paragraph,
      ]),
    ).toEqual([
      ['unknown-field', '年份', null, 'body', 2],
      ['unclosed-loop', '被评对象', null, 'body', 3],
      ['full-width-brackets', '｛年度｝', '{年度}', 'body', 4],
      ['outside-loop', '等级名称', '等级分布', 'body', 5],
      ['lone-bracket', '{', null, 'body', 7],
      ['not-a-field', '被评对象', null, 'body', 8],
      ['not-a-loop', '年度', null, 'body', 8],
      ['unknown-field', '没有此项', null, 'header', 1],
    ]);
  });

  it('refuses to keep a faulty file, one without fields and what is no Word file', async () => {
    const { client } = await startService();
    expect((await failureOf(added(client, template(paragraph('{年份}'))))).code).toBe(
      'report-template.faulty',
    );
    expect((await failureOf(added(client, template(paragraph('无字段'))))).code).toBe(
      'report-template.no-fields',
    );
    expect((await failureOf(added(client, Buffer.from('{评价项目}')))).code).toBe(
      'report-template.not-a-document',
    );
    const declared = wordArchive(`<!DOCTYPE w [<!ENTITY a "b">]>${bodyXml(paragraph('{年度}')).slice(55)}`);
    expect((await failureOf(added(client, declared))).code).toBe('file.unsafe');
    expect(await client.call('reportTemplates.list', {})).toEqual([]);
  });
});

describe('filling a template', () => {
  it('prints every value of the evaluation, row by row, and leaves the template as it was', async () => {
    const { client, id, subjects, totals } = await scored();
    const bytes = template(
      [
        paragraph(`${run('{评价', '<w:b/>')}${run('项目}（{年度}年）')}`),
        table(
          [cell('对象'), cell('总分'), cell('等级')],
          [cell('{#被评对象}{对象名称}'), cell('{综合得分}'), cell('{等级}{/被评对象}')],
        ),
        paragraph('{#被评对象}'),
        paragraph('{对象名称}各维度：{#维度}{维度名称}{维度得分}分（{维度得分率}）；{/维度}'),
        paragraph('{/被评对象}'),
        paragraph('{#报告正文}'),
        paragraph('{段落}'),
        paragraph('{/报告正文}'),
      ].join(''),
      '{评价机构}',
    );
    const { id: templateId, sha256 } = await added(client, bytes);
    const ask = { id: templateId, evaluationId: id, subjectIds: [], language };
    const made = await client.call('reportTemplates.fill', { ...ask, inPlaceOfMissing: '—' });
    expect(made).toMatchObject({ papers: 1, name: expect.stringMatching(/\.docx$/) });
    const { text } = readWordDocument(await handedOut(client, made), made.name);
    const { evaluation } = await client.call('evaluations.get', { id });
    expect(text).toContain(`${evaluation.title}（${evaluation.year}年）`);
    for (const [index, { name }] of subjects.entries())
      expect(text).toMatch(new RegExp(`${name}\t${totals[index]?.replace('.', '\\.')}\t`));
    const { document } = await client.call('reports.get', { evaluationId: id, paper: 'report', language });
    const headings = document.blocks.filter((block) => block.kind === 'heading');
    for (const heading of headings) expect(text).toContain(heading.text);
    expect(text).not.toMatch(/[{}]/);
    expect(made.compared).toBeGreaterThan(subjects.length * 3);
    const original = await client.call('reportTemplates.open', { id: templateId });
    expect(original.sha256).toBe(sha256);
    expect((await handedOut(client, original)).equals(bytes)).toBe(true);
  });

  it('makes one file for each subject where its fields stand outside the loop; knows names in English', async () => {
    const { client, id, subjects, totals } = await scored();
    const { id: templateId, perSubject } = await added(
      client,
      template(paragraph('{对象名称}：{综合得分}分。{#维度}{维度名称} {/维度}')),
      '反馈.docx',
    );
    expect(perSubject).toBe(true);
    const one = await client.call('reportTemplates.fill', {
      id: templateId,
      evaluationId: id,
      subjectIds: [subjects[1]?.id ?? ''],
      language,
      inPlaceOfMissing: null,
    });
    const { text } = readWordDocument(await handedOut(client, one), one.name);
    expect(text).toContain(`${subjects[1]?.name}：${totals[1]}分。`);
    expect(text).not.toContain(subjects[0]?.name);
    expect(one.name).toContain(subjects[1]?.name);
    const all = await client.call('reportTemplates.fill', {
      id: templateId,
      evaluationId: id,
      subjectIds: [],
      language,
      inPlaceOfMissing: null,
    });
    expect(all).toMatchObject({ papers: 2, name: expect.stringMatching(/\.zip$/) });

    const fields = await client.call('reportTemplates.fields', { evaluationId: id, language: 'en' });
    const total = fields.find(({ name }) => name === 'total');
    expect(total).toMatchObject({ within: ['subjects'], isLoop: false, example: totals[0] });
    expect(fields.find(({ isLoop, name }) => isLoop && name === 'subjects')?.example).toBe('2');
    expect(new Set(fields.map(({ name, isLoop }) => `${isLoop} ${name}`)).size).toBe(fields.length);
    const { check } = await preview(client, template(paragraph('{evaluation}{#subjects}{total}{/subjects}')));
    expect(check).toMatchObject({ problems: [], perSubject: false });
  });

  it('names what has no value and prints the given text there', async () => {
    const { client } = await startService();
    const { id, subjects } = await createEvaluation(client, { subjects: ['甲校', '乙校'] });
    const { id: templateId } = await added(
      client,
      template(paragraph('{平均得分}{#被评对象}{对象名称}{综合得分}；{/被评对象}{#问题}{问题表述}{/问题}')),
    );
    const ask = { id: templateId, evaluationId: id, subjectIds: [], language };
    expect(await client.call('reportTemplates.missing', ask)).toEqual([
      { name: '平均得分', isLoop: false, where: '' },
      ...subjects.map(({ name }) => ({ name: '综合得分', isLoop: false, where: name })),
      { name: '问题', isLoop: true, where: '' },
    ]);
    const refused = await failureOf(client.call('reportTemplates.fill', { ...ask, inPlaceOfMissing: null }));
    expect(refused).toMatchObject({
      code: 'report-template.values-missing',
      facts: { names: ['平均得分', '综合得分', '问题'] },
    });
    const made = await client.call('reportTemplates.fill', { ...ask, inPlaceOfMissing: '缺' });
    const { text } = readWordDocument(await handedOut(client, made), made.name);
    expect(text.trim()).toBe('缺甲校缺；乙校缺；');
  });

  it('is given up when the template is gone from the disk, and removed when asked', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client);
    const { id: templateId } = await added(client, template(paragraph('{评价项目}')));
    await client.call('reportTemplates.remove', { id: templateId, actor: 'lead' });
    expect(await client.call('reportTemplates.list', {})).toEqual([]);
    const gone = await failureOf(
      client.call('reportTemplates.missing', { id: templateId, evaluationId: id, subjectIds: [], language }),
    );
    expect(gone).toMatchObject({ code: 'request.not-found', facts: { noun: 'report-template' } });
  });
});
