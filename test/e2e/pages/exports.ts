import type { Download, Locator } from 'playwright-core';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { OpenApplication } from '../browser.ts';

/** The export screen as a person uses it. */
export const exportPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.exports;
  const start = page.getByRole('button', { name: words.startDownload });
  return {
    open: async (evaluationId: string): Promise<void> => {
      await open(`/evaluations/${evaluationId}/export`);
      await start.waitFor();
    },
    start,
    language: async (language: Language): Promise<void> => {
      await page.getByRole('radio', { name: words.languages[language] }).check();
    },
    /** How many sheets of a kind the workbook will have. */
    sheets: (kind: keyof typeof words.kinds): Locator => page.locator(`tr[data-sheet="${kind}"] td`).last(),
    /** Exports and waits for the browser to be handed the file. */
    download: async (): Promise<Download> => {
      const download = page.waitForEvent('download');
      await start.click();
      return download;
    },
  };
};
