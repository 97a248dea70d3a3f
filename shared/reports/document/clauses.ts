import type { Indicator } from '../../model/framework.ts';
import type { Clause } from '../../model/plan.ts';
import type { DocumentContext } from './context.ts';

/** A clause as it is cited in prose: section and words. */
export const clauseText = ({ section, quote }: Clause, { words }: DocumentContext): string =>
  section === null ? words.work.clauseWithoutSection(quote) : words.work.clause(section, quote);

/** Clauses of an indicator, each once. */
export const clausesOf = ({ citations }: Indicator): Clause[] => {
  const seen = new Set<string>();
  return citations.filter(({ paragraph, start, end }) => {
    const key = `${paragraph}/${start}/${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Clauses of the framework whose words match, each once, in the order of the framework. */
export const clausesMatching = (pattern: RegExp, { framework }: DocumentContext): Clause[] => {
  const seen = new Set<string>();
  return framework.dimensions
    .flatMap(({ indicators }) => indicators.flatMap(clausesOf))
    .filter(({ quote }) => {
      if (!pattern.test(quote) || seen.has(quote)) return false;
      seen.add(quote);
      return true;
    });
};
