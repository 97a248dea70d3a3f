import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { pastedFramework } from '#test/fixtures/issued-frameworks.ts';
import { issuedTemplate } from '#test/fixtures/issued-template.ts';
import { useApplication } from './browser.ts';

describe('more ways out and in', () => {
  const application = useApplication();
  let id = '';
  let form: Buffer = Buffer.alloc(0);
  beforeAll(async () => {
    const made = await createEvaluation(application().client, {
      framework: 'yongnian',
      subjects: ['甲校', '乙校'],
    });
    id = made.id;
    const [one, two] = made.version.document.dimensions;
    const item = (dimension: typeof one, index: number) => ({
      dimension: dimension?.name ?? '',
      name: dimension?.indicators[index]?.name ?? '',
    });
    form = issuedTemplate([item(one, 0), item(one, 1), item(two, 0)]);
  });
  const openTab = async (tab: string): Promise<void> => {
    const { open, page } = application();
    await open(`/evaluations/${id}/export?tab=${tab}`);
    await page.getByRole('tab', { selected: true }).first().waitFor();
  };

  test('plain data of chosen tables in the encoding asked for', async () => {
    const { page, texts } = application();
    await openTab('data');
    const words = texts.exportProfiles.data;
    await page.getByRole('button', { name: words.none, exact: true }).click();
    await page.getByRole('checkbox', { name: texts.plainExport.tables.subjects, exact: true }).check();
    await page.getByRole('radio', { name: words.encodings.gb18030 }).check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words.start, exact: true }).click();
    const bytes = readFileSync(await (await download).path());
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toContain('甲校');
  });

  test('an export is saved under a name and repeated with one click', async () => {
    const { page, texts } = application();
    await openTab('profiles');
    const words = texts.exportProfiles.profiles;
    await page.getByRole('button', { name: words.add }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: words.name, exact: true }).fill('报送');
    await dialog.getByRole('checkbox', { name: words.workbook, exact: true }).uncheck();
    await dialog.getByRole('checkbox', { name: words.data, exact: true }).check();
    await dialog.getByRole('button', { name: words.save }).click();
    const row = page.getByRole('row').filter({ hasText: '报送' });
    const download = page.waitForEvent('download');
    await row.getByRole('button', { name: words.run, exact: true }).click();
    const inside = unzipSync(readFileSync(await (await download).path()));
    expect(Object.keys(inside).length).toBeGreaterThan(10);
  });

  test('an issued form is imported, mapped by its own words and one chosen cell, and filled in', async () => {
    const { page, texts } = application();
    await openTab('templates');
    const words = texts.issuedTemplates;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '登记表.xlsx', mimeType: 'application/octet-stream', buffer: form });
    await page.getByRole('button', { name: /^B2\b/ }).waitFor();
    await page.getByRole('button', { name: /^采用建议/ }).click();
    await page.getByRole('button', { name: `B2 ${words.subjectFacts.name}` }).waitFor();
    await page.getByRole('button', { name: /^F2\b/ }).click();
    await page.getByRole('combobox', { name: words.content }).click();
    await page.getByRole('combobox', { name: words.content }).fill(words.evaluationFacts.agency);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `F2 ${words.evaluationFacts.agency}` }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words.fill }).click();
    const inside = unzipSync(readFileSync(await (await download).path()));
    const [first] = Object.values(inside);
    const book = xlsx.read(first, { type: 'array' });
    expect(book.Sheets.登记表?.B2).toMatchObject({ v: '甲校' });
  });

  test('an indicator system is pasted, looked at, and becomes a draft', async () => {
    const { page, texts, open } = application();
    await open('/frameworks');
    const words = texts.frameworkImports;
    await page.getByRole('button', { name: words.action }).click();
    await page.getByRole('textbox', { name: words.pasteLabel }).fill(pastedFramework);
    await page.getByRole('button', { name: words.read, exact: true }).click();
    await page.getByText(words.summary(1, 2, '100')).waitFor();
    await page.getByRole('button', { name: words.create }).click();
    await page.getByText(words.done(words.pasted, 2, 2)).waitFor();
    expect(page.url()).toContain('/frameworks/drafts/');
  });
});
