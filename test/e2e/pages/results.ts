import type { Locator, Page } from 'playwright-core';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { OpenApplication } from '../browser.ts';

type View = keyof Catalogue['results']['views'];

/** The results screen as a person uses it. */
export const resultsPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.results;
  const table = (caption: string): Locator => page.getByRole('table', { name: caption });
  const summary = table(words.subjectTable.caption);
  return {
    open: async (evaluationId: string): Promise<void> => {
      await open(`/evaluations/${evaluationId}/results`);
      await summary.waitFor();
    },
    show: async (view: View): Promise<void> => {
      await page
        .getByRole('radiogroup', { name: words.title })
        .getByText(words.views[view], { exact: true })
        .click();
    },
    summary,
    /** The line of a subject in the summary. */
    line: (subject: string): Locator =>
      summary.getByRole('row').filter({ has: page.getByRole('rowheader', { name: subject }) }),
    /** Orders the summary by a column. */
    sortBy: async (heading: string): Promise<void> => {
      await summary.getByRole('columnheader').getByRole('button', { name: heading }).click();
    },
    subjects: async (): Promise<string[]> =>
      summary
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.querySelector('th')?.firstChild?.textContent ?? '')),
    /** The table of all scorers for one subject. */
    indicators: (subject: string): Locator => table(words.indicatorTable.caption(subject)),
    indicator: (code: string): Locator => page.locator(`tr[data-indicator="${code}"]`),
    choose: async (label: string, option: string): Promise<void> => {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
    },
    /** A number by its name and value. */
    number: (scope: Locator | Page, name: string, value: string): Locator =>
      scope.getByRole('button', { name: words.derivation.open(name, value), exact: true }),
    derivation: derivationDrawer(page, texts),
  };
};

/** The drawer that says where a number comes from. */
const derivationDrawer = (page: Page, texts: Catalogue) => {
  const words = texts.results.derivation;
  const tree = page.getByRole('tree', { name: words.tree });
  const items = tree.getByRole('treeitem');
  return {
    tree,
    items,
    title: (title: string): Locator => page.getByRole('dialog').getByText(title, { exact: true }),
    expandAll: async (): Promise<void> => {
      await page.getByRole('button', { name: words.expandAll, exact: true }).click();
    },
    close: async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await tree.waitFor({ state: 'hidden' });
    },
    copy: page.getByRole('button', { name: words.copy }),
    /** Every line on screen: step, depth, sentence and printed amount. */
    lines: () =>
      items.evaluateAll((rows) =>
        rows.map((row) => ({
          step: row.getAttribute('data-step') ?? '',
          level: Number(row.getAttribute('aria-level')),
          sentence: row.querySelector('[class*="words"]')?.textContent ?? '',
          rounded: row.querySelector('[class*="rounded"]')?.textContent ?? '',
          unrounded: row.querySelector('[class*="exact"]')?.textContent ?? '',
        })),
      ),
  };
};
