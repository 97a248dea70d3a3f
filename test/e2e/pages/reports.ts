import type { Download, Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The report screen as a person uses it. */
export const reportPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.reports;
  const paper = page.getByRole('region', { name: words.contents });
  const paragraph = (key: string): Locator => page.locator(`[data-paragraph="${key}"]`);
  return {
    open: async (evaluationId: string, place = ''): Promise<void> => {
      await open(`/evaluations/${evaluationId}/report${place}`);
      await paper.getByRole('heading').first().waitFor();
    },
    paper,
    paragraph,
    box: paper.getByRole('textbox', { name: words.box }),
    showChanges: (): Promise<void> => page.getByText(/^修改 \d+$/).click(),
    /** States in the list of changes, in its order. */
    changes: (): Promise<(string | null)[]> =>
      page
        .locator('[data-change]')
        .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-change'))),
    /** Lays the paper out for print as the print button does, and hands over the PDF the browser makes of it. */
    pdf: async (): Promise<Buffer> => {
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await page.getByRole('button', { name: words.printOrPdf }).click();
      await page.locator('[data-printed-paper]').waitFor({ state: 'attached' });
      await page.getByText(words.preparing).waitFor({ state: 'detached' });
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await page.locator('[data-printed-paper]').waitFor({ state: 'detached' });
      return bytes;
    },
    exportWord: async (): Promise<Download> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: words.exportWord }).click();
      return download;
    },
    templates: async (): Promise<Locator> => {
      await page.getByRole('button', { name: words.templates.open }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('table', { name: words.templates.fields }).waitFor();
      return dialog;
    },
  };
};
