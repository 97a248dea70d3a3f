import type { MethodId, ParametersAt, VersionOf } from './specification.ts';

/** What the words of a rule need besides the parameters. */
export interface WordsContext {
  /** Full score of the indicator, decimal text. */
  readonly fullScore: string;
  readonly unit: string;
}

type Words<Id extends MethodId, Version extends VersionOf<Id>> = (
  parameters: ParametersAt<Id, Version>,
  context: WordsContext,
) => string;

type LaterVersion<Id extends MethodId> = Exclude<VersionOf<Id>, 1>;

/**
 * The rule of every method in words, made from the very parameters the arithmetic uses, so that text and points
 * cannot differ. A method without words does not compile, nor does a later version without words of its own.
 */
export type MethodWords = {
  readonly [Id in MethodId]: {
    readonly name: string;
    readonly words: Words<Id, 1>;
  } & ([LaterVersion<Id>] extends [never]
    ? unknown
    : { readonly later: { readonly [Version in LaterVersion<Id>]: Words<Id, Version> } });
};
