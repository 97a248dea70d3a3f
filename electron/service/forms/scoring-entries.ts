import { isReviewed } from '#shared/model/review-round.ts';
import type { FormEntries } from '#shared/reports/scoring-form/contents.ts';
import type { Connection } from '../db/connection.ts';
import { listReviewRounds } from '../queries/reviews.ts';
import { listObservations, listScores } from '../queries/scores.ts';

/** What the application holds of one scorer's sheet for one subject. */
export const scoringEntries = (
  connection: Connection,
  evaluationId: string,
  scorerId: string,
  subjectId: string,
): FormEntries => {
  const scores = new Map(
    listScores(connection, { evaluationId, scorerId, subjectId })
      .filter(({ round }) => round === 1)
      .map((score) => [score.indicatorId, score]),
  );
  const observations = new Map(
    listObservations(connection, evaluationId, subjectId).map((each) => [each.item, each]),
  );
  const rounds = listReviewRounds(connection, evaluationId);
  return {
    score: (indicatorId) => scores.get(indicatorId) ?? null,
    observation: (item) => observations.get(item) ?? null,
    reviewedIn: (indicatorId) =>
      rounds.find((round) => isReviewed(round, subjectId, indicatorId))?.round ?? null,
  };
};
