import { createContext, useContext } from 'react';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { Paper, ReportTextClash } from '#shared/model/report-text.ts';

/** What writing in a paper needs to know. */
export interface WritingScene {
  readonly evaluationId: string;
  readonly paper: Paper;
  readonly language: Language;
  readonly isLocked: boolean;
  /** By paragraph. */
  readonly clashes: ReadonlyMap<string, ReportTextClash>;
}

export const WritingContext = createContext<WritingScene | null>(null);

export const useWritingScene = (): WritingScene => {
  const scene = useContext(WritingContext);
  if (!scene) throw new Error('WritingContext missing');
  return scene;
};

/** The box or button of a paragraph on the page. */
export const paragraphId = (key: string): string => `paragraph-${key}`;

/** Brings a paragraph into sight and gives it the keyboard. */
export const goToParagraph = (key: string): void => {
  const element = document.getElementById(paragraphId(key));
  element?.scrollIntoView({ block: 'center' });
  element?.querySelector<HTMLElement>('button, textarea')?.focus({ preventScroll: true });
};

/** Gives the keyboard to the paragraph before (-1) or after (1) one. */
export const goToNeighbour = (key: string, step: -1 | 1): void => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const next = all[all.findIndex(({ dataset }) => dataset.paragraph === key) + step];
  if (next?.dataset.paragraph !== undefined) goToParagraph(next.dataset.paragraph);
};
