import type { MethodId, SpecificationOf } from '../scoring/methods/specification.ts';
import type { MethodWords, WordsContext } from '../scoring/methods/words.ts';
import type { Catalogue } from './translation.ts';

/** The rule of an indicator's method in words, made from its parameters. */
export const ruleInWords = <Id extends MethodId>(
  specification: SpecificationOf<Id>,
  context: WordsContext,
  texts: Catalogue,
): string => {
  const words: MethodWords = texts.methods.each;
  return words[specification.id].words(specification.parameters, context);
};
