import type { Language } from '#shared/contract/methods/settings.ts';

/** The language of words in a terminal: English where the locale says so, Chinese otherwise. */
export const terminalLanguage = (environment: Readonly<Record<string, string | undefined>>): Language => {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'zh-CN';
};
