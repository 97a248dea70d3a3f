import type { Json } from '#shared/model/operation.ts';
import type { ReviewClash, ReviewDraft } from '#shared/model/plan-review.ts';
import { splitIdentifier } from '#shared/model/primitives.ts';
import type { Attribution, ReviewDecisions } from '#shared/plan/review/review-decisions.ts';
import type { DamageDecision } from '#shared/plan/review/settle-damage.ts';
import { storedLine } from '#shared/plan/review/stored-line.ts';
import type { Connection } from '../db/connection.ts';
import { timeOfOperation } from '../log/clock.ts';
import { jsonColumn } from './rows.ts';

interface Head {
  readonly entity: 'reading-line' | 'reading-dimension' | 'reading-damage';
  readonly entityId: string;
  readonly field: string;
  readonly id: string;
  readonly actor: string;
  readonly value: string;
}

/** The current operations on everything of a plan's review; all entity ids start with "<plan>/". */
const headsOf = (connection: Connection, planId: string): Head[] =>
  connection
    .prepare(
      `SELECT h.entity AS entity, h.entity_id AS entityId, h.field AS field, o.id AS id, o.actor AS actor,
       o.value AS value FROM head h JOIN operation o ON o.id = h.operation
       WHERE h.entity IN ('reading-line', 'reading-dimension', 'reading-damage')
       AND h.entity_id >= ? AND h.entity_id < ? ORDER BY o.id`,
    )
    // "0" is the character after "/".
    .all(`${planId}/`, `${planId}0`) as Head[];

const attributionOf = ({ id, actor }: Head): Attribution => ({
  by: actor,
  at: new Date(timeOfOperation(id)).toISOString(),
});

const partOf = (entityId: string): string => splitIdentifier(entityId)[1] ?? '';

const isDamageDecision = (word: string | null): word is DamageDecision => word === 'read' || word === 'keep';

/** The decisions on a plan's review, as shown. */
export const findDecisions = (connection: Connection, planId: string): ReviewDecisions => {
  const rows = <Row>(sql: string): Row[] => connection.prepare(sql).all(planId) as Row[];
  const attributions = new Map<string, Attribution>();
  const firstMade = new Map<string, string>();
  for (const head of headsOf(connection, planId)) {
    if (head.field === 'decision' && head.entity !== 'reading-dimension')
      // In the order of the ids: the last is the one shown.
      attributions.set(partOf(head.entityId), attributionOf(head));
    if (head.entity === 'reading-dimension' && head.field === 'added')
      firstMade.set(partOf(head.entityId), head.id);
  }
  return {
    lines: rows<{ id: string; content: string }>(
      'SELECT id, content FROM reading_line WHERE plan_id = ? AND deleted IS NOT 1 ORDER BY id',
    ).map(({ id, content }) => storedLine(id, jsonColumn(content) as Record<string, Json>)),
    dimensions: rows<{ id: string; name: string | null; added: number | null }>(
      'SELECT id, name, added FROM reading_dimension WHERE plan_id = ? AND deleted IS NOT 1 ORDER BY id',
    )
      .map(({ id, name, added }) => ({ id, name, added: added === 1 }))
      .sort((a, b) => {
        const [first, second] = [firstMade.get(a.id) ?? '', firstMade.get(b.id) ?? ''];
        return first < second ? -1 : first > second ? 1 : 0;
      }),
    damages: new Map(
      rows<{ id: string; decision: string | null }>(
        'SELECT id, decision FROM reading_damage WHERE plan_id = ? AND deleted IS NOT 1',
      ).flatMap(({ id, decision }) => (isDamageDecision(decision) ? [[id, decision] as const] : [])),
    ),
    attributions,
  };
};

const clashKinds = {
  'reading-line': 'line',
  'reading-dimension': 'dimension',
  'reading-damage': 'damage',
} as const;

/** Fields that people set differently without knowing of each other; the value in force comes first. */
export const findClashes = (connection: Connection, planId: string): ReviewClash[] => {
  const byField = new Map<string, Head[]>();
  for (const head of headsOf(connection, planId)) {
    const key = `${head.entity} ${head.entityId} ${head.field}`;
    byField.set(key, [head, ...(byField.get(key) ?? [])]);
  }
  return [...byField.values()].flatMap((heads) => {
    const [first] = heads;
    if (!first || new Set(heads.map(({ value }) => value)).size < 2) return [];
    return [
      {
        kind: clashKinds[first.entity],
        id: partOf(first.entityId),
        field: first.field,
        values: heads.map((head) => ({
          ...attributionOf(head),
          value: JSON.parse(head.value) as Json as never,
        })),
      },
    ];
  });
};

/** Frameworks made from a plan's review, in the order they were made. */
export const findReviewDrafts = (connection: Connection, planId: string): ReviewDraft[] => {
  const published = new Set(
    (
      connection
        .prepare('SELECT content FROM framework_version WHERE deleted IS NOT 1')
        .pluck()
        .all() as string[]
    ).map((content) => {
      const { document } = jsonColumn(content) as { document?: { frameworkId?: string } };
      return document?.frameworkId ?? '';
    }),
  );
  const rows = connection.prepare('SELECT id, deleted, content FROM framework_draft').all() as {
    id: string;
    deleted: number | null;
    content: string;
  }[];
  return rows
    .map((row) => ({ ...row, fields: jsonColumn(row.content) as Record<string, Json> }))
    .filter(({ fields }) => fields.fromReading === true && fields.planId === planId)
    .map(
      ({ id, deleted, fields }): ReviewDraft => ({
        draftId: id,
        frameworkId: String(fields.frameworkId),
        title: String(fields.title),
        createdAt: String(fields.createdAt),
        state:
          deleted !== 1 ? 'draft' : published.has(String(fields.frameworkId)) ? 'published' : 'discarded',
      }),
    )
    .sort((a, b) =>
      a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.draftId < b.draftId ? -1 : 1,
    );
};
