import type { MethodId, ParametersOf } from './specification.ts';

/** What the words of a rule need besides the parameters. */
export interface WordsContext {
  /** Full score of the indicator, decimal text. */
  readonly fullScore: string;
  readonly unit: string;
}

/**
 * The rule of every method in words, made from the very parameters the arithmetic uses, so that text and points
 * cannot differ. A method without words does not compile.
 */
export type MethodWords = {
  readonly [Id in MethodId]: {
    readonly name: string;
    readonly words: (parameters: ParametersOf<Id>, context: WordsContext) => string;
  };
};
