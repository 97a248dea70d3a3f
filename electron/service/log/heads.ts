import type { Statement } from 'better-sqlite3';
import type { Change } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';

/** What names a field of an entity. */
export type FieldName = Pick<Change, 'entity' | 'entityId' | 'field'>;

/** An operation on a field that no other operation has seen. */
export interface Head {
  readonly operation: string;
  /** Canonical JSON. */
  readonly value: string;
}

/** Which operation shows in which field. More than one head with different values is a clash. */
export interface Heads {
  /** The heads of each field asked for, in the order asked; of each the latest operation last. */
  of(fields: readonly FieldName[]): readonly (readonly Head[])[];
  /** Marks what an operation on a field has seen: it is no head there any more, or will not become one. */
  supersede(field: FieldName, seen: readonly string[]): void;
  isSuperseded(operation: string): boolean;
  add(field: FieldName, operation: string): void;
}

/** Fields looked up by one statement; looking each up by itself costs ten times as much. */
const widths = [1, 8, 64] as const;
const widest = 64;

export const createHeads = (connection: Connection): Heads => {
  const supersede = connection.prepare('INSERT OR IGNORE INTO superseded (operation) VALUES (?)');
  const isSuperseded = connection.prepare('SELECT 1 FROM superseded WHERE operation = ?').pluck();
  const add = connection.prepare(
    'INSERT OR IGNORE INTO head (entity, entity_id, field, operation) VALUES (?, ?, ?, ?)',
  );
  const drop = connection.prepare(
    'DELETE FROM head WHERE entity = ? AND entity_id = ? AND field = ? AND operation = ?',
  );
  const lookUps = widths.map((width): [number, Statement] => [
    width,
    connection
      .prepare(
        `WITH asked (place, entity, entity_id, field) AS (VALUES ${Array.from({ length: width }, (_, place) => `(${place}, ?, ?, ?)`).join(', ')})
         SELECT a.place, h.operation, o.value FROM asked a
         CROSS JOIN head h ON h.entity = a.entity AND h.entity_id = a.entity_id AND h.field = a.field
         CROSS JOIN operation o ON o.id = h.operation`,
      )
      .raw(),
  ]);

  const lookUp = (fields: readonly FieldName[]): Head[][] => {
    const found: Head[][] = fields.map(() => []);
    const fitting = lookUps.find(([width]) => width >= fields.length);
    const last = fields.at(-1);
    if (!fitting || !last) return found;
    const [width, statement] = fitting;
    const asked: string[] = [];
    for (let place = 0; place < width; place += 1) {
      // A statement wider than the question asks for the last field again; those answers have no place.
      const { entity, entityId, field } = fields[place] ?? last;
      asked.push(entity, entityId, field);
    }
    for (const [place, operation, value] of statement.all(...asked) as [number, string, string][])
      found[place]?.push({ operation, value });
    for (const heads of found)
      if (heads.length > 1) heads.sort((a, b) => (a.operation < b.operation ? -1 : 1));
    return found;
  };

  return {
    of: (fields) => {
      if (fields.length <= widest) return lookUp(fields);
      const found: Head[][] = [];
      for (let from = 0; from < fields.length; from += widest)
        found.push(...lookUp(fields.slice(from, from + widest)));
      return found;
    },
    supersede: ({ entity, entityId, field }, seen) => {
      for (const operation of seen) {
        supersede.run(operation);
        drop.run(entity, entityId, field, operation);
      }
    },
    isSuperseded: (operation) => isSuperseded.get(operation) !== undefined,
    add: ({ entity, entityId, field }, operation) => {
      add.run(entity, entityId, field, operation);
    },
  };
};
