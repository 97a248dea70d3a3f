import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenApplication } from '../browser.ts';

/** The framework list and the view of a published version. */
export const frameworksPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.frameworks;
  return {
    openList: () => open('/frameworks'),
    openVersion: (id: string, query = '') => open(`/frameworks/versions/${encodeURIComponent(id)}${query}`),
    line: (title: string): Locator =>
      page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) }),
    /** Copies a published version and arrives in the draft. */
    copy: async (title: string, as: 'asCopy' | 'asNext', name?: string): Promise<void> => {
      await page
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name: title, exact: true }) })
        .getByRole('button', { name: words.copy.action })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words.copy[as], { exact: true }).click();
      if (name !== undefined) await dialog.getByRole('textbox', { name: words.copy.name }).fill(name);
      await dialog.getByRole('button', { name: words.copy.start }).click();
      await page.getByRole('button', { name: words.draft.publish, exact: true }).waitFor();
    },
    item: (code: string): Locator => treeItem(page.getByRole('tree'), code),
    detail: (heading: string): Locator =>
      page.getByRole('article').filter({ has: page.getByRole('heading', { name: heading }) }),
    fact: (label: string): Locator =>
      page
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) })
        .locator('dd'),
  };
};

/** A line of the tree by its code, which stands first. */
const treeItem = (tree: Locator, code: string): Locator =>
  tree
    .getByRole('treeitem')
    .filter({ has: tree.page().locator('span:first-of-type', { hasText: new RegExp(`^${code}$`) }) });

/** The draft editor. */
export const draftPage = (application: OpenApplication) => {
  const { page, texts } = application;
  const words = texts.frameworks;
  const tree = page.getByRole('tree');
  const check = page.getByRole('region', { name: words.check.title });
  const button = (name: string, scope: Locator = page.locator('body')): Locator =>
    scope.getByRole('button', { name, exact: true });
  return {
    select: async (code: string): Promise<void> => {
      await treeItem(tree, code).click();
      await expect.poll(() => treeItem(tree, code).getAttribute('aria-selected')).toBe('true');
    },
    item: (code: string): Locator => treeItem(tree, code),
    /** Codes of the tree from top to bottom. */
    codes: (): Promise<string[]> =>
      tree
        .getByRole('treeitem')
        .evaluateAll((items) => items.map((item) => item.querySelector('span')?.textContent ?? '')),
    box: (label: string): Locator => page.getByRole('textbox', { name: label, exact: true }),
    /** A box of the scoring method. */
    parameter: (label: string): Locator =>
      page
        .getByRole('region', { name: words.parameters.title })
        .getByRole('textbox', { name: label, exact: true }),
    button,
    check,
    problems: check.getByRole('listitem'),
    showProblems: async (): Promise<void> => {
      await check.getByRole('button').first().click();
    },
    method: async (name: string): Promise<void> => {
      await page.getByRole('combobox', { name: words.indicator.method, exact: true }).click();
      await page.locator('.ant-select-dropdown:visible').getByText(name, { exact: true }).click();
    },
    undo: async (): Promise<void> => {
      await button(words.draft.undo).click();
    },
    /** Selects words of a paragraph with the mouse and cites them. */
    pickClause: async (paragraph: number, from: number, to: number): Promise<void> => {
      await button(words.citations.add).first().click();
      const dialog = page.getByRole('dialog');
      const element = dialog.locator(`[data-paragraph="${paragraph}"]`);
      await element.scrollIntoViewIfNeeded();
      const ends = await element.evaluate(
        (target, places) => {
          const text = target.firstChild?.firstChild;
          return places.map((offset) => {
            const range = document.createRange();
            range.setStart(text as Text, offset);
            range.setEnd(text as Text, offset);
            const { left, top, height } = range.getBoundingClientRect();
            return { x: left, y: top + height / 2 };
          });
        },
        [from, to],
      );
      await page.mouse.move(ends[0]!.x + 1, ends[0]!.y);
      await page.mouse.down();
      await page.mouse.move(ends[1]!.x + 1, ends[1]!.y, { steps: 5 });
      await page.mouse.up();
      await dialog.getByRole('button', { name: words.citations.use }).click();
    },
    reweight: async (weights: Readonly<Record<string, string>>): Promise<void> => {
      await button(words.reweight.action).click();
      const dialog = page.getByRole('dialog');
      for (const [code, weight] of Object.entries(weights))
        await dialog
          .getByRole('textbox', { name: `${words.reweight.next} ${code}`, exact: true })
          .fill(weight);
      await dialog.getByRole('button', { name: words.reweight.apply }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    publish: async (): Promise<void> => {
      await button(words.draft.publish).click();
      await button(words.draft.publish, page.getByRole('dialog')).click();
    },
  };
};
