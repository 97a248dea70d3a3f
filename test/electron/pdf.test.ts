import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPortableDocument } from '#service/reading/portable-document.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { createEvaluation } from '#test/builders/evaluation.ts';
import { type Laptop, type Launched, useLaptop } from './launch.ts';

const { reports } = catalogues['zh-CN'];

describe('the report as PDF', () => {
  let laptop: Laptop;
  let launched: Launched;
  let evaluationId: string;

  beforeAll(async () => {
    laptop = await useLaptop();
    evaluationId = await laptop.prepare(async (client) => (await createEvaluation(client)).id);
    launched = await laptop.launch();
  });
  afterAll(async () => {
    await launched.close();
    laptop.remove();
  });

  test('is saved where the person says, the paper alone with numbered pages', async () => {
    const { page, application, open } = launched;
    const target = join(laptop.directory, '评价 报告.pdf');
    await application.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
    }, target);
    await open(`/evaluations/${evaluationId}/report`);
    await page.getByRole('button', { name: reports.savePdf }).click();
    await page.getByText(reports.savedPdf(target)).waitFor();
    const { text } = await readPortableDocument(readFileSync(target), '报告.pdf');
    expect(text).toContain('永年区职教中');
    expect(text).toMatch(/— \d+ —/);
    // The application around it is not printed.
    expect(text).not.toContain(reports.savePdf);
    expect(await page.locator('[data-printed-paper]').count()).toBe(0);
  });

  test('is not saved where nobody chose a place', async () => {
    const saved = await launched.page.evaluate(() => window.hengping?.savePdf('/etc/passwd'));
    expect(saved).toMatchObject({ saved: false, failure: { code: 'request.not-found' } });
  });
});
