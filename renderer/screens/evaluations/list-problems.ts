import type { NewScorer, NewSubject } from '#shared/contract/methods/evaluations.ts';
import { isTyped } from './draft.ts';

/** What is wrong with a list of people or subjects; positions count from 1 as the table shows them. */
export type ListProblem =
  | { readonly kind: 'no-name'; readonly number: number }
  | {
      readonly kind: 'duplicate-name';
      readonly name: string;
      readonly first: number;
      readonly second: number;
    }
  | {
      readonly kind: 'duplicate-code';
      readonly code: string;
      readonly first: number;
      readonly second: number;
    };

/** Where each text stands first; every later one is a problem. */
const repeated = (
  texts: readonly string[],
): { readonly text: string; readonly first: number; readonly second: number }[] => {
  const firstAt = new Map<string, number>();
  return texts.flatMap((raw, index) => {
    const text = raw.trim();
    if (text === '') return [];
    const first = firstAt.get(text);
    if (first !== undefined) return [{ text, first, second: index + 1 }];
    firstAt.set(text, index + 1);
    return [];
  });
};

const unnamed = (rows: readonly (NewSubject | NewScorer)[]): ListProblem[] =>
  rows.flatMap((row, index) =>
    row.name.trim() === '' && isTyped(row) ? [{ kind: 'no-name', number: index + 1 } as const] : [],
  );

const sameNames = (rows: readonly { readonly name: string }[]): ListProblem[] =>
  repeated(rows.map(({ name }) => name)).map(({ text, first, second }) => ({
    kind: 'duplicate-name',
    name: text,
    first,
    second,
  }));

/** Problems of a subject list: names missing or repeated, codes repeated. */
export const subjectProblems = (subjects: readonly NewSubject[]): ListProblem[] => [
  ...unnamed(subjects),
  ...sameNames(subjects),
  ...repeated(subjects.map(({ code }) => code)).map(
    ({ text, first, second }): ListProblem => ({ kind: 'duplicate-code', code: text, first, second }),
  ),
];

/** Problems of a list of scorers: names missing or repeated. */
export const scorerProblems = (scorers: readonly NewScorer[]): ListProblem[] => [
  ...unnamed(scorers),
  ...sameNames(scorers),
];
