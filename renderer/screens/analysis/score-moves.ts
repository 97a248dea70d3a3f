import type { EvaluationResult } from '#shared/model/result.ts';
import { gradeMargins } from '#shared/scoring/analysis/grade-margin.ts';
import type { ScoreMove, ScoreSensitivity } from '#shared/scoring/analysis/score-sensitivity.ts';
import { compare, type Exact, exact, negate, sign } from '#shared/scoring/exact.ts';

const magnitude = (text: string): Exact => {
  const value = exact(text);
  return sign(value) < 0 ? negate(value) : value;
};

/** The smallest move of a score that changes anything; null where none does. */
export const smallestMove = ({ grade, rank }: ScoreSensitivity): Exact | null => {
  const moves: readonly (ScoreMove<string> | ScoreMove<number> | null)[] = [
    grade.up,
    grade.down,
    rank.up,
    rank.down,
  ];
  return moves.reduce<Exact | null>((least, move) => {
    if (!move) return least;
    const size = magnitude(move.by);
    return least === null || compare(size, least) < 0 ? size : least;
  }, null);
};

/** The scores that can change something, the most sensitive first. */
export const movingScores = (found: readonly ScoreSensitivity[]): ScoreSensitivity[] =>
  found
    .flatMap((each) => {
      const size = smallestMove(each);
      return size ? [{ each, size }] : [];
    })
    .sort((a, b) => compare(a.size, b.size))
    .map(({ each }) => each);

/** The finished subject whose total lies nearest to another grade; null without a finished one. */
export const nearestToAnotherGrade = ({ subjects, rules }: EvaluationResult): string | null => {
  let found: { readonly subjectId: string; readonly points: Exact } | null = null;
  for (const { subjectId, complete, total } of subjects) {
    const margins = complete ? gradeMargins(exact(total.exact), rules.gradeBands, rules.rounding) : null;
    for (const margin of [margins?.up, margins?.down])
      if (margin && (!found || compare(margin.points, found.points) < 0))
        found = { subjectId, points: margin.points };
  }
  return found?.subjectId ?? null;
};
