import { describe, expect, it } from 'vitest';
import { readZipDirectory, unpack } from '#service/archives/zip-directory.ts';
import { readWordDocument } from '#service/reading/word-document.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Paragraph } from '#shared/reports/document/document-model.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { failureOf } from '#test/builders/failures.ts';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { handedOut } from '#test/builders/handed-out.ts';
import { exchange, laptop } from '#test/builders/laptops.ts';
import { startService } from '#test/builders/service.ts';

const language = 'zh-CN' as const;
const actor = 'lead';

const paperOf = async (
  client: Client,
  evaluationId: string,
  paper: 'report' | `brief/${string}` = 'report',
) => client.call('reports.get', { evaluationId, paper, language });

const paragraphs = ({ document }: Awaited<ReturnType<typeof paperOf>>): Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph');

/** A paragraph that prints a figure, so that it changes with the scores. */
const figureParagraph = (paper: Awaited<ReturnType<typeof paperOf>>): Paragraph => {
  const found = paragraphs(paper).find(({ text }) => /\d\.\d/.test(text));
  if (!found) throw new Error('no paragraph with a figure');
  return found;
};

const filled = async () => {
  const { client } = await startService();
  const { id } = await fillEvaluation(client, { subjects: 2, scorers: 1 });
  const { subjects } = await client.call('evaluations.get', { id });
  return { client, id, subjects };
};

describe('texts of a report', () => {
  it('stand in their paragraph of their paper, are marked when the numbers change, and give way again', async () => {
    const { client, id, subjects } = await filled();
    const before = figureParagraph(await paperOf(client, id));
    const place = { evaluationId: id, paper: 'report' as const, language, paragraph: before.key, actor };
    await client.call('reports.setText', { ...place, text: '各校总体良好。', replaced: before.text });
    const written = await paperOf(client, id);
    expect(written.texts).toMatchObject([
      { paragraph: before.key, text: '各校总体良好。', state: 'current', writtenBy: actor },
    ]);
    expect(paragraphs(written).find(({ key }) => key === before.key)?.edited).toEqual({
      text: '各校总体良好。',
      replaced: before.text,
      outdated: false,
    });

    // The same text, kept for a generated text that is not today's: what a change of the numbers leads to.
    await client.call('reports.setText', { ...place, text: '各校总体良好。', replaced: '旧文字' });
    expect((await paperOf(client, id)).texts[0]?.state).toBe('outdated');
    await client.call('reports.setText', { ...place, text: '各校总体良好。', replaced: before.text });
    expect((await paperOf(client, id)).texts[0]?.state).toBe('current');

    const { batch } = await client.call('reports.restoreText', place);
    expect((await paperOf(client, id)).texts).toEqual([]);
    await client.call('evaluations.undo', { id, batch });
    expect((await paperOf(client, id)).texts).toMatchObject([{ text: '各校总体良好。' }]);

    // Each paper and language has its own; one the paper has no paragraph for is kept.
    const brief = `brief/${subjects[0]?.id}` as const;
    await client.call('reports.setText', {
      evaluationId: id,
      paper: brief,
      language,
      paragraph: 'no.such/paragraph 100%',
      text: '留存',
      replaced: '',
      actor,
    });
    expect((await paperOf(client, id, brief)).texts).toMatchObject([
      { paragraph: 'no.such/paragraph 100%', text: '留存', state: 'unplaced' },
    ]);
    expect((await paperOf(client, id)).texts).toMatchObject([{ text: '各校总体良好。' }]);
    expect(
      (await client.call('reports.get', { evaluationId: id, paper: brief, language: 'en' })).texts,
    ).toEqual([]);
  });

  it('of a closed evaluation stay as they are', async () => {
    const { client } = await startService();
    const { id } = await createEvaluation(client);
    await client.call('evaluations.setState', { id, state: 'closed', reason: '办结' });
    const failure = await failureOf(
      client.call('reports.setText', {
        evaluationId: id,
        paper: 'report',
        language,
        paragraph: 'x',
        text: 'y',
        replaced: '',
        actor,
      }),
    );
    expect(failure.code).toBe('report.evaluation-closed');
  });

  it('of two laptops are both kept until one is chosen', async () => {
    const [first, second] = [laptop(), laptop()];
    const id = await first.use(async (client) => (await createEvaluation(client)).id);
    exchange(first, second);
    const write = (text: string) => (client: Client) =>
      client.call('reports.setText', {
        evaluationId: id,
        paper: 'report',
        language,
        paragraph: 'conclusion',
        text,
        replaced: '生成',
        actor,
      });
    await first.use(write('甲写'));
    await second.use(write('乙写'));
    exchange(first, second);
    const [onFirst, onSecond] = await Promise.all(
      [first, second].map((each) => each.use((client) => paperOf(client, id))),
    );
    expect(onFirst?.clashes).toEqual(onSecond?.clashes);
    expect(onFirst?.clashes[0]?.values.map(({ text }) => text).sort()).toEqual(['乙写', '甲写'].sort());
    expect(onFirst?.clashes[0]?.values[0]?.text).toBe(onFirst?.texts[0]?.text);
    await first.use(write('甲写'));
    exchange(first, second);
    const settled = await second.use((client) => paperOf(client, id));
    expect(settled.clashes).toEqual([]);
    expect(settled.texts.map(({ text }) => text)).toEqual(['甲写']);
  });
});

describe('exported papers', () => {
  it('hold what people wrote, line by line, and not what they emptied; several come as one zip file', async () => {
    const { client } = await startService();
    const { id, subjects } = await createEvaluation(client, { subjects: ['甲校', '乙校'] });
    const briefs = subjects.map((subject) => `brief/${subject.id}` as const);
    const [paper = 'report'] = briefs;
    const [first, second] = paragraphs(await paperOf(client, id, paper));
    if (!first || !second) throw new Error('two paragraphs');
    const write = (paragraph: Paragraph, text: string) =>
      client.call('reports.setText', {
        evaluationId: id,
        paper,
        language,
        paragraph: paragraph.key,
        text,
        replaced: paragraph.text,
        actor,
      });
    await write(first, '人工改写的第一行。\n人工改写的第二行。');
    await write(second, '');
    const made = await client.call('reports.export', { evaluationId: id, papers: briefs, language });
    expect(made).toMatchObject({ papers: 2, name: expect.stringMatching(/\.zip$/) });
    const bytes = await handedOut(client, made);
    const files = readZipDirectory(bytes, made.name);
    expect(files.map(({ name }) => subjects.findIndex((subject) => name.includes(subject.name)))).toEqual([
      0, 1,
    ]);
    const [file] = files;
    if (!file) throw new Error('no file');
    const { text } = readWordDocument(unpack(bytes, file, bytes.length, made.name), file.name);
    expect(text.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining(['人工改写的第一行。', '人工改写的第二行。']),
    );
    expect(text).not.toContain(first.text);
    expect(text).not.toContain(second.text);
  });
});
