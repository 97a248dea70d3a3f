import type { SubjectResult } from '../../model/result.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import { compare, type Exact, exact } from '../exact.ts';

type Rank = NonNullable<SubjectResult['rank']>;

/**
 * Ranks of values, the highest first, aligned with the values. Ties share a place: `minimum` 1, 2, 2, 4;
 * `dense` 1, 2, 2, 3.
 */
export const rankDescending = (
  values: readonly Exact[],
  ties: EvaluationRules['ranking']['ties'],
): Rank[] => {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => compare(b.value, a.value));
  const ranks: Rank[] = [];
  let place = 0;
  order.forEach(({ value, index }, sorted) => {
    const before = order[sorted - 1];
    const after = order[sorted + 1];
    const tiedBefore = before !== undefined && compare(before.value, value) === 0;
    const tiedAfter = after !== undefined && compare(after.value, value) === 0;
    if (!tiedBefore) place = ties === 'dense' ? place + 1 : sorted + 1;
    ranks[index] = { position: place, tied: tiedBefore || tiedAfter, of: values.length };
  });
  return ranks;
};

/**
 * Ranks the complete subjects of every track by their rounded totals; the others keep no rank. A subject that is made
 * up of others is not ranked against them, but against its like.
 */
export const withRanks = (
  subjects: readonly { readonly result: SubjectResult; readonly track: string }[],
  ties: EvaluationRules['ranking']['ties'],
): SubjectResult[] => {
  const tracks = Map.groupBy(
    subjects.filter(({ result }) => result.complete),
    ({ track, result }) => `${result.rollUp === null ? 'one' : 'many'} ${track}`,
  );
  const ranks = new Map<SubjectResult, Rank>();
  for (const members of tracks.values()) {
    const found = rankDescending(
      members.map(({ result }) => exact(result.total.rounded)),
      ties,
    );
    members.forEach(({ result }, index) => {
      const rank = found[index];
      if (rank) ranks.set(result, rank);
    });
  }
  return subjects.map(({ result }) => ({ ...result, rank: ranks.get(result) ?? null }));
};
