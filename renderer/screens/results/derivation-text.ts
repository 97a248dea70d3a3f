import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { Derivation } from '#shared/model/derivation.ts';
import type { Amount } from '#shared/model/primitives.ts';
import { compare, exact } from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';

/** Decimals a fraction that never ends is approximated with, for reading only. */
const approximateDecimals = 6;

/** An amount as it is read: the printed value, and what it was before rounding where that differs. */
export const amountWords = (
  amount: Amount,
  texts: Catalogue,
): { readonly rounded: string; readonly unrounded: string | null } => {
  const words = texts.results.derivation;
  const isSame = compare(exact(amount.exact), exact(amount.rounded)) === 0;
  if (isSame) return { rounded: amount.rounded, unrounded: null };
  const unrounded = amount.exact.includes('/')
    ? words.unroundedFraction(
        amount.exact,
        roundExact(exact(amount.exact), { mode: 'half-up', decimals: approximateDecimals }),
      )
    : words.unrounded(amount.exact);
  return { rounded: amount.rounded, unrounded };
};

/** The sentence of a step in the reader's language; a method's step goes on with its rule in words. */
export const derivationSentence = (node: Derivation, texts: Catalogue): string => {
  // Which facts a step carries is the service's word (`DerivationFacts`); the type cannot follow a step at run time.
  const sentence = texts.derivation[node.step] as (facts: Derivation['facts']) => string;
  const words = sentence(node.facts);
  const { specification, facts } = node;
  if (specification === null) return words;
  return `${words}${ruleInWords(specification, { fullScore: String(facts.fullScore), unit: String(facts.unit) }, texts)}`;
};

/** A whole derivation as plain text, a step a line, indented by depth. */
export const derivationText = (title: string, root: Derivation, texts: Catalogue): string => {
  const lines = [title];
  const visit = (node: Derivation, depth: number): void => {
    const amount = node.amount && amountWords(node.amount, texts);
    const parts = [
      derivationSentence(node, texts),
      amount?.rounded ?? '',
      amount?.unrounded ?? '',
      node.clause
        ? `${texts.plans.place(node.clause.section, node.clause.paragraph)} ${node.clause.quote}`
        : '',
    ].filter((part) => part !== '');
    lines.push(`${'  '.repeat(depth)}${parts.join('  ')}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return lines.join('\n');
};
