import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The plan list and the reading view. */
export const plansPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.plans;
  const paragraph = (number: number): Locator => page.locator(`[data-paragraph="${number}"]`);
  return {
    openList: () => open('/plans'),
    line: (title: string): Locator => page.getByRole('row').filter({ hasText: title }),
    read: async (title: string): Promise<void> => {
      await page.getByRole('link', { name: title }).click();
    },
    open: (id: string, query = '') => open(`/plans/${id}${query}`),
    paragraph,
    /** The words of a paragraph as shown, without number and citations. */
    words: (number: number): Promise<string> => paragraph(number).locator('p').innerText(),
    allWords: (): Promise<string[]> =>
      page
        .locator('[data-paragraph] p')
        .evaluateAll((elements) => elements.map(({ textContent }) => textContent ?? '')),
    marked: (number: number, kind: string): Locator =>
      paragraph(number).locator(`mark[data-marks~="${kind}"]`),
    section: (title: string): Locator =>
      page.getByRole('navigation', { name: words.outline }).getByRole('button', { name: title }),
    find: async (text: string): Promise<void> => {
      await page.keyboard.press('Control+f');
      await page.keyboard.insertText(text);
    },
    found: (position: number, count: number): Locator =>
      page.getByRole('search').getByText(words.found(position, count), { exact: true }),
    citation: (number: number, code: string): Locator =>
      paragraph(number).getByRole('link', { name: code, exact: true }),
    showDefects: async (count: number): Promise<void> => {
      await page.getByRole('tab', { name: words.defects.title(count) }).click();
    },
    fact: (label: string): Locator =>
      page
        .locator('dl > div')
        .filter({ has: page.getByText(label, { exact: true }) })
        .locator('dd'),
  };
};
