import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** A file made on the page. */
export interface MadeFile {
  readonly name: string;
  readonly content: string;
  readonly type?: string;
}

/** The evidence panel of one indicator, wherever it stands. */
export const evidencePanel = ({ page, texts }: OpenApplication, scope?: Locator) => {
  const words = texts.evidence;
  const panel = (scope ?? page).getByRole('region', { name: words.title, exact: true });
  const list = panel.getByRole('list', { name: words.list });
  /** Hands files over as a drop or a paste does. */
  const transfer = async (
    kind: 'drop' | 'paste',
    target: Locator,
    files: readonly MadeFile[],
  ): Promise<void> => {
    await target.evaluate(
      (element, { kind: how, files: wanted }) => {
        const carried = new DataTransfer();
        for (const { name, content, type } of wanted)
          carried.items.add(new File([content], name, { type: type ?? 'text/plain' }));
        const common = { bubbles: true, cancelable: true };
        if (how === 'paste')
          element.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: carried }));
        else
          for (const event of ['dragover', 'drop'])
            element.dispatchEvent(new DragEvent(event, { ...common, dataTransfer: carried }));
      },
      { kind, files },
    );
  };
  return {
    panel,
    list,
    rows: list.getByRole('listitem'),
    row: (name: string): Locator => list.getByRole('listitem').filter({ hasText: name }),
    names: (): Promise<string[]> => list.getByRole('listitem').locator('> button').allTextContents(),
    pick: async (...paths: string[]): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await panel.getByRole('button', { name: words.attach }).click();
      await (await chooser).setFiles(paths);
    },
    drop: (...files: MadeFile[]): Promise<void> => transfer('drop', panel, files),
    /** Pastes with the focus anywhere on the page. */
    paste: (...files: MadeFile[]): Promise<void> => transfer('paste', page.locator('body'), files),
    rename: async (from: string, to: string): Promise<void> => {
      await panel.getByRole('button', { name: words.renameNamed(from) }).click();
      const box = panel.getByRole('textbox', { name: words.newName });
      await box.fill(to);
      await box.press('Enter');
    },
    detach: async (name: string): Promise<void> => {
      await panel.getByRole('button', { name: words.detachNamed(name) }).click();
    },
    undo: panel.getByRole('button', { name: words.undo }),
    status: (text: string): Locator => panel.getByText(text),
  };
};

/** The table of evidence counts on the results screen. */
export const evidenceOverview = ({ page, texts }: OpenApplication) => {
  const words = texts.evidence.overview;
  return {
    cell: (subject: string, code: string, count: number): Locator =>
      page.getByRole('button', { name: words.openCell(subject, code, count), exact: true }),
    onlyMissing: page.getByRole('checkbox', { name: words.onlyMissing }),
    row: (code: string): Locator => page.locator(`tr[data-indicator="${code}"]`),
    summary: (covered: number, all: number, files: number): Locator =>
      page.getByText(words.summary(covered, all, files)),
  };
};
