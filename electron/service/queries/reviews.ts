import { fail } from '#shared/contract/failure.ts';
import {
  type Arbitration,
  arbitrationSchema,
  isReviewed,
  type ReviewRound,
  reviewRoundSchema,
} from '#shared/model/review-round.ts';
import type { Connection } from '../db/connection.ts';
import { jsonColumn, parseRow } from './rows.ts';

/** Rounds of an evaluation, the earliest first. */
export const listReviewRounds = (connection: Connection, evaluationId: string): ReviewRound[] =>
  (
    connection
      .prepare(
        `SELECT id, opening, closing FROM review_round
         WHERE evaluation_id = ? AND deleted IS NOT 1 AND opening IS NOT NULL`,
      )
      .all(evaluationId) as { id: string; opening: string; closing: string | null }[]
  )
    .map(({ id, opening, closing }) =>
      parseRow(reviewRoundSchema, {
        ...(jsonColumn(opening) as object),
        id,
        evaluationId,
        closing: jsonColumn(closing),
      }),
    )
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.id < b.id ? -1 : 1));

/** One round. Throws FailureError `request.not-found`. */
export const findReviewRound = (connection: Connection, evaluationId: string, id: string): ReviewRound =>
  listReviewRounds(connection, evaluationId).find((round) => round.id === id) ??
  fail('request.not-found', { noun: 'review-round', id });

/** The rounds an indicator of a subject belongs to, open or closed. */
export const roundsOf = (
  connection: Connection,
  evaluationId: string,
  subjectId: string,
  indicatorId: string,
): ReviewRound[] =>
  listReviewRounds(connection, evaluationId).filter((round) => isReviewed(round, subjectId, indicatorId));

/** Arbitration in force. */
export const listArbitrations = (connection: Connection, evaluationId: string): Arbitration[] =>
  (
    connection
      .prepare(
        `SELECT subject_id AS subjectId, indicator_id AS indicatorId, decision FROM arbitration
         WHERE evaluation_id = ? AND deleted IS NOT 1 AND decision IS NOT NULL ORDER BY subject_id, indicator_id`,
      )
      .all(evaluationId) as { subjectId: string; indicatorId: string; decision: string }[]
  ).map(({ decision, ...key }) =>
    parseRow(arbitrationSchema, { ...(jsonColumn(decision) as object), ...key, evaluationId }),
  );
