import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The settings screen. */
export const settingsPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.settings;
  const panel = (title: string): Locator => page.getByRole('region', { name: title });
  return {
    open: () => open('/settings'),
    panel,
    chooseLanguage: async (name: string): Promise<void> => {
      await page.getByText(name, { exact: true }).click();
    },
    font: (name: string): Locator => panel(words.fonts.title).getByRole('textbox', { name, exact: true }),
    backUp: async (): Promise<void> => {
      await panel(words.backups.title).getByRole('button', { name: words.backups.now }).click();
    },
    backups: panel(words.backups.title).locator('tbody tr[data-row-key]'),
    restore: async (line: Locator): Promise<void> => {
      await line.getByRole('button', { name: words.backups.restore }).click();
    },
    examine: async (): Promise<void> => {
      await panel(words.examine.title).getByRole('button', { name: words.examine.start }).click();
    },
  };
};
