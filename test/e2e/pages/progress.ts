import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The progress list as a person uses it. */
export const progressPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.progress;
  const list = page.getByRole('listbox', { name: words.listLabel });
  const line = (code: string): Locator => page.locator(`[data-progress="${code}"]`);
  const detail = page.getByRole('complementary', { name: words.detail.label });
  return {
    open: async (evaluationId: string): Promise<void> => {
      await open(`/evaluations/${evaluationId}/progress`);
      await list.waitFor();
    },
    ready: (): Promise<void> => list.waitFor(),
    list,
    lines: list.getByRole('option'),
    line,
    status: (code: string): Promise<string | null> => line(code).getAttribute('data-status'),
    isOverdue: async (code: string): Promise<boolean> =>
      (await line(code).getAttribute('data-overdue')) === 'true',
    current: (): Promise<string | null> =>
      list.locator('[aria-selected="true"]').getAttribute('data-progress'),
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    },
    counts: page.getByRole('status', { name: words.counts.label }),
    detail,
    completedOn: detail.getByRole('textbox', { name: words.detail.completedOn, exact: true }),
    comment: detail.getByRole('textbox', { name: words.detail.comment, exact: true }),
    overdueOnly: page.getByRole('checkbox', { name: words.filters.overdueOnly }),
    choose: async (label: string, option: string): Promise<void> => {
      await page.getByRole('combobox', { name: label, exact: true }).click();
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
    },
  };
};
