import type { MethodSpecification } from '../scoring/methods/specification.ts';
import type { WordsContext } from '../scoring/methods/words.ts';
import type { Catalogue } from './translation.ts';

type AnyWords = (parameters: MethodSpecification['parameters'], context: WordsContext) => string;

/** The rule of an indicator's method in words, made from its parameters; those of its own version. */
export const ruleInWords = (
  specification: MethodSpecification,
  context: WordsContext,
  texts: Catalogue,
): string => {
  // Words are typed by id and version in `MethodWords`; the specification carries both.
  const { words, later } = texts.methods.each[specification.id] as {
    readonly words: AnyWords;
    readonly later?: Readonly<Record<number, AnyWords>>;
  };
  return (later?.[specification.version] ?? words)(specification.parameters, context);
};
