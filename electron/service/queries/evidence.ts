import { fail } from '#shared/contract/failure.ts';
import { type Evidence, evidenceSchema } from '#shared/model/evidence.ts';
import type { Connection } from '../db/connection.ts';
import { parseRow } from './rows.ts';

const columns = `evaluation_id AS evaluationId, id, subject_id AS subjectId, indicator_id AS indicatorId, name, size,
  sha256, attached_at AS attachedAt, attached_by AS attachedBy`;

export const listEvidence = (
  connection: Connection,
  filter: { evaluationId: string; subjectId?: string | undefined; indicatorId?: string | undefined },
): Evidence[] =>
  connection
    .prepare(
      `SELECT ${columns} FROM evidence WHERE evaluation_id = @evaluationId AND deleted IS NOT 1
       AND (@subjectId IS NULL OR subject_id = @subjectId) AND (@indicatorId IS NULL OR indicator_id = @indicatorId)
       ORDER BY attached_at, id`,
    )
    .all({ subjectId: null, indicatorId: null, ...filter })
    .map((row) => parseRow(evidenceSchema, row));

/** Every attachment of the workspace, for the examination. */
export const allEvidence = (connection: Connection): Evidence[] =>
  connection
    .prepare(`SELECT ${columns} FROM evidence WHERE deleted IS NOT 1 ORDER BY evaluation_id, id`)
    .all()
    .map((row) => parseRow(evidenceSchema, row));

export const findEvidence = (connection: Connection, id: string): Evidence => {
  const row = connection.prepare(`SELECT ${columns} FROM evidence WHERE id = ? AND deleted IS NOT 1`).get(id);
  return row === undefined
    ? fail('request.not-found', { noun: 'evidence', id })
    : parseRow(evidenceSchema, row);
};
