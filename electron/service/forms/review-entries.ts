import type { FormAnswer } from '#shared/model/form.ts';
import type { Score } from '#shared/model/score.ts';
import { answerContent } from '#shared/reports/review-form/context.ts';
import type { Connection } from '../db/connection.ts';
import { listScores } from '../queries/scores.ts';

/** What the application holds of one scorer's answers in a review round, for one subject. */
export interface ReviewEntries {
  /** The last judgement before the round; null where there is none. */
  earlier(indicatorId: string): Score | null;
  answer(indicatorId: string): FormAnswer | null;
}

export const reviewEntries = (
  connection: Connection,
  key: { readonly evaluationId: string; readonly scorerId: string; readonly subjectId: string },
  round: number,
): ReviewEntries => {
  const given = Map.groupBy(
    listScores(connection, key)
      .filter(({ value, blankReason }) => value !== null || blankReason !== null)
      .sort((a, b) => a.round - b.round),
    ({ indicatorId }) => indicatorId,
  );
  return {
    earlier: (indicatorId) => given.get(indicatorId)?.findLast((score) => score.round < round) ?? null,
    answer: (indicatorId) =>
      answerContent(given.get(indicatorId)?.find((score) => score.round === round) ?? null).answer,
  };
};
