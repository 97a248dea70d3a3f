import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { indicatorsOf } from '#shared/model/framework.ts';
import { createScene, type Scene } from '#test/builders/scoring-scene.ts';
import { useApplication } from './browser.ts';

const patience = { timeout: 20_000, interval: 100 };
const dual = 'dual-qualified-rate';

describe('annual data and two years', () => {
  const application = useApplication();
  let before: Scene;
  let scene: Scene;
  beforeAll(async () => {
    const { client } = application();
    before = await createScene(client, { framework: 'yuyao' });
    scene = await createScene(client, { framework: 'yuyao' });
    await client.call('evaluations.update', { id: scene.id, fields: { year: 2020 } });
    await client.call('annualTables.use', { evaluationId: before.id, templateId: 'annual-2023' });
    await client.call('annualTables.setEntry', {
      evaluationId: before.id,
      subjectId: before.subjects[0]?.id ?? '',
      fieldId: 'graduates',
      current: '1180',
      actor: 'owner',
    });
  });
  const cell = async (fieldId: string) =>
    (
      await application().client.call('annualTables.get', {
        evaluationId: scene.id,
        subjectId: scene.subjects[0]?.id ?? '',
      })
    ).subjects[0]?.cells.find((each) => each.fieldId === fieldId);

  test('last year’s evaluation is proposed and chosen; the results say so', async () => {
    const { page, texts, open, client } = application();
    const words = texts.years;
    await open(`/evaluations/${scene.id}/results?view=years`);
    await page.getByText(words.screen.none).waitFor();
    await page.getByRole('link', { name: words.screen.toSetup }).click();
    await page.getByRole('button', { name: words.setup.accept, exact: true }).click();
    await expect
      .poll(
        async () => (await client.call('evaluations.get', { id: scene.id })).evaluation.previousEvaluationId,
        patience,
      )
      .toBe(before.id);
    await open(`/evaluations/${scene.id}/results?view=years`);
    const subjects = page.locator('table[data-years="subjects"]');
    await subjects.waitFor();
    await expect.poll(() => subjects.locator('tbody tr').count()).toBe(scene.subjects.length);
    await expect.poll(() => subjects.innerText()).toContain(words.totalReasons['incomplete-now']);
    await expect
      .poll(() => page.locator('table[data-years="details"] tr[data-indicator]').count())
      .toBe(indicatorsOf(scene.framework).length);
  });

  test('a template is chosen, figures are entered, doubted, linked and left blank with a reason', async () => {
    const { page, texts, open, client, screenshot } = application();
    const { screen: words, templates, links } = texts.annualTables;
    await open(`/evaluations/${scene.id}/annual-tables`);
    await page.getByRole('button', { name: templates.use, exact: true }).click();
    const row = (fieldId: string) => page.locator(`tr[data-field="${fieldId}"]`);
    const box = (fieldId: string, label: string) =>
      row(fieldId).getByRole('textbox', { name: label, exact: true });
    await row('graduates').waitFor();
    await expect.poll(() => box('graduates', words.previousOf('毕业生人数')).inputValue()).toBe('1180');
    await expect.poll(() => row('graduates').innerText()).toContain(words.fromEarlier(2019));
    await box('graduates', words.currentOf('毕业生人数')).fill('1,200');
    await box('graduates', words.noteOf('毕业生人数')).fill('学籍系统');
    await box('placement-rate', words.currentOf('毕业去向落实率')).fill('104');
    await page
      .locator('[data-doubts-of="placement-rate"] [data-doubt="annual-table.percent-range"]')
      .waitFor();
    await expect.poll(() => cell('graduates'), patience).toMatchObject({ current: '1200', note: '学籍系统' });
    await row('monthly-income')
      .getByRole('combobox', { name: words.blankOf('月收入'), exact: true })
      .click();
    await page
      .locator('.ant-select-dropdown:visible')
      .getByText(texts.rules.blankReasons.unobtainable, { exact: true })
      .click();
    await expect
      .poll(() => cell('monthly-income'), patience)
      .toMatchObject({ current: null, blankReason: 'unobtainable' });

    await page.getByRole('button', { name: words.linksWaiting(1), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('table[data-links="proposed"]')
      .getByRole('button', { name: links.accept, exact: true })
      .click();
    await dialog.locator(`table[data-links="present"] tr[data-field="${dual}"]`).waitFor();
    await dialog.getByRole('button', { name: links.close, exact: true }).last().click();
    await page.getByText('教学资源表', { exact: true }).click();
    await box(dual, words.currentOf('双师素质专任教师比例')).fill('81.5');
    const item = indicatorsOf(scene.framework).find(({ code }) => code === 'B3')?.id;
    await expect
      .poll(
        async () =>
          (await client.call('observations.list', { evaluationId: scene.id })).find(
            (each) => each.item === item,
          )?.value,
        patience,
      )
      .toEqual({ kind: 'number', number: '81.5' });
    await screenshot('annual-tables');
  });

  test('a template is copied and edited for this evaluation', async () => {
    const { page, texts, client } = application();
    const { screen: words, templates } = texts.annualTables;
    await page.getByRole('button', { name: words.templates, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: templates.copy, exact: true }).click();
    await page.getByRole('button', { name: templates.addField, exact: true }).click();
    const added = page.getByRole('textbox', {
      name: templates.of(templates.field, templates.newField),
      exact: true,
    });
    await added.fill('产业学院数');
    await page.getByRole('button', { name: templates.back, exact: true }).click();
    const copy = (await client.call('annualTemplates.list', {})).find(({ shipped }) => !shipped);
    const kept = async () => (await client.call('annualTemplates.get', { id: copy?.id ?? '' })).document;
    await expect.poll(async () => (await kept()).tables[0]?.fields.at(-1)?.name).toBe('产业学院数');
    expect((await kept()).year).toBe(2020);
    await page.getByRole('button', { name: words.templates, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: templates.use, exact: true }).click();
    await page.getByText('计分卡', { exact: true }).click();
    await page.getByRole('textbox', { name: words.currentOf('产业学院数'), exact: true }).waitFor();
    // Fields of the same id keep their figures under the other template.
    expect(
      await page.getByRole('textbox', { name: words.currentOf('毕业生人数'), exact: true }).inputValue(),
    ).toBe('1200');
  });

  test('the tables leave as a workbook with both years', async () => {
    const { page, texts } = application();
    const { screen: words } = texts.annualTables;
    await page.getByRole('button', { name: words.export, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: texts.exports.startDownload, exact: true }).click(),
    ]);
    await dialog.getByText(texts.exports.downloaded).waitFor();
    const book = xlsx.read(readFileSync(await download.path()));
    expect(book.SheetNames).toHaveLength(6);
    const sheet = book.Sheets.计分卡;
    const rows = sheet ? xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) : [];
    const line = rows.find((row) => row[1] === scene.subjects[0]?.name && row[2] === '毕业生人数');
    expect(line?.slice(3, 7)).toEqual(['人', 1180, 1200, '学籍系统']);
  });
});
