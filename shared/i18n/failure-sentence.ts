import type { Failure } from '../contract/failure.ts';
import type { Catalogue } from './translation.ts';

/** The sentence for a failure in the words of a catalogue, without its reference. */
export const sentenceOf = (failure: Failure, { failures }: Pick<Catalogue, 'failures'>): string =>
  (failures[failure.code] as (facts: Failure['facts']) => string)(failure.facts);
