import { catalogues } from '../i18n/index.ts';
import type { Catalogue } from '../i18n/translation.ts';
import { fitFileName } from './file-name.ts';

/** What a placeholder of a file name stands for. */
export type FileNameFact = keyof Catalogue['exportProfiles']['placeholders'];
export type FileNameFacts = { readonly [Fact in FileNameFact]: string };

const placeholder = /\{([^{}]*)\}/g;

/** Placeholders may be written in any language of the application, so that a profile works on every laptop. */
const factOf = (word: string): FileNameFact | null => {
  for (const { exportProfiles } of Object.values(catalogues))
    for (const [fact, name] of Object.entries(exportProfiles.placeholders))
      if (name.toLowerCase() === word.trim().toLowerCase()) return fact as FileNameFact;
  return null;
};

/** The first placeholder of a pattern that stands for nothing, without its braces; null where all are known. */
export const unknownPlaceholder = (pattern: string): string | null => {
  for (const [, word = ''] of pattern.matchAll(placeholder)) if (factOf(word) === null) return word;
  return null;
};

/** The file name a pattern gives, fit for every system. Unknown placeholders stay as they are written. */
export const fileNameFrom = (pattern: string, facts: FileNameFacts, ending: string): string =>
  fitFileName(
    pattern.replace(placeholder, (whole, word: string) => {
      const fact = factOf(word);
      return fact === null ? whole : facts[fact];
    }),
    ending,
  );
