import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The weights of a framework. */
export const weightingsPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.weightings;
  const cell = (row: number, column: number): Locator => page.locator(`[data-cell="${row}:${column}"]`);
  return {
    openDraft: (id: string) => open(`/frameworks/drafts/${encodeURIComponent(id)}?tab=weights`),
    cell,
    addExpert: async (): Promise<void> => {
      await page.getByRole('button', { name: words.addExpert, exact: true }).click();
    },
    show: async (tab: keyof typeof words.tabs): Promise<void> => {
      await page.getByText(words.tabs[tab], { exact: true }).click();
    },
    keepWithin: page.getByRole('button', { name: words.keepWithin, exact: true }),
    apply: page.getByRole('button', { name: words.applyToDraft, exact: true }),
  };
};
