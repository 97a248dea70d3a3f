import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { ProgressEntry } from '#shared/model/progress.ts';
import { progressEntrySchema } from '#shared/model/progress.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import type { Connection } from '../db/connection.ts';
import { parseRow, textColumn } from './rows.ts';

interface ScoreRow {
  scorer_id: string;
  subject_id: string;
  indicator_id: string;
  round: number;
  value: string | null;
  blank_reason: string | null;
  comment: string | null;
  deduction_reason: string | null;
  review: string | null;
}

// Values were checked by the schema when they were recorded; parsing every one again would cost more than computing.
const enteredValueOf = (text: string | null): EnteredValue | null =>
  text === null ? null : (JSON.parse(text) as EnteredValue);

const toScore = (evaluationId: string, row: ScoreRow): Score => ({
  evaluationId,
  scorerId: row.scorer_id,
  subjectId: row.subject_id,
  indicatorId: row.indicator_id,
  round: row.round,
  value: enteredValueOf(row.value),
  blankReason: row.blank_reason as Score['blankReason'],
  comment: textColumn(row.comment),
  deductionReason: textColumn(row.deduction_reason),
  ...(row.review === null ? {} : { review: JSON.parse(row.review) as NonNullable<Score['review']> }),
});

/** Scores of an evaluation, of one scorer or of one subject when given. */
export const listScores = (
  connection: Connection,
  filter: { evaluationId: string; scorerId?: string | undefined; subjectId?: string | undefined },
): Score[] =>
  (
    connection
      .prepare(
        `SELECT scorer_id, subject_id, indicator_id, round, value, blank_reason, comment, deduction_reason, review FROM score
         WHERE evaluation_id = @evaluationId AND deleted IS NOT 1
         AND (@scorerId IS NULL OR scorer_id = @scorerId) AND (@subjectId IS NULL OR subject_id = @subjectId)`,
      )
      .all({ scorerId: null, subjectId: null, ...filter }) as ScoreRow[]
  ).map((row) => toScore(filter.evaluationId, row));

export interface ScoreKey {
  readonly evaluationId: string;
  readonly scorerId: string;
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly round: number;
}

export const findScore = (connection: Connection, key: ScoreKey): Score => {
  const row = connection
    .prepare(
      `SELECT scorer_id, subject_id, indicator_id, round, value, blank_reason, comment, deduction_reason, review FROM score
       WHERE evaluation_id = ? AND scorer_id = ? AND subject_id = ? AND indicator_id = ? AND round = ?`,
    )
    .get(key.evaluationId, key.scorerId, key.subjectId, key.indicatorId, key.round) as ScoreRow | undefined;
  return row
    ? toScore(key.evaluationId, row)
    : { ...key, value: null, blankReason: null, comment: '', deductionReason: '' };
};

interface ObservationRow {
  subject_id: string;
  item: string;
  value: string | null;
  blank_reason: string | null;
  source: string | null;
}

const toObservation = (evaluationId: string, row: ObservationRow): Observation => ({
  evaluationId,
  subjectId: row.subject_id,
  item: row.item,
  value: enteredValueOf(row.value),
  blankReason: row.blank_reason as Observation['blankReason'],
  source: textColumn(row.source),
});

export const listObservations = (connection: Connection, evaluationId: string): Observation[] =>
  (
    connection
      .prepare(
        `SELECT subject_id, item, value, blank_reason, source FROM observation
         WHERE evaluation_id = ? AND deleted IS NOT 1`,
      )
      .all(evaluationId) as ObservationRow[]
  ).map((row) => toObservation(evaluationId, row));

export const findObservation = (
  connection: Connection,
  key: { evaluationId: string; subjectId: string; item: string },
): Observation => {
  const row = connection
    .prepare(
      `SELECT subject_id, item, value, blank_reason, source FROM observation
       WHERE evaluation_id = ? AND subject_id = ? AND item = ?`,
    )
    .get(key.evaluationId, key.subjectId, key.item) as ObservationRow | undefined;
  return row
    ? toObservation(key.evaluationId, row)
    : {
        evaluationId: key.evaluationId,
        subjectId: key.subjectId,
        item: key.item,
        value: null,
        blankReason: null,
        source: '',
      };
};

export const listProgress = (connection: Connection, evaluationId: string): ProgressEntry[] =>
  (
    connection
      .prepare(
        `SELECT code, status, completed_on AS completedOn, comment FROM progress
         WHERE evaluation_id = ? AND deleted IS NOT 1 ORDER BY code`,
      )
      .all(evaluationId) as Record<string, unknown>[]
  ).map((row) => parseRow(progressEntrySchema, { ...row, evaluationId, comment: textColumn(row.comment) }));
