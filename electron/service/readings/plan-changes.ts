import { fail } from '#shared/contract/failure.ts';
import type { CorrectableFacts } from '#shared/contract/methods/readings.ts';
import type { Change } from '#shared/model/operation.ts';
import type { PlanFile, WorkspacePlan } from '#shared/model/plan.ts';
import type { Connection } from '../db/connection.ts';
import { toJson } from '../log/to-json.ts';
import { citingFrameworks } from '../queries/plan-citations.ts';
import { findPlan } from '../queries/plans.ts';

const assertImported = ({ imported, title }: WorkspacePlan): void => {
  if (imported === null) fail('reading.plan-shipped', { title });
};

/** Changes of the facts of an imported plan. A title a person wrote is not inferred. */
export const factChanges = (
  connection: Connection,
  planId: string,
  facts: { readonly [Fact in keyof CorrectableFacts]?: CorrectableFacts[Fact] | undefined },
): Change[] => {
  const plan = findPlan(connection, planId);
  assertImported(plan);
  const named = Object.entries(facts).filter(([, value]) => value !== undefined);
  const renamed = facts.title !== undefined && facts.title !== plan.title;
  return [...named, ...(renamed ? [['titleInferred', false] as const] : [])].map(([field, value]) => ({
    entity: 'plan',
    entityId: planId,
    field,
    value: toJson(value),
  }));
};

/** A plan that frameworks are made from or cite stays. */
export const assertUncited = (connection: Connection, { id, title }: WorkspacePlan): void => {
  const frameworks = citingFrameworks(connection, id);
  if (frameworks.length > 0) fail('reading.plan-cited', { title, frameworks });
};

export const removalChanges = (connection: Connection, planId: string): Change[] => {
  const plan = findPlan(connection, planId);
  assertImported(plan);
  assertUncited(connection, plan);
  return [{ entity: 'plan', entityId: planId, field: 'deleted', value: true }];
};

/** Whether taking a batch back would take the plan itself away. */
export const bringsPlan = (connection: Connection, planId: string, batch: string): boolean =>
  connection
    .prepare(
      `SELECT 1 FROM operation WHERE batch = ? AND entity = 'plan' AND entity_id = ? AND field = 'deleted'
       AND value = 'false'`,
    )
    .get(batch, planId) !== undefined;

export const fileOfPlan = (connection: Connection, planId: string): PlanFile => {
  const { imported, title } = findPlan(connection, planId);
  return imported?.file ?? fail('reading.no-file', { title });
};
