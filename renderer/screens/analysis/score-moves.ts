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
