import { fail } from '#shared/contract/failure.ts';
import type { Json } from '#shared/model/operation.ts';
import { type PlanDefect, type WorkspacePlan, workspacePlanSchema } from '#shared/model/plan.ts';
import type { Connection } from '../db/connection.ts';
import { timeOfOperation } from '../log/clock.ts';
import { citingFrameworks } from './plan-citations.ts';
import { jsonColumn, parseRow } from './rows.ts';

/** Fields of an imported plan that are absent in the projection when they are null. */
const nullable = {
  issuer: null,
  documentNumber: null,
  indexNumber: null,
  signedOn: null,
  publishedOn: null,
  basis: null,
  source: null,
  note: null,
};

/** Who brought a plan in, and when: the operation that wrote its text. */
const importOf = (connection: Connection, id: string): { importedAt: string; importedBy: string } => {
  const row = connection
    .prepare(
      `SELECT o.id AS id, o.actor AS actor FROM head h JOIN operation o ON o.id = h.operation
       WHERE h.entity = 'plan' AND h.entity_id = ? AND h.field = 'text' ORDER BY o.id LIMIT 1`,
    )
    .get(id) as { id: string; actor: string } | undefined;
  return {
    importedAt: new Date(row ? timeOfOperation(row.id) : 0).toISOString(),
    importedBy: row?.actor ?? '',
  };
};

/** Defects as people decided on them: a reading taken is certain, words kept as they stand are no defect. */
const decidedDefects = (connection: Connection, planId: string, defects: readonly Json[]): PlanDefect[] => {
  const decisions = new Map(
    (
      connection
        .prepare('SELECT id, decision FROM reading_damage WHERE plan_id = ? AND deleted IS NOT 1')
        .all(planId) as { id: string; decision: string | null }[]
    ).map((row) => [row.id, row.decision]),
  );
  return (defects as unknown as (PlanDefect & { damageId: string })[]).flatMap(({ damageId, ...defect }) => {
    const decision = decisions.get(damageId);
    if (decision === 'keep') return [];
    return [decision === 'read' ? { ...defect, confidence: 'high' as const } : defect];
  });
};

const planOf = (connection: Connection, id: string, content: unknown): WorkspacePlan => {
  const fields = jsonColumn(content) as Record<string, Json>;
  if (fields.document !== undefined)
    return parseRow(workspacePlanSchema, { ...(fields.document as object), imported: null });
  const { file, stripped, defects, ...own } = fields;
  return parseRow(workspacePlanSchema, {
    ...nullable,
    ...own,
    id,
    defects: decidedDefects(connection, id, Array.isArray(defects) ? (defects as Json[]) : []),
    imported: { file, stripped, ...importOf(connection, id) },
  });
};

interface PlanRow {
  readonly id: string;
  readonly deleted: number | null;
  readonly content: string;
}

/** A plan removed on one laptop while another made a framework from it stays as long as the framework does. */
const isShown = (connection: Connection, { id, deleted }: PlanRow): boolean =>
  deleted !== 1 || citingFrameworks(connection, id).length > 0;

export const listPlans = (connection: Connection): WorkspacePlan[] =>
  (connection.prepare('SELECT id, deleted, content FROM plan ORDER BY id').all() as PlanRow[])
    .filter((row) => isShown(connection, row))
    .map(({ id, content }) => planOf(connection, id, content));

export const findPlan = (connection: Connection, id: string): WorkspacePlan => {
  const row = connection.prepare('SELECT id, deleted, content FROM plan WHERE id = ?').get(id) as
    | PlanRow
    | undefined;
  return row && isShown(connection, row)
    ? planOf(connection, id, row.content)
    : fail('request.not-found', { noun: 'plan', id });
};
