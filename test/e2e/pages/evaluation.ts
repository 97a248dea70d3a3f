import type { Locator } from 'playwright-core';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { OpenApplication } from '../browser.ts';

type SectionName = Exclude<keyof Catalogue['evaluations']['sections'], 'label' | 'problems'>;

/** The evaluation list, the new evaluation and the setup as a person uses them. */
export const evaluationPages = ({ page, texts, open }: OpenApplication) => {
  const words = texts.evaluations;
  const sections = page.getByRole('navigation', { name: words.sections.label });
  const preview = page.getByRole('dialog').filter({ hasText: words.preview.title });
  const row = (list: 'subjects' | 'scorers', number: number): Locator =>
    page.getByRole('textbox', { name: words[list].rowLabel(number, words[list].name), exact: true });
  return {
    openList: async (): Promise<void> => {
      await open('/evaluations');
      await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    },
    line: (title: string): Locator => page.getByRole('row').filter({ hasText: title }),
    startNew: async (): Promise<void> => {
      await open('/evaluations/new');
      await sections.waitFor();
    },
    openSetup: async (id: string, section: SectionName): Promise<void> => {
      await open(`/evaluations/${id}/setup?section=${section}`);
      await sections.waitFor();
    },
    section: async (name: SectionName): Promise<void> => {
      await sections.getByRole('button', { name: new RegExp(`^${words.sections[name]}`) }).click();
    },
    problems: (name: SectionName): Locator =>
      sections.getByRole('button', { name: new RegExp(`^${words.sections[name]}`) }),
    chooseFramework: async (title: string): Promise<void> => {
      await page.getByRole('row').filter({ hasText: title }).click();
    },
    field: (name: 'title' | 'year' | 'client' | 'agency'): Locator =>
      page.getByRole('textbox', { name: words.basics[name], exact: true }),
    subjectName: (number: number): Locator => row('subjects', number),
    subjectCode: (number: number): Locator =>
      page.getByRole('textbox', { name: words.subjects.rowLabel(number, words.subjects.code), exact: true }),
    scorerName: (number: number): Locator => row('scorers', number),
    scorerRole: (number: number): Locator =>
      page.getByRole('combobox', { name: words.scorers.rowLabel(number, words.scorers.role), exact: true }),
    addSubject: page.getByRole('button', { name: words.subjects.add, exact: true }),
    addScorer: page.getByRole('button', { name: words.scorers.add, exact: true }),
    /** Pastes a copied range with the focus on the section. */
    pasteSubjects: async (text: string): Promise<void> => {
      await page.getByText(words.subjects.explained).evaluate((element, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        element.dispatchEvent(
          new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
        );
      }, text);
      await preview.waitFor();
    },
    importSubjects: async (path: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: words.subjects.import, exact: true }).click();
      await (await chooser).setFiles(path);
    },
    preview,
    previewLine: (text: string): Locator => preview.getByRole('row').filter({ hasText: text }),
    leaveOut: async (spreadsheetRow: number): Promise<void> => {
      await preview
        .getByRole('checkbox', { name: words.preview.takeLabel(spreadsheetRow), exact: true })
        .click();
    },
    takeOver: async (count: number): Promise<void> => {
      await preview.getByRole('button', { name: words.preview.takeOver(count), exact: true }).click();
      await preview.waitFor({ state: 'hidden' });
    },
    band: (number: number, side: 'bandMinimum' | 'bandMaximum' | 'bandName'): Locator =>
      page.getByRole('textbox', { name: words.rules.bandLabel(number, words.rules[side]), exact: true }),
    decision: (code: string): Locator => page.getByRole('switch', { name: new RegExp(`^${code} `) }),
    create: page.getByRole('button', { name: words.create, exact: true }),
    remove: (name: string): Locator => page.getByRole('button', { name, exact: true }),
    /** Takes back what the notice says was done. */
    undo: async (done: string): Promise<void> => {
      await page
        .locator('.ant-notification-notice')
        .filter({ hasText: done })
        .getByRole('button', { name: words.undo, exact: true })
        .click();
    },
    confirm: async (action: string): Promise<void> => {
      await page.locator('.ant-modal-confirm').getByRole('button', { name: action, exact: true }).click();
    },
  };
};
