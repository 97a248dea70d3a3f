import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The review screen as a person uses it. */
export const reviewsPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.reviews;
  const table = page.getByRole('table', { name: words.units.title });
  return {
    open: async (evaluationId: string): Promise<void> => {
      await open(`/evaluations/${evaluationId}/reviews`);
      await page.getByRole('heading', { name: words.units.title }).waitFor();
    },
    table,
    line: (place: string): Locator =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: place }) }),
    choose: async (place: string): Promise<void> => {
      await page.getByRole('checkbox', { name: words.units.select(place) }).check();
    },
    show: async (filter: keyof typeof words.units.filters): Promise<void> => {
      await page.getByRole('combobox', { name: words.units.show, exact: true }).click();
      await page
        .locator('.ant-select-dropdown:visible')
        .getByText(words.units.filters[filter], { exact: true })
        .click();
    },
    /** Fills the open dialog in and confirms it. */
    decide: async (reason: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: words.dialog.reason }).fill(reason);
      await fill?.(dialog);
      await dialog.getByRole('button', { name: words.dialog.confirm }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    card: (place: string): Locator => page.getByRole('listitem', { name: place }),
  };
};
