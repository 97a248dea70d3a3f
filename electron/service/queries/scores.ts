import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { ProgressEntry } from '#shared/model/progress.ts';
import { progressEntrySchema } from '#shared/model/progress.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import type { Connection } from '../db/connection.ts';
import { parseRow, textColumn } from './rows.ts';

/** A row as an array, in the order of `scoreColumns`. */
type ScoreRow = [
  scorerId: string,
  subjectId: string,
  indicatorId: string,
  round: number,
  value: string | null,
  blankReason: string | null,
  comment: string | null,
  deductionReason: string | null,
  review: string | null,
];
const scoreColumns =
  'scorer_id, subject_id, indicator_id, round, value, blank_reason, comment, deduction_reason, review';

// Values were checked by the schema when they were recorded; parsing every one again would cost more than computing.
const enteredValueOf = (text: string | null): EnteredValue | null =>
  text === null ? null : (JSON.parse(text) as EnteredValue);

/**
 * Reads rows as scores. Few ids and few values occur, again and again: each is kept once, which makes a large
 * evaluation several times smaller and faster to read.
 */
class ScoreReader {
  readonly #evaluationId: string;
  readonly #texts = new Map<string, string>();
  readonly #values = new Map<string, EnteredValue>();

  constructor(evaluationId: string) {
    this.#evaluationId = evaluationId;
  }

  read([
    scorerId,
    subjectId,
    indicatorId,
    round,
    value,
    blankReason,
    comment,
    deductionReason,
    review,
  ]: ScoreRow): Score {
    const score: Score = {
      evaluationId: this.#evaluationId,
      scorerId: this.#text(scorerId),
      subjectId: this.#text(subjectId),
      indicatorId: this.#text(indicatorId),
      round,
      value: this.#value(value),
      blankReason: blankReason as Score['blankReason'],
      comment: textColumn(comment),
      deductionReason: textColumn(deductionReason),
    };
    if (review !== null) score.review = JSON.parse(review) as NonNullable<Score['review']>;
    return score;
  }

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #value(text: string | null): EnteredValue | null {
    if (text === null) return null;
    const known = this.#values.get(text);
    if (known) return known;
    const made = JSON.parse(text) as EnteredValue;
    this.#values.set(text, made);
    return made;
  }
}

/** Scores of an evaluation, of one scorer or of one subject when given. */
export const listScores = (
  connection: Connection,
  filter: { evaluationId: string; scorerId?: string | undefined; subjectId?: string | undefined },
): Score[] => {
  const reader = new ScoreReader(filter.evaluationId);
  const rows = connection
    .prepare(
      `SELECT ${scoreColumns} FROM score
       WHERE evaluation_id = @evaluationId AND deleted IS NOT 1
       AND (@scorerId IS NULL OR scorer_id = @scorerId) AND (@subjectId IS NULL OR subject_id = @subjectId)`,
    )
    .raw()
    .iterate({ scorerId: null, subjectId: null, ...filter }) as IterableIterator<ScoreRow>;
  const scores: Score[] = [];
  for (const row of rows) scores.push(reader.read(row));
  return scores;
};

/** Scores some scorers gave one subject; found by key, whatever the size of the evaluation. */
export const listSubjectScores = (
  connection: Connection,
  evaluationId: string,
  subjectId: string,
  scorerIds: readonly string[],
): Score[] => {
  const reader = new ScoreReader(evaluationId);
  const rows = connection
    .prepare(
      `SELECT ${scoreColumns} FROM score
       WHERE evaluation_id = ? AND scorer_id = ? AND subject_id = ? AND deleted IS NOT 1`,
    )
    .raw();
  return scorerIds.flatMap((scorerId) =>
    (rows.all(evaluationId, scorerId, subjectId) as ScoreRow[]).map((row) => reader.read(row)),
  );
};

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
      `SELECT ${scoreColumns} FROM score
       WHERE evaluation_id = ? AND scorer_id = ? AND subject_id = ? AND indicator_id = ? AND round = ?`,
    )
    .raw()
    .get(key.evaluationId, key.scorerId, key.subjectId, key.indicatorId, key.round) as ScoreRow | undefined;
  return row
    ? new ScoreReader(key.evaluationId).read(row)
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

/** Shared facts of an evaluation, or of one subject when given. */
export const listObservations = (
  connection: Connection,
  evaluationId: string,
  subjectId: string | null = null,
): Observation[] => {
  const columns = 'SELECT subject_id, item, value, blank_reason, source FROM observation';
  const rows =
    subjectId === null
      ? connection.prepare(`${columns} WHERE evaluation_id = ? AND deleted IS NOT 1`).all(evaluationId)
      : connection
          .prepare(`${columns} WHERE evaluation_id = ? AND subject_id = ? AND deleted IS NOT 1`)
          .all(evaluationId, subjectId);
  return (rows as ObservationRow[]).map((row) => toObservation(evaluationId, row));
};

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
