import type { Language } from '../contract/methods/settings.ts';
import type { MethodId, SpecificationOf } from '../scoring/methods/specification.ts';
import type { MethodWords, WordsContext } from '../scoring/methods/words.ts';
import { catalogues } from './index.ts';

/** The rule of an indicator's method in words, made from its parameters. */
export const ruleInWords = <Id extends MethodId>(
  specification: SpecificationOf<Id>,
  context: WordsContext,
  language: Language,
): string => {
  const words: MethodWords = catalogues[language].methods.each;
  return words[specification.id].words(specification.parameters, context);
};
