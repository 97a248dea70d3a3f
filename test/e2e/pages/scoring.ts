import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** The scoring form as a person uses it. Keys go to whatever has the focus. */
export const scoringPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.scoring;
  const row = (item: string): Locator => page.locator(`[data-form-item="${item}"]`);
  const current = page.locator('[data-form-item][aria-current="true"]');
  return {
    open: async (evaluationId: string, query = ''): Promise<void> => {
      await open(`/evaluations/${evaluationId}/scoring${query}`);
      const wanted = new URLSearchParams(query).get('indicator');
      // Another sheet may still be on screen for a moment; the wanted one has its line open and the focus in it.
      await (wanted === null
        ? current
        : page.locator(`[data-form-item="${wanted}"][aria-current]:focus-within`)
      ).waitFor();
    },
    ready: (): Promise<void> => current.waitFor(),
    row,
    current,
    /** Id of the open indicator. */
    currentItem: (): Promise<string | null> => current.getAttribute('data-form-item'),
    mark: (item: string): Promise<string | null> => row(item).getAttribute('data-mark'),
    /** The line as its columns read: code, name, entered, points, state. */
    line: (item: string): Promise<string[]> => row(item).locator('> button > span').allInnerTexts(),
    number: (item: string): Locator => row(item).locator('[data-form-focus="entry"] input'),
    refusal: (item: string): Locator => row(item).getByRole('alert'),
    comment: (item: string): Locator =>
      row(item).getByRole('textbox', { name: words.entry.comment, exact: true }),
    deductionReason: (item: string): Locator =>
      row(item).getByRole('textbox', { name: words.entry.deductionReason, exact: true }),
    source: (item: string): Locator =>
      row(item).getByRole('textbox', { name: words.entry.source, exact: true }),
    blank: (item: string, reason: string): Locator =>
      row(item).getByRole('button', { name: reason, exact: true }),
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text: string): Promise<void> => page.keyboard.type(text),
    entered: page.locator('[data-total="entered"]'),
    sum: page.locator('[data-total="sum"]'),
    chip: (code: string): Locator => page.getByRole('button', { name: new RegExp(`^${code} .*[：:]`) }),
    saved: (): Promise<void> => page.locator('[data-saving="saved"]').waitFor(),
    trouble: page.locator('[data-saving="refused"], [data-saving="failed"]'),
    scorer: page.getByRole('combobox', { name: words.scorer, exact: true }),
    subject: page.getByRole('combobox', { name: words.subject, exact: true }),
    /** What the scorer and subject boxes show. */
    shown: (text: string): Locator => page.locator('.ant-select').filter({ hasText: text }),
    panel: page.getByRole('complementary', { name: words.panel.label }),
    help: page.getByRole('dialog').filter({ hasText: words.help.note }),
    /** Whether the focus is on the control of an indicator. */
    focusIsAt: (item: string): Promise<boolean> =>
      row(item).evaluate((element) => {
        const entry = element.querySelector('[data-form-focus="entry"]');
        return entry?.contains(document.activeElement) ?? false;
      }),
  };
};
