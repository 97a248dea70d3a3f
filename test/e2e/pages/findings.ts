import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The findings of an evaluation as a person uses them. */
export const findingsPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.findings;
  const list = page.getByRole('listbox', { name: words.listLabel });
  const panel = page.getByRole('complementary', { name: words.editor.label });
  const dialog = page.getByRole('dialog');
  const box = (within: Locator, label: string): Locator =>
    within.getByRole('textbox', { name: label, exact: true });
  return {
    open: async (evaluationId: string): Promise<void> => {
      await open(`/evaluations/${evaluationId}/findings`);
      await page.getByRole('button', { name: words.raise, exact: true }).first().waitFor();
    },
    list,
    rows: list.getByRole('option'),
    /** Statements of the rows shown, in order. */
    states: (): Promise<(string | null)[]> =>
      list.getByRole('option').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state'))),
    panel,
    dialog,
    box: (label: string): Locator => box(panel, label),
    dialogBox: (label: string): Locator => box(dialog, label),
    /** The n-th measure of the open finding, counted from 1. */
    measure: (number: number): Locator =>
      panel.getByRole('group', { name: words.ledger.line(number), exact: true }),
    choose: async (within: Locator, label: string, option: string): Promise<void> => {
      await within.getByRole('combobox', { name: label, exact: true }).click();
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
    },
  };
};
