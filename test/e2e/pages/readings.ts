import type { Locator } from 'playwright-core';
import type { OpenApplication } from '../browser.ts';

/** A document as the file chooser hands it over. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The import of a plan: choosing, preview, keeping. */
export const importPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.readings.import;
  return {
    open: () => open('/plans/import'),
    choose: async (file: ChosenFile): Promise<void> => {
      await page.locator('input[type="file"]').setInputFiles({ ...file });
    },
    /** Pastes a text where no box has the focus. */
    pasteOnPage: (text: string): Promise<void> =>
      page.evaluate((words) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', words);
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, text),
    /** Drops a file on the list of plans. */
    dropOnList: async (file: ChosenFile): Promise<void> => {
      const dropped = await page.evaluateHandle(
        ({ name, mimeType, bytes }) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
          return transfer;
        },
        { name: file.name, mimeType: file.mimeType, bytes: [...file.buffer] },
      );
      const target = page.getByText(words.dropInList);
      for (const kind of ['dragenter', 'dragover', 'drop'])
        await target.or(page.getByText(words.dropHere)).dispatchEvent(kind, { dataTransfer: dropped });
    },
    preview: page.getByRole('heading', { level: 1, name: words.preview }),
    count: (label: string): Locator =>
      page
        .locator('dl > div')
        .filter({ has: page.getByText(label, { exact: true }) })
        .locator('dd'),
    fact: (label: string): Locator => page.getByRole('textbox', { name: label, exact: true }),
    show: async (tab: string): Promise<void> => {
      await page.getByRole('tab', { name: tab }).click();
    },
    keep: async (button: 'save' | 'saveAndReview'): Promise<void> => {
      await page.getByRole('button', { name: words[button], exact: true }).click();
    },
  };
};

/** The review of what is proposed for a plan. */
export const reviewPage = ({ page, texts, open }: OpenApplication) => {
  const words = texts.readings;
  const list = page.getByRole('region', { name: words.list.title });
  const source = page.getByRole('region', { name: words.source.title });
  const row = (name: string): Locator =>
    list.locator('[data-line]').filter({ has: page.getByText(name, { exact: true }) });
  return {
    open: (planId: string) => open(`/plans/${encodeURIComponent(planId)}/review`),
    list,
    source,
    row,
    /** The row of a state, where several bear the name. */
    rowIn: (state: string): Locator => list.locator(`[data-line][data-state="${state}"]`),
    rows: list.locator('[data-line]'),
    selected: list.locator('[aria-current="true"]'),
    select: async (name: string): Promise<void> => {
      await row(name).locator('[data-review-row]').first().click();
    },
    stateOf: async (name: string): Promise<string | null> => row(name).first().getAttribute('data-state'),
    progress: (decided: number, total: number): Locator =>
      page.getByText(words.progress.decided(decided, total), { exact: true }),
    /** Words of the source under a kind of highlight. */
    marked: (kind: string): Locator => source.locator(`mark[data-kind="${kind}"]`),
    press: (key: string) => page.keyboard.press(key),
    /** Selects words of a paragraph as a mouse does. */
    selectWords: (paragraph: number, wanted: string): Promise<void> =>
      page.evaluate(
        ({ number, text }) => {
          const element = document.querySelector(`[data-paragraph="${number}"]`);
          const whole = element?.textContent ?? '';
          const start = whole.indexOf(text);
          if (!element || start < 0) throw new Error(`${text}: not in paragraph ${number}`);
          const place = (offset: number): readonly [Node, number] => {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            let left = offset;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const length = node.textContent?.length ?? 0;
              if (left <= length) return [node, left];
              left -= length;
            }
            throw new Error('offset outside the paragraph');
          };
          const range = document.createRange();
          range.setStart(...place(start));
          range.setEnd(...place(start + text.length));
          window.getSelection()?.removeAllRanges();
          window.getSelection()?.addRange(range);
        },
        { number: paragraph, text: wanted },
      ),
    dialog: page.getByRole('dialog'),
  };
};
