import { fail } from '#shared/contract/failure.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Change, Json } from '#shared/model/operation.ts';
import { joinIdentifier, splitIdentifier } from '#shared/model/primitives.ts';
import { isReviewed } from '#shared/model/review-round.ts';
import type { Connection } from '../db/connection.ts';
import { fieldChanges } from '../log/field-changes.ts';
import type { GradualWork } from '../log/operation-log.ts';
import { toJson } from '../log/to-json.ts';
import { listReviewRounds } from '../queries/reviews.ts';
import { findScore, type ScoreKey } from '../queries/scores.ts';
import type { Workspace } from '../workspace.ts';

interface AnswerOperation {
  readonly id: string;
  readonly field: string;
  readonly value: string;
}

/** Operations of a batch on answers in a review, by score. */
const reviewOperations = (connection: Connection, batch: string): ReadonlyMap<string, AnswerOperation[]> =>
  Map.groupBy(
    connection
      .prepare(
        `SELECT entity_id AS id, field, value FROM operation
         WHERE batch = ? AND entity = 'score' AND entity_id NOT LIKE ?`,
      )
      .all(batch, joinIdentifier('%', '1')) as AnswerOperation[],
    ({ id }) => id,
  );

const keyOf = (id: string): ScoreKey => {
  const [evaluationId = '', scorerId = '', subjectId = '', indicatorId = '', round] = splitIdentifier(id);
  return { evaluationId, scorerId, subjectId, indicatorId, round: Number(round) };
};

/**
 * Values of answers in a review that were changed in part since a batch gave them, and how many of the batch's changes
 * would take something away from them. Fails with `review.round-closed`.
 */
const partlyChanged = (
  connection: Connection,
  evaluationId: string,
  batch: string,
): { readonly changes: readonly Change[]; readonly restored: number } => {
  const closed = listReviewRounds(connection, evaluationId).filter(({ closing }) => closing !== null);
  const changes: Change[] = [];
  let restored = 0;
  for (const [id, operations] of reviewOperations(connection, batch)) {
    const key = keyOf(id);
    const { round, subjectId, indicatorId } = key;
    if (closed.some((each) => each.round === round && isReviewed(each, subjectId, indicatorId)))
      fail('review.round-closed', { round });
    const { value, blankReason, review = null } = findScore(connection, key);
    const held: Record<string, Json> = { value: toJson(value), blankReason, review: toJson(review) };
    const same = operations.filter((each) => canonicalJson(held[each.field] ?? null) === each.value).length;
    if (same === 0 || same === operations.length) continue;
    restored += same;
    changes.push(...fieldChanges('score', id, held));
  }
  return { changes, restored };
};

/**
 * Takes one import of a form back. Fields changed since keep their newer value and are counted as kept; an answer in a
 * review is one thing of several fields and stays whole. Fails with `review.round-closed` where a batch holds answers
 * of a review that has been closed since, also while it is taken back.
 */
export const undoForm = async (
  { connection, log }: Workspace,
  evaluationId: string,
  batch: string,
  work: GradualWork,
): Promise<{ readonly reverted: number; readonly kept: number }> => {
  let whole = partlyChanged(connection, evaluationId, batch);
  const { reverted, kept } = await log.revertGradually('lead', batch, evaluationId, {
    ...work,
    confirm: () => {
      work.confirm();
      whole = partlyChanged(connection, evaluationId, batch);
    },
  });
  const { changes, restored } = whole;
  if (changes.length > 0) log.record('lead', changes);
  return { reverted: reverted - restored, kept: kept + restored };
};
