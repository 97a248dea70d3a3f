import { fail } from '#shared/contract/failure.ts';
import { type Plan, planSchema } from '#shared/model/plan.ts';
import type { Connection } from '../db/connection.ts';
import { parseRow } from './rows.ts';

const documentOf = (content: unknown): unknown =>
  (JSON.parse(String(content)) as { document?: unknown }).document;

export const listPlans = (connection: Connection): Plan[] =>
  connection
    .prepare('SELECT content FROM plan WHERE deleted IS NOT 1 ORDER BY id')
    .pluck()
    .all()
    .map((content) => parseRow(planSchema, documentOf(content)));

export const findPlan = (connection: Connection, id: string): Plan => {
  const content = connection
    .prepare('SELECT content FROM plan WHERE id = ? AND deleted IS NOT 1')
    .pluck()
    .get(id);
  return content === undefined
    ? fail('request.not-found', { noun: 'plan', id })
    : parseRow(planSchema, documentOf(content));
};
