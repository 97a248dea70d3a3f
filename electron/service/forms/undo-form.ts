import { fail } from '#shared/contract/failure.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Change, Json } from '#shared/model/operation.ts';
import { splitIdentifier } from '#shared/model/primitives.ts';
import { isReviewed } from '#shared/model/review-round.ts';
import type { Connection } from '../db/connection.ts';
import { fieldChanges } from '../log/field-changes.ts';
import { toJson } from '../log/to-json.ts';
import { listReviewRounds } from '../queries/reviews.ts';
import { findScore, type ScoreKey } from '../queries/scores.ts';
import type { Workspace } from '../workspace.ts';

interface AnswerOperation {
  readonly id: string;
  readonly field: string;
  readonly value: string;
}

/** Operations of a batch on scores, by score. */
const scoreOperations = (connection: Connection, batch: string): ReadonlyMap<string, AnswerOperation[]> =>
  Map.groupBy(
    connection
      .prepare(`SELECT entity_id AS id, field, value FROM operation WHERE batch = ? AND entity = 'score'`)
      .all(batch) as AnswerOperation[],
    ({ id }) => id,
  );

const keyOf = (id: string): ScoreKey => {
  const [evaluationId = '', scorerId = '', subjectId = '', indicatorId = '', round] = splitIdentifier(id);
  return { evaluationId, scorerId, subjectId, indicatorId, round: Number(round) };
};

/**
 * Takes one import of a form back. Fields changed since keep their newer value and are counted as kept; an answer in a
 * review is one thing of several fields and stays whole. Fails with `review.round-closed` where a batch holds answers
 * of a review that has been closed since.
 */
export const undoForm = (
  { connection, log }: Workspace,
  evaluationId: string,
  batch: string,
): { readonly reverted: number; readonly kept: number } => {
  const closed = listReviewRounds(connection, evaluationId).filter(({ closing }) => closing !== null);
  const partlyChanged: Change[] = [];
  let restored = 0;
  for (const [id, operations] of scoreOperations(connection, batch)) {
    const key = keyOf(id);
    if (key.round === 1) continue;
    const { round, subjectId, indicatorId } = key;
    if (closed.some((each) => each.round === round && isReviewed(each, subjectId, indicatorId)))
      fail('review.round-closed', { round });
    const { value, blankReason, review = null } = findScore(connection, key);
    const held: Record<string, Json> = { value: toJson(value), blankReason, review: toJson(review) };
    const same = operations.filter((each) => canonicalJson(held[each.field] ?? null) === each.value).length;
    if (same === 0 || same === operations.length) continue;
    restored += same;
    partlyChanged.push(...fieldChanges('score', id, held));
  }
  const { reverted, kept } = log.revert('lead', batch, evaluationId);
  if (partlyChanged.length > 0) log.record('lead', partlyChanged);
  return { reverted: reverted - restored, kept: kept + restored };
};
