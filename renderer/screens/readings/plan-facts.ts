import type { CorrectableFacts } from '#shared/contract/methods/readings.ts';
import { dateText } from '#shared/model/primitives.ts';

/** The facts a person may put right, before the plan is kept and after, in the order of the form. */
export const factNames = [
  'title',
  'issuer',
  'documentNumber',
  'signedOn',
  'publishedOn',
  'source',
  'basis',
  'note',
] as const satisfies readonly (keyof CorrectableFacts)[];
export type FactName = (typeof factNames)[number];

export type FactProblem = 'name-wanted' | 'date-wanted';

/** Why a fact cannot be kept as it stands, or null. */
export const factProblem = (name: FactName, value: string | null): FactProblem | null => {
  const text = value?.trim() ?? '';
  if (name === 'title') return text === '' || text.length > 300 ? 'name-wanted' : null;
  if (name === 'signedOn' || name === 'publishedOn')
    return text === '' || dateText.safeParse(text).success ? null : 'date-wanted';
  return null;
};

/** The facts with what was typed; nothing typed means that the document does not say. */
export const withFact = (facts: CorrectableFacts, name: FactName, typed: string): CorrectableFacts => {
  if (name === 'title') return { ...facts, title: typed };
  return { ...facts, [name]: typed.trim() === '' ? null : typed };
};

/** The facts that were changed, as they are kept: without blanks at the ends. */
export const changedFacts = (before: CorrectableFacts, after: CorrectableFacts): Partial<CorrectableFacts> =>
  Object.fromEntries(
    factNames.flatMap((name) => {
      const value = after[name]?.trim() ?? null;
      return value === before[name] ? [] : [[name, value]];
    }),
  );

export const factsAreSound = (facts: CorrectableFacts): boolean =>
  factNames.every((name) => factProblem(name, facts[name]) === null);
