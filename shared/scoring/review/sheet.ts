import { fillsSheets } from '../../model/evaluation.ts';
import { isReviewed } from '../../model/review-round.ts';
import type { ReviewSheet, ReviewSheetCell } from '../../model/review-sheet.ts';
import type { Score } from '../../model/score.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import { compare, exact, zero } from '../exact.ts';
import { GivenValues, type Rounds } from './given.ts';

/** The last value before a round. */
const before = (rounds: Rounds, round: number): Score | undefined =>
  rounds.filter((each) => each.round < round).at(-1);

type Other = ReviewSheetCell['others'][number];

/** In the order of their points, so that the order tells nobody's name. */
const byPoints = (a: Other, b: Other): number =>
  compare(a.points ? exact(a.points.exact) : zero, b.points ? exact(b.points.exact) : zero);

/**
 * What one scorer is to review: every cell of the open rounds with the own value before it and, as far as the review
 * rule shows them, the others' values. Names leave this function only where the rule shows names.
 */
export const reviewSheet = (snapshot: EvaluationSnapshot, scorerId: string): ReviewSheet => {
  const shown = snapshot.evaluation.rules.review.others;
  const open = snapshot.reviewRounds.filter(({ closing }) => closing === null);
  const values = new GivenValues(snapshot, (subjectId, indicatorId) =>
    open.some((round) => isReviewed(round, subjectId, indicatorId)),
  );
  const others = snapshot.scorers.filter((scorer) => fillsSheets(scorer) && scorer.id !== scorerId);
  const othersOf = (subjectId: string, indicatorId: string, round: number): Other[] => {
    if (shown === 'hidden') return [];
    const given = others.flatMap(({ id, name }): Other[] => {
      const score = before(values.rounds(subjectId, indicatorId, id), round);
      return score ? [{ ...values.given(score), name: shown === 'named' ? name : null }] : [];
    });
    return shown === 'named' ? given : given.sort(byPoints);
  };
  return {
    othersShown: shown,
    cells: open.flatMap(({ id, round, reason, cells }) =>
      cells.flatMap(({ subjectId, indicatorIds }) =>
        indicatorIds.map((indicatorId): ReviewSheetCell => {
          const rounds = values.rounds(subjectId, indicatorId, scorerId);
          const own = before(rounds, round);
          return {
            roundId: id,
            round,
            reason,
            subjectId,
            indicatorId,
            own: own ? values.given(own) : null,
            others: othersOf(subjectId, indicatorId, round),
            answer: rounds.find((each) => each.round === round) ?? null,
          };
        }),
      ),
    ),
  };
};
