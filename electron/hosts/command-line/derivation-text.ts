import { derivationSentence } from '#shared/i18n/derivation-sentence.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import type { Derivation } from '#shared/model/derivation.ts';
import { compare, exact } from '#shared/scoring/exact.ts';

/** A derivation as plain text: a step a line, indented by depth, with its amount and the clause it rests on. */
export const derivationText = (root: Derivation, catalogue: Catalogue): string => {
  const lines: string[] = [];
  const visit = (node: Derivation, depth: number): void => {
    const parts = [
      derivationSentence(node, catalogue),
      ...amountParts(node, catalogue),
      ...clauseParts(node, catalogue),
    ];
    lines.push(`${'  '.repeat(depth)}${parts.join('  ')}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 1);
  return lines.join('\n');
};

/** What is printed of an amount, and its exact value where rounding took something away. */
const amountParts = ({ amount }: Derivation, { results }: Catalogue): readonly string[] => {
  if (amount === null) return [];
  const isWhole = compare(exact(amount.exact), exact(amount.rounded)) === 0;
  return isWhole ? [amount.rounded] : [amount.rounded, results.derivation.unrounded(amount.exact)];
};

const clauseParts = ({ clause }: Derivation, { plans }: Catalogue): readonly string[] =>
  clause === null ? [] : [plans.place(clause.section, clause.paragraph), clause.quote];
