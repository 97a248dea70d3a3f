import { fail } from '#shared/contract/failure.ts';
import { type Finding, findingSchema } from '#shared/model/finding.ts';
import type { Json } from '#shared/model/operation.ts';
import { type Rectification, rectificationSchema } from '#shared/model/rectification.ts';
import type { Connection } from '../db/connection.ts';
import { jsonColumn, parseRow } from './rows.ts';

interface FindingRow {
  id: string;
  subject_id: string;
  position: number;
  content: string;
}

interface RectificationRow {
  id: string;
  finding_id: string;
  due_on: string | null;
  closed_on: string | null;
  position: number;
  content: string;
}

/** A field that was null from the start is not in the log. */
const emptyFinding = { indicatorId: null, clause: null, withdrawnReason: null, origin: null };

const contentOf = (content: string) => jsonColumn(content) as Record<string, Json>;

const byPosition = <Item extends { readonly position: number; readonly id: string }>(items: Item[]): Item[] =>
  items.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

export const listFindings = (connection: Connection, evaluationId: string): Finding[] =>
  byPosition(
    (
      connection
        .prepare(
          'SELECT id, subject_id, position, content FROM finding WHERE evaluation_id = ? AND deleted IS NOT 1',
        )
        .all(evaluationId) as FindingRow[]
    ).map((row) =>
      parseRow(findingSchema, {
        ...emptyFinding,
        ...contentOf(row.content),
        id: row.id,
        evaluationId,
        subjectId: row.subject_id,
        position: row.position,
      }),
    ),
  );

export const findFinding = (connection: Connection, evaluationId: string, id: string): Finding =>
  listFindings(connection, evaluationId).find((finding) => finding.id === id) ??
  fail('request.not-found', { noun: 'finding', id });

/** Lines of the ledger whose finding is still there. */
export const listRectifications = (connection: Connection, evaluationId: string): Rectification[] =>
  byPosition(
    (
      connection
        .prepare(
          `SELECT r.id, r.finding_id, r.due_on, r.closed_on, r.position, r.content FROM rectification r
           JOIN finding f ON f.evaluation_id = r.evaluation_id AND f.id = r.finding_id AND f.deleted IS NOT 1
           WHERE r.evaluation_id = ? AND r.deleted IS NOT 1`,
        )
        .all(evaluationId) as RectificationRow[]
    ).map((row) =>
      parseRow(rectificationSchema, {
        completedOn: null,
        ...contentOf(row.content),
        id: row.id,
        evaluationId,
        findingId: row.finding_id,
        dueOn: row.due_on,
        closedOn: row.closed_on,
        position: row.position,
      }),
    ),
  );

export const findRectification = (connection: Connection, evaluationId: string, id: string): Rectification =>
  listRectifications(connection, evaluationId).find((line) => line.id === id) ??
  fail('request.not-found', { noun: 'rectification', id });
