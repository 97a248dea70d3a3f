import type { Derivation } from '../model/derivation.ts';
import { ruleInWords } from './rule-in-words.ts';
import type { Catalogue } from './translation.ts';

/** The sentence of a step in the reader's language; the rule of a `method` step is made from its parameters. */
export const derivationSentence = (node: Derivation, texts: Catalogue): string => {
  const sentence = texts.derivation[node.step] as (facts: Derivation['facts']) => string;
  const text = sentence(node.facts);
  if (!node.specification) return text;
  const { fullScore, unit } = node.facts;
  return `${text}${ruleInWords(node.specification, { fullScore: String(fullScore ?? ''), unit: String(unit ?? '') }, texts)}`;
};
