import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { createScene } from '#test/builders/scoring-scene.ts';
import { codeOne, codeTwo } from '#test/fixtures/subject-lists.ts';
import { useApplication } from './browser.ts';
import { evaluationPages } from './pages/evaluation.ts';
import { scoringPage } from './pages/scoring.ts';

const patience = { timeout: 20_000, interval: 100 };
const yuyao = '余姚市推进产教融合质量评价指标体系';

describe('a new evaluation', () => {
  const application = useApplication();

  test('is made from a published framework with subjects pasted from a spreadsheet', async () => {
    const { client, page, texts, screenshot } = application();
    const pages = evaluationPages(application());
    await pages.startNew();
    await pages.chooseFramework(yuyao);
    await screenshot('evaluation-framework');
    await pages.section('basics');
    await pages.field('year').fill('2019');
    await expect
      .poll(() => pages.field('title').inputValue(), patience)
      .toBe('2019年余姚市推进产教融合质量评价');
    await pages.field('client').fill('余姚市教育局');
    await pages.section('subjects');
    await pages.addSubject.click();
    await page.keyboard.type('余姚市职成教中心学校');
    await pages.pasteSubjects(
      [
        '名称\t统一社会信用代码',
        `余姚技师学院\t${codeOne}`,
        `余姚二职校\t${codeTwo}`,
        '余姚市职成教中心学校\t001',
        '农业实验园\t007',
      ].join('\r\n'),
    );
    await screenshot('evaluation-preview');
    const clash = pages.previewLine('001');
    await expect
      .poll(() => clash.innerText())
      .toContain(texts.evaluations.preview.alreadyListed('余姚市职成教中心学校'));
    await expect.poll(() => clash.getByRole('checkbox').isDisabled()).toBe(true);
    await pages.leaveOut(3);
    await pages.takeOver(2);
    await expect.poll(() => pages.subjectName(2).inputValue()).toBe('余姚技师学院');
    await expect.poll(() => pages.subjectCode(2).inputValue()).toBe(codeOne);
    await expect.poll(() => pages.subjectCode(3).inputValue()).toBe('007');

    await pages.section('scorers');
    await pages.scorerName(1).fill('张组长');
    await page.keyboard.press('Enter');
    await page.keyboard.type('李评分');
    await pages.section('rules');
    await pages.band(1, 'bandMinimum').fill('95');
    await expect
      .poll(() => pages.problems('rules').innerText(), patience)
      .toContain(texts.evaluations.sections.problems(1));
    await screenshot('evaluation-rules');
    await pages.create.click();
    await page.getByText(texts.evaluations.cannotCreate).first().waitFor();
    await pages.band(1, 'bandMinimum').fill('90');
    await pages.section('decisions');
    await expect.poll(() => pages.decision('V1').isChecked()).toBe(false);
    await pages.decision('X1').click();

    // Leaving and coming back loses nothing.
    await page.waitForTimeout(600);
    await page.reload();
    await pages.section('subjects');
    await expect.poll(() => pages.subjectCode(2).inputValue()).toBe(codeOne);
    await pages.section('decisions');
    await expect.poll(() => pages.decision('X1').isChecked()).toBe(true);
    await pages.create.click();
    await scoringPage(application()).ready();

    const [made] = await client.call('evaluations.list', {});
    expect(made).toMatchObject({
      title: '2019年余姚市推进产教融合质量评价',
      year: 2019,
      client: '余姚市教育局',
      state: 'draft',
    });
    const stored = await client.call('evaluations.get', { id: made!.id });
    expect(stored.subjects.map(({ name, code }) => [name, code])).toEqual([
      ['余姚市职成教中心学校', ''],
      ['余姚技师学院', codeOne],
      ['农业实验园', '007'],
    ]);
    expect(stored.scorers.map(({ name, role }) => [name, role])).toEqual([
      ['张组长', 'lead'],
      ['李评分', 'scorer'],
    ]);
    expect(stored.evaluation.rules).toMatchObject({ vetoes: [], bonuses: ['X1'] });
    await pages.startNew();
    await pages.section('subjects');
    await page.getByText(texts.evaluations.subjects.none).waitFor();
  });

  test('takes a workbook with 18-digit codes and leading zeros as they are', async () => {
    const { directory, page, texts } = application();
    const pages = evaluationPages(application());
    const sheet = XLSX.utils.aoa_to_sheet([
      ['单位名称', '代码'],
      ['甲校', codeOne],
      ['乙校', '00123'],
      ['', '00124'],
    ]);
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, sheet, '名单');
    const path = join(directory, '名单.xlsx');
    writeFileSync(path, XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    await pages.startNew();
    await pages.section('subjects');
    await pages.importSubjects(path);
    await pages.preview.waitFor();
    await page.getByText(texts.evaluations.preview.problems(1)).waitFor();
    await expect.poll(() => pages.preview.innerText()).toContain('名单');
    await pages.takeOver(2);
    await expect.poll(() => pages.subjectCode(1).inputValue()).toBe(codeOne);
    await expect.poll(() => pages.subjectCode(2).inputValue()).toBe('00123');
  });
});

