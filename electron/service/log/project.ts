import type { Statement } from 'better-sqlite3';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import { type EntityKind, entityKinds, type Json } from '#shared/model/operation.ts';
import { splitIdentifier } from '#shared/model/primitives.ts';
import type { Connection } from '../db/connection.ts';
import { type ColumnType, projections } from './projections.ts';

type Bindable = string | number | null;

const toColumn = (value: Json, type: ColumnType): Bindable => {
  if (value === null) return null;
  if (type === 'json') return canonicalJson(value);
  if (type === 'boolean') return value === true ? 1 : 0;
  if (type === 'integer' && typeof value === 'number') return value;
  if (type === 'text' && typeof value === 'string') return value;
  throw new TypeError(`value does not fit a ${type} column`);
};

/** Writes the shown value of one field into the projection of its entity. */
export interface Projector {
  show(entity: EntityKind, entityId: string, field: string, value: Json): void;
  clear(): void;
}

export const createProjector = (connection: Connection): Projector => {
  const statements = new Map<string, Statement>();
  const prepared = (key: string, sql: () => string): Statement => {
    const known = statements.get(key);
    if (known) return known;
    const statement = connection.prepare(sql());
    statements.set(key, statement);
    return statement;
  };

  const keyOf = (entity: EntityKind, entityId: string): Bindable[] => {
    const { parts } = projections[entity];
    const values = splitIdentifier(entityId);
    if (values.length !== parts.length) throw new RangeError(`id of ${entity} has ${values.length} parts`);
    return values.map((value, index) => (parts[index]?.type === 'integer' ? Number(value) : value));
  };

  const writeColumn = (entity: EntityKind, column: string): Statement =>
    prepared(`${entity}.${column}`, () => {
      const { table, parts } = projections[entity];
      const keys = parts.map((part) => part.column);
      return `INSERT INTO ${table} (${[...keys, column].join(', ')}) VALUES (${[...keys, column].map(() => '?').join(', ')})
        ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${column} = excluded.${column}`;
    });

  const readContent = (entity: EntityKind): Statement =>
    prepared(`${entity} content`, () => {
      const { table, parts } = projections[entity];
      return `SELECT content FROM ${table} WHERE ${parts.map((part) => `${part.column} = ?`).join(' AND ')}`;
    });

  return {
    show: (entity, entityId, field, value) => {
      const projection = projections[entity];
      const key = keyOf(entity, entityId);
      const target = projection.columns[field];
      if (target) {
        writeColumn(entity, target.column).run(...key, toColumn(value, target.type));
        return;
      }
      if (!projection.content) throw new RangeError(`${entity} has no field ${field}`);
      const found = readContent(entity)
        .pluck()
        .get(...key);
      const { [field]: _previous, ...others } = JSON.parse(
        typeof found === 'string' ? found : '{}',
      ) as Record<string, Json>;
      // A cleared field is absent, so that content depends on the shown values alone and not on their history.
      const content: Json = value === null ? others : { ...others, [field]: value };
      writeColumn(entity, 'content').run(...key, canonicalJson(content));
    },
    clear: () => {
      for (const kind of entityKinds) connection.exec(`DELETE FROM ${projections[kind].table}`);
    },
  };
};
