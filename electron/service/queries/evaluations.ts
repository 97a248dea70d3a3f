import { fail } from '#shared/contract/failure.ts';
import {
  type Evaluation,
  evaluationSchema,
  type Scorer,
  type Subject,
  scorerSchema,
  subjectSchema,
} from '#shared/model/evaluation.ts';
import type { Json } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { jsonColumn, parseRow, textColumn } from './rows.ts';

interface EvaluationRow {
  id: string;
  framework_version_id: string;
  content: string;
}

const toEvaluation = (row: EvaluationRow): Evaluation =>
  parseRow(evaluationSchema, {
    progressDate: null,
    previousEvaluationId: null,
    annualTemplateId: null,
    ...(jsonColumn(row.content) as Record<string, Json>),
    id: row.id,
    frameworkVersionId: row.framework_version_id,
  });

const columns = 'id, framework_version_id, content';

export const listEvaluations = (connection: Connection): Evaluation[] =>
  (
    connection
      .prepare(`SELECT ${columns} FROM evaluation WHERE deleted IS NOT 1 ORDER BY id`)
      .all() as EvaluationRow[]
  )
    .map(toEvaluation)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));

export const findEvaluation = (connection: Connection, id: string): Evaluation => {
  const row = connection
    .prepare(`SELECT ${columns} FROM evaluation WHERE id = ? AND deleted IS NOT 1`)
    .get(id) as EvaluationRow | undefined;
  return row ? toEvaluation(row) : fail('request.not-found', { noun: 'evaluation', id });
};

export const listSubjects = (connection: Connection, evaluationId: string): Subject[] =>
  (
    connection
      .prepare(
        `SELECT id, name, code, kind, track, superior_id AS superiorId, weight, position FROM subject
         WHERE evaluation_id = ? AND deleted IS NOT 1 ORDER BY position, id`,
      )
      .all(evaluationId) as Record<string, unknown>[]
  ).map((row) =>
    parseRow(subjectSchema, {
      ...row,
      evaluationId,
      code: textColumn(row.code),
      track: textColumn(row.track),
    }),
  );

export const listScorers = (connection: Connection, evaluationId: string): Scorer[] =>
  (
    connection
      .prepare(
        `SELECT id, name, role, organisation, position FROM scorer
         WHERE evaluation_id = ? AND deleted IS NOT 1 ORDER BY position, id`,
      )
      .all(evaluationId) as Record<string, unknown>[]
  ).map((row) =>
    parseRow(scorerSchema, { ...row, evaluationId, organisation: textColumn(row.organisation) }),
  );

/** Fails with `request.not-found`. */
export const findSubject = (connection: Connection, evaluationId: string, id: string): Subject =>
  listSubjects(connection, evaluationId).find((subject) => subject.id === id) ??
  fail('request.not-found', { noun: 'subject', id });

/** Fails with `request.not-found`. */
export const findScorer = (connection: Connection, evaluationId: string, id: string): Scorer =>
  listScorers(connection, evaluationId).find((scorer) => scorer.id === id) ??
  fail('request.not-found', { noun: 'scorer', id });

/** The place behind the last of some items. */
export const nextPosition = (items: readonly { readonly position: number }[]): number =>
  Math.max(-1, ...items.map((item) => item.position)) + 1;

/** Scores that hold a value or a reason. */
export const countScores = (connection: Connection, evaluationId: string): number =>
  Number(
    connection
      .prepare(
        `SELECT count(*) FROM score WHERE evaluation_id = ? AND deleted IS NOT 1
         AND (value IS NOT NULL OR blank_reason IS NOT NULL)`,
      )
      .pluck()
      .get(evaluationId),
  ) +
  Number(
    connection
      .prepare(
        `SELECT count(*) FROM observation WHERE evaluation_id = ? AND deleted IS NOT 1
         AND (value IS NOT NULL OR blank_reason IS NOT NULL)`,
      )
      .pluck()
      .get(evaluationId),
  );
