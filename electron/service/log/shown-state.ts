import { type EntityKind, entityKinds, type Json, type Operation } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import type { FieldName, Heads } from './heads.ts';
import type { Projector } from './project.ts';

/** Heads and projections as they follow from the set of operations. */
export interface ShownState {
  /** Takes in operations that are in the log already. */
  take(operations: readonly Operation[]): void;
  /** Makes all of it anew. */
  rebuild(): void;
}

type ShownRow = [entityId: string, field: string, value: string];

export const createShownState = (connection: Connection, heads: Heads, projector: Projector): ShownState => {
  /** Of several heads the one with the latest id is shown; it comes last. */
  const readShown = connection
    .prepare(
      `SELECT h.entity_id, h.field, o.value FROM head h JOIN operation o ON o.id = h.operation
       WHERE h.entity = ? ORDER BY h.entity_id, h.field, h.operation`,
    )
    .raw();

  const rebuildKind = (entity: EntityKind): void => {
    let current = '';
    let fields = new Map<string, Json>();
    const show = (): void => {
      if (fields.size > 0) projector.show(entity, current, fields);
    };
    for (const [entityId, field, value] of readShown.all(entity) as ShownRow[]) {
      if (entityId !== current) {
        show();
        current = entityId;
        fields = new Map();
      }
      fields.set(field, JSON.parse(value) as Json);
    }
    show();
  };

  return {
    take: (operations) => {
      for (const operation of operations) heads.supersede(operation, operation.seen);
      for (const operation of operations)
        if (!heads.isSuperseded(operation.id)) heads.add(operation, operation.id);
      const touched = new Map<string, FieldName[]>();
      const known = new Set<string>();
      for (const { entity, entityId, field } of operations) {
        const key = `${entity} ${entityId}`;
        const name = `${key} ${field}`;
        if (known.has(name)) continue;
        known.add(name);
        const fields = touched.get(key);
        if (fields) fields.push({ entity, entityId, field });
        else touched.set(key, [{ entity, entityId, field }]);
      }
      const names = [...touched.values()].flat();
      const shown = heads.of(names);
      let place = 0;
      for (const fields of touched.values()) {
        const values = new Map<string, Json>();
        for (const { field } of fields) {
          const head = shown[place]?.at(-1);
          if (head) values.set(field, JSON.parse(head.value) as Json);
          place += 1;
        }
        const [first] = fields;
        if (first && values.size > 0) projector.show(first.entity, first.entityId, values);
      }
    },
    rebuild: () => {
      connection.exec('DELETE FROM superseded; DELETE FROM head;');
      projector.clear();
      connection.exec(`
        INSERT OR IGNORE INTO superseded (operation)
          SELECT s.value FROM operation o, json_each(o.seen) s WHERE o.seen <> '[]';
        INSERT INTO head (entity, entity_id, field, operation)
          SELECT entity, entity_id, field, id FROM operation
          WHERE id NOT IN (SELECT operation FROM superseded)
          ORDER BY entity, entity_id, field, id;
      `);
      for (const kind of entityKinds) rebuildKind(kind);
    },
  };
};
