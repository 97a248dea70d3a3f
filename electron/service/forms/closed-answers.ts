import { fail } from '#shared/contract/failure.ts';
import { splitIdentifier } from '#shared/model/primitives.ts';
import { isReviewed } from '#shared/model/review-round.ts';
import type { Connection } from '../db/connection.ts';
import { listReviewRounds } from '../queries/reviews.ts';

/** Fails with `review.round-closed` where a batch holds answers of a review that has been closed since. */
export const assertReviewsOpen = (connection: Connection, evaluationId: string, batch: string): void => {
  const closed = listReviewRounds(connection, evaluationId).filter(({ closing }) => closing !== null);
  if (closed.length === 0) return;
  const ids = connection
    .prepare(`SELECT DISTINCT entity_id FROM operation WHERE batch = ? AND entity = 'score'`)
    .pluck()
    .all(batch) as string[];
  for (const id of ids) {
    const [, , subjectId = '', indicatorId = '', number] = splitIdentifier(id);
    const found = closed.find(
      (each) => each.round === Number(number) && isReviewed(each, subjectId, indicatorId),
    );
    if (found) fail('review.round-closed', { round: found.round });
  }
};
