import type { Locator } from 'playwright-core';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { OpenApplication } from '../browser.ts';

type Destination = Exclude<keyof Catalogue['application']['navigation'], 'label' | 'fold' | 'unfold'>;

/** What stands around every screen: navigation, the screen's title, notices. */
export const shell = ({ page, texts }: OpenApplication) => {
  const words = texts.application;
  const navigation = page.getByRole('navigation', { name: words.navigation.label });
  return {
    navigation,
    goTo: async (destination: Destination): Promise<void> => {
      await navigation.getByRole('link', { name: words.navigation[destination] }).click();
    },
    title: (title: string | RegExp): Locator => page.getByRole('heading', { level: 1, name: title }),
    button: (name: string): Locator => page.getByRole('button', { name, exact: true }),
    tab: async (name: string): Promise<void> => {
      await page.locator('.ant-segmented-item').filter({ hasText: name }).click();
    },
    notice: (text: string): Locator => page.getByRole('status').filter({ hasText: text }),
    dialog: page.getByRole('dialog'),
    /** Answers the dialog that asks before something dangerous. */
    agree: async (action: string): Promise<void> => {
      await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
    },
    choose: async (label: string, option: string): Promise<void> => {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
    },
  };
};
