import type { Failure } from '../contract/failure.ts';
import type { Language } from '../contract/methods/settings.ts';
import { english } from './en/index.ts';
import { sentenceOf } from './failure-sentence.ts';
import type { Catalogue } from './translation.ts';
import { chinese } from './zh-CN/index.ts';

/** Every language with its catalogue. A language without one does not compile. */
export const catalogues: { readonly [Each in Language]: Catalogue } = { 'zh-CN': chinese, en: english };

/** The sentence for a failure: place, rule, what was found, remedy. */
export const failureSentence = (failure: Failure, language: Language): string => {
  const text = sentenceOf(failure, catalogues[language]);
  return failure.reference ? `${text} [${failure.reference}]` : text;
};