describe('the setup of an evaluation', () => {
  const application = useApplication();

  test('renames, adds and removes with a way back, and says what is lost', async () => {
    const { client, page, texts, screenshot } = application();
    const pages = evaluationPages(application());
    const words = texts.evaluations;
    const scene = await createScene(client, { framework: 'yuyao' });
    const [subject] = scene.subjects;
    await client.call('scores.set', {
      evaluationId: scene.id,
      subjectId: subject!.id,
      scorerId: scene.scorers[1]!.id,
      indicatorId: 'yuyao-A2',
      value: { kind: 'level', level: 'B' },
    });
    const names = async () =>
      (await client.call('evaluations.get', { id: scene.id })).subjects.map(({ name }) => name);
    await pages.openSetup(scene.id, 'subjects');
    await pages.subjectName(2).fill('第二职业学校');
    await expect.poll(names, patience).toEqual(['第一职校', '第二职业学校']);
    // A name somebody else has is refused where it stands.
    await pages.subjectName(2).fill('第一职校');
    await page.getByText('“第一职校”', { exact: false }).first().waitFor();
    expect(await names()).toEqual(['第一职校', '第二职业学校']);
    await pages.subjectName(2).fill('第二职业学校');
    await pages.remove(words.subjects.removeLabel('第一职校')).click();
    await page.getByText(words.subjects.removeConsequences(1)).waitFor();
    await screenshot('setup-remove');
    await pages.confirm(words.remove);
    await expect.poll(names, patience).toEqual(['第二职业学校']);
    await pages.undo(words.subjects.removed('第一职校'));
    await expect.poll(names, patience).toEqual(['第一职校', '第二职业学校']);
    await pages.addSubject.click();
    await expect.poll(async () => (await names()).length, patience).toBe(3);
  });

  test('rules are applied as a whole, and going back a state needs a reason', async () => {
    const { client, page, texts, screenshot } = application();
    const pages = evaluationPages(application());
    const words = texts.evaluations;
    const scene = await createScene(client, { framework: 'yuyao' });
    const evaluation = async () => (await client.call('evaluations.get', { id: scene.id })).evaluation;
    await pages.openSetup(scene.id, 'rules');
    await page.getByText(texts.rules.aggregationMethods.weighted, { exact: true }).click();
    await page.getByText(words.rules.changed).waitFor();
    expect((await evaluation()).rules.aggregation.method).toBe('mean');
    await page.getByRole('textbox', { name: words.rules.weightOf('张组长') }).fill('2');
    await screenshot('setup-rules');
    await page.getByRole('button', { name: words.rules.apply, exact: true }).click();
    await expect
      .poll(async () => (await evaluation()).rules.aggregation, patience)
      .toEqual({
        method: 'weighted',
        level: 'indicator',
        weights: { [scene.scorers[0]!.id]: '2', [scene.scorers[1]!.id]: '1' },
      });

    await pages.section('workflow');
    await page
      .getByRole('button', { name: words.workflow.moveTo(texts.rules.evaluationStates.final), exact: true })
      .click();
    await expect.poll(async () => (await evaluation()).state, patience).toBe('final');
    await pages.section('basics');
    await expect.poll(() => pages.field('client').isDisabled(), patience).toBe(true);
    await scoringPage(application()).open(scene.id);
    await page.getByText(texts.scoring.locked(texts.rules.evaluationStates.final)).waitFor();
    await pages.openSetup(scene.id, 'workflow');
    await page
      .getByRole('listitem')
      .filter({ hasText: texts.rules.evaluationStates.scoring })
      .getByRole('button', { name: words.workflow.goBack })
      .click();
    const goBack = page.getByRole('dialog').getByRole('button', { name: words.workflow.goBack });
    await expect.poll(() => goBack.isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: words.workflow.reason }).fill('漏评一项');
    await goBack.click();
    await expect.poll(async () => (await evaluation()).state, patience).toBe('scoring');
  });

  test('removing an evaluation names the scores it holds, and can be undone', async () => {
    const { client, page, texts, screenshot } = application();
    const pages = evaluationPages(application());
    const words = texts.evaluations;
    const scene = await createScene(client, { framework: 'beijing' });
    const title = (await client.call('evaluations.get', { id: scene.id })).evaluation.title;
    await client.call('scores.set', {
      evaluationId: scene.id,
      subjectId: scene.subjects[0]!.id,
      scorerId: scene.scorers[0]!.id,
      indicatorId: scene.framework.dimensions
        .flatMap(({ indicators }) => indicators)
        .find(({ method }) => method.id === 'level')!.id,
      value: { kind: 'level', level: 'B' },
    });
    await pages.openList();
    await screenshot('evaluations');
    await pages.line(title).getByRole('button', { name: words.list.remove }).click();
    await page.getByText(words.list.removeConsequences(2, 2, 1)).waitFor();
    await pages.confirm(words.list.remove);
    await pages.line(title).waitFor({ state: 'detached' });
    await pages.undo(words.list.removed(title));
    await pages.line(title).waitFor();
  });
});
