import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { catalogues } from '#shared/i18n/index.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { fillEvaluation } from '#test/builders/fill-evaluation.ts';
import { useApplication } from './browser.ts';
import { exportPage } from './pages/exports.ts';

describe('export', () => {
  const application = useApplication();
  let id = '';
  beforeAll(async () => {
    ({ id } = await fillEvaluation(
      application().client,
      { framework: 'yuyao', subjects: ['甲校', '乙校'], scorers: ['王建国', '李雪梅'] },
      ({ subject, scorer, code }) => subject === '乙校' && scorer === '李雪梅' && code === 'A2',
    ));
  });

  test('says beforehand which sheets there will be and what is unfinished', async () => {
    const { page, texts } = application();
    const exports = exportPage(application());
    await exports.open(id);
    await expect.poll(() => exports.sheets('score-sheets').innerText()).toBe(texts.exports.countOf(4));
    await expect.poll(() => exports.sheets('progress').innerText()).toBe(texts.exports.countOf(1));
    await page.getByText(texts.exports.contentsTotal(14)).waitFor();
    await page.getByText(texts.exports.incompleteHint(1)).waitFor();
    await page.getByText(texts.exports.provisionalHint).waitFor();
  });

  test.each(['zh-CN', 'en'] as const)(
    'writes the workbook in the language asked for (%s)',
    async (language) => {
      const { page } = application();
      const exports = exportPage(application());
      await exports.open(id);
      await exports.language(language);
      const download = await exports.download();
      const book = xlsx.read(readFileSync(await download.path()));
      const { sheets } = catalogues[language].workbook;
      expect(book.SheetNames.slice(0, 4)).toEqual([
        sheets.cover,
        sheets.summary,
        sheets.dimensionRates,
        sheets.ranking,
      ]);
      expect(book.SheetNames).toHaveLength(14);
      const done = page.getByRole('status').filter({ hasText: download.suggestedFilename() });
      await done.waitFor();
      // The message says how many sheets and cells were read back.
      await expect.poll(() => done.innerText()).toMatch(/14\D+\d{3,}/);
    },
  );

  test('is cancelled on the way; nothing is handed out', async () => {
    const { page, texts, client } = application();
    const large = await createEvaluation(client, {
      framework: 'yuyao',
      title: '大项目',
      subjects: Array.from({ length: 60 }, (_, index) => `对象${index + 1}`),
      scorers: Array.from({ length: 8 }, (_, index) => `评分人${index + 1}`),
    });
    const exports = exportPage(application());
    await exports.open(large.id);
    await exports.start.click();
    await page.getByRole('button', { name: texts.application.cancel, exact: true }).click();
    await page.getByText(texts.exports.cancelled).waitFor();
    await expect.poll(() => exports.start.isEnabled()).toBe(true);
  });
});

describe('export with a service that stops', () => {
  const application = useApplication({ expectedErrors: /./ });

  test('says that it was not exported and why, and works again afterwards', async () => {
    const { page, texts, client, kill } = application();
    const large = await createEvaluation(client, {
      framework: 'yuyao',
      subjects: Array.from({ length: 60 }, (_, index) => `对象${index + 1}`),
      scorers: Array.from({ length: 8 }, (_, index) => `评分人${index + 1}`),
    });
    const exports = exportPage(application());
    await exports.open(large.id);
    await exports.start.click();
    // Only a call that has arrived can be cut off.
    await page.getByText(texts.application.progressSteps.writing).waitFor();
    kill();
    const alert = page.getByRole('alert').filter({ hasText: texts.exports.failed });
    await alert.waitFor();
    await expect.poll(() => alert.innerText()).not.toBe(texts.exports.failed);
    const small = await createEvaluation(client, { framework: 'ali', title: '小项目' });
    await exports.open(small.id);
    const download = await exports.download();
    expect(xlsx.read(readFileSync(await download.path())).SheetNames).toHaveLength(9);
  });
});
