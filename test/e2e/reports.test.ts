import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPortableDocument } from '#service/reading/portable-document.ts';
import { readWordDocument } from '#service/reading/word-document.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Block } from '#shared/reports/document/document-model.ts';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { bodyXml, cell, paragraph, table, wordArchive } from '#test/fixtures/word-document.ts';
import { useApplication } from './browser.ts';
import { reportPage } from './pages/reports.ts';

const patience = { timeout: 20_000, interval: 100 };
const figure = /^\d+(?:\.\d+)?$/;
/** Page numbers and the mark of what is not final, at the head and foot of every page. */
const headOrFoot = /^\s*(?:— \d+ —|未定稿)\s*$/gm;
/** Letters and figures only: marks that stand side by side are set closer and come out in another order. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\u2e80-\u2fdf]+/gu, '');
const printedText = (text: string): string => lettersOf(text.replace(headOrFoot, ''));

/** Fonts that draw a radical and a character alike make it the radical in a PDF; radicals fit any character. */
const holds = (printed: string, text: string): boolean => {
  const wanted = lettersOf(text);
  const fits = (at: number): boolean => {
    for (let each = 0; each < wanted.length; each += 1) {
      const code = printed.charCodeAt(at + each);
      if (code !== wanted.charCodeAt(each) && !(code >= 0x2e80 && code <= 0x2fdf)) return false;
    }
    return true;
  };
  for (let at = 0; at <= printed.length - wanted.length; at += 1) if (fits(at)) return true;
  return false;
};

type Report = Output<'reports.get'>;
type Score = Output<'scores.list'>[number];

describe('the report', () => {
  const application = useApplication();
  let id = '';
  /** A paragraph that says something else once a score changes, and the score. */
  let follower = '';
  let score: Score;
  const report = (): Promise<Report> =>
    application().client.call('reports.get', { evaluationId: id, paper: 'report', language: 'zh-CN' });
  const setScore = async (isChanged: boolean): Promise<void> => {
    const { scorerId, subjectId, indicatorId, value } = score;
    await application().client.call('scores.set', {
      evaluationId: id,
      scorerId,
      subjectId,
      indicatorId,
      ...(isChanged ? { blankReason: 'refused' as const } : { value }),
    });
  };
  const paragraphs = ({ document }: Report): Extract<Block, { kind: 'paragraph' }>[] =>
    document.blocks.filter((block) => block.kind === 'paragraph');

  beforeAll(async () => {
    const { client } = application();
    ({ id } = await fillEvaluation(client, { subjects: 3, scorers: 1 }));
    const scores = await client.call('scores.list', { evaluationId: id });
    const found = scores.find(({ value }) => value !== null);
    if (!found) throw new Error('no score');
    score = found;
    const before = paragraphs(await report());
    await setScore(true);
    const after = new Map(paragraphs(await report()).map(({ key, text }) => [key, text]));
    await setScore(false);
    follower = before.find(({ key, text }) => after.has(key) && after.get(key) !== text)?.key ?? '';
    expect(follower).not.toBe('');
  });

  test('is written in place by keyboard, marked when the numbers change, and given back', async () => {
    const { page, texts, screenshot } = application();
    const reports = reportPage(application());
    await reports.open(id);
    const own = reports.paragraph(follower);
    await own.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await reports.box.waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('经集体讨论，总体情况较好。');
    await page.keyboard.press('Escape');
    await own.getByText('经集体讨论，总体情况较好。').waitFor();
    await expect
      .poll(async () => (await report()).texts, patience)
      .toMatchObject([{ paragraph: follower, text: '经集体讨论，总体情况较好。', state: 'current' }]);
    await setScore(true);
    await own.getByText(texts.reports.generatedNow).waitFor();
    await reports.showChanges();
    expect(await reports.changes()).toEqual(['outdated']);
    await screenshot('report-outdated');
    await own.getByRole('button', { name: texts.reports.keep }).click();
    await expect.poll(async () => (await report()).texts[0]?.state, patience).toBe('current');
    await setScore(false);
    await own.getByRole('button', { name: texts.reports.take }).click();
    await expect.poll(async () => (await report()).texts, patience).toEqual([]);
    await page.getByRole('button', { name: texts.evaluations.undo, exact: true }).click();
    await expect.poll(async () => (await report()).texts.length, patience).toBe(1);
  });

  test('prints every heading, paragraph and figure on A4', async () => {
    const reports = reportPage(application());
    await reports.open(id);
    const bytes = await reports.pdf();
    const { text } = await readPortableDocument(bytes, '报告.pdf');
    const printed = printedText(text);
    const { document } = await report();
    const prose = document.blocks.flatMap((block): string[] => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'paragraph') return (block.edited?.text ?? block.text).split('\n');
      return block.kind === 'table' ? [block.caption] : [];
    });
    expect(prose.length).toBeGreaterThan(20);
    expect(prose.filter((each) => !holds(printed, each))).toEqual([]);

    // Cells stand side by side on the page, so figures are counted: each is printed as often as the tables hold it.
    const count = (figures: readonly string[]): Map<string, number> =>
      new Map([...Map.groupBy(figures, (each) => each)].map(([figure, each]) => [figure, each.length]));
    const cells = document.blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .flatMap(({ cells: own }) => own.map((each) => each.text))
      .filter((each) => figure.test(each));
    const found = count(text.match(/\d+(?:\.\d+)?/g) ?? []);
    expect(cells.length).toBeGreaterThan(50);
    expect([...count(cells)].filter(([each, times]) => (found.get(each) ?? 0) < times)).toEqual([]);
    for (const { total } of (await application().client.call('results.get', { evaluationId: id })).subjects)
      expect(found.has(total.rounded)).toBe(true);
  });

  test('goes into a Word file, and a brief of one subject is a paper of its own', async () => {
    const { client, texts, page } = application();
    const reports = reportPage(application());
    const [subject] = (await client.call('evaluations.get', { id })).subjects;
    await reports.open(id, `?paper=brief/${subject?.id}`);
    await page.getByText(texts.reports.papers.brief(subject?.name ?? '')).waitFor();
    const file = await (await reports.exportWord()).path();
    const { text } = readWordDocument(readFileSync(file), '反馈.docx');
    expect(text).toContain(subject?.name);
  });

  test('fills a template that was checked, with what is missing named first', async () => {
    const { page, texts } = application();
    const words = texts.reports.templates;
    const reports = reportPage(application());
    await reports.open(id);
    const dialog = await reports.templates();
    const give = (name: string, buffer: Buffer): Promise<void> =>
      dialog
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await give('错.docx', wordArchive(bodyXml(paragraph('{评价项} {#被评对象}'))));
    await dialog.locator('[data-problem="unknown-field"]').waitFor();
    await expect.poll(() => dialog.locator('[data-problem]').count()).toBe(2);
    await give(
      '汇总.docx',
      wordArchive(
        bodyXml(
          `${paragraph('{评价项目}')}${table([cell('{#被评对象}{对象名称}'), cell('{综合得分}'), cell('{赛道}{/被评对象}')])}`,
        ),
      ),
    );
    await dialog.locator('[data-template="汇总.docx"]').getByRole('button', { name: words.fill }).click();
    await dialog.getByText(words.missing(3)).waitFor();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: words.fillAnyway }).click();
    const { text } = readWordDocument(readFileSync(await (await download).path()), '汇总.docx');
    const { subjects } = await application().client.call('evaluations.get', { id });
    for (const { name } of subjects) expect(text).toMatch(new RegExp(`${name}\\t[\\d.]+\\t—`));
  });
});
