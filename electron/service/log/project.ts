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

/** Writes shown values into the projection of their entity. */
export interface Projector {
  /** Shows new values of some fields of one entity. */
  show(entity: EntityKind, entityId: string, fields: Iterable<readonly [field: string, value: Json]>): void;
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

  const writeColumns = (entity: EntityKind, columns: readonly string[]): Statement =>
    prepared(`${entity}.${columns.join()}`, () => {
      const { table, parts } = projections[entity];
      const keys = parts.map((part) => part.column);
      const all = [...keys, ...columns];
      return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
        ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;
    });

  const readContent = (entity: EntityKind): Statement =>
    prepared(`${entity} content`, () => {
      const { table, parts } = projections[entity];
      return `SELECT content FROM ${table} WHERE ${parts.map((part) => `${part.column} = ?`).join(' AND ')}`;
    });

  return {
    show: (entity, entityId, fields) => {
      const projection = projections[entity];
      const key = keyOf(entity, entityId);
      const columns: string[] = [];
      const values: Bindable[] = [];
      const contents: [field: string, value: Json][] = [];
      for (const [field, value] of fields) {
        const target = projection.columns[field];
        if (target) {
          columns.push(target.column);
          values.push(toColumn(value, target.type));
        } else if (projection.content) contents.push([field, value]);
        else throw new RangeError(`${entity} has no field ${field}`);
      }
      if (contents.length > 0) {
        const found = readContent(entity)
          .pluck()
          .get(...key);
        const content = JSON.parse(typeof found === 'string' ? found : '{}') as Record<string, Json>;
        // A cleared field is absent, so that content depends on the shown values alone and not on their history.
        for (const [field, value] of contents) {
          if (value === null) delete content[field];
          else content[field] = value;
        }
        columns.push('content');
        values.push(canonicalJson(content));
      }
      writeColumns(entity, columns).run(...key, ...values);
    },
    clear: () => {
      for (const kind of entityKinds) connection.exec(`DELETE FROM ${projections[kind].table}`);
    },
  };
};
