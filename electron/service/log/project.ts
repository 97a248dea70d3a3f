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

/** What an entity shows, as columns of its table. */
export interface ProjectedRow {
  /** The same for rows that set the same columns of the same table. */
  readonly kind: string;
  readonly table: string;
  readonly keys: readonly string[];
  /** Columns that are set beside the keys. */
  readonly columns: readonly string[];
  /** Of the keys, then of the columns. */
  readonly values: readonly Bindable[];
}

/** A statement that writes projected rows, new ones and changes of those that are there. */
export const upsertInto = (
  { table, keys, columns }: Pick<ProjectedRow, 'table' | 'keys' | 'columns'>,
  source: string,
): string =>
  `INSERT INTO ${table} (${[...keys, ...columns].join(', ')}) ${source}
   ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** New values of some fields of one entity. */
type ShownFields = Iterable<readonly [field: string, value: Json]>;

/** Writes shown values into the projection of their entity. */
export interface Projector {
  show(entity: EntityKind, entityId: string, fields: ShownFields): void;
  /** What `show` would write as things stand. */
  row(entity: EntityKind, entityId: string, fields: ShownFields): ProjectedRow;
  clear(): void;
}

const keyOf = (entity: EntityKind, entityId: string): Bindable[] => {
  const { parts } = projections[entity];
  const values = splitIdentifier(entityId);
  if (values.length !== parts.length) throw new RangeError(`id of ${entity} has ${values.length} parts`);
  return values.map((value, index) => (parts[index]?.type === 'integer' ? Number(value) : value));
};

const keyColumns = (entity: EntityKind): string[] => projections[entity].parts.map(({ column }) => column);

export const createProjector = (connection: Connection): Projector => {
  const statements = new Map<string, Statement>();
  const prepared = (kind: string, sql: () => string): Statement => {
    const known = statements.get(kind);
    if (known) return known;
    const statement = connection.prepare(sql());
    statements.set(kind, statement);
    return statement;
  };

  const contentOf = (entity: EntityKind, key: readonly Bindable[]): Record<string, Json> => {
    const sql = () =>
      `SELECT content FROM ${projections[entity].table} WHERE ${keyColumns(entity)
        .map((column) => `${column} = ?`)
        .join(' AND ')}`;
    const found = prepared(`${entity} content`, sql)
      .pluck()
      .get(...key);
    return JSON.parse(typeof found === 'string' ? found : '{}') as Record<string, Json>;
  };

  const row = (entity: EntityKind, entityId: string, fields: ShownFields): ProjectedRow => {
    const projection = projections[entity];
    const values = keyOf(entity, entityId);
    const columns: string[] = [];
    let content: Record<string, Json> | null = null;
    for (const [field, value] of fields) {
      const target = projection.columns[field];
      if (target) {
        columns.push(target.column);
        values.push(toColumn(value, target.type));
        continue;
      }
      if (!projection.content) throw new RangeError(`${entity} has no field ${field}`);
      content ??= contentOf(entity, values.slice(0, projection.parts.length));
      // A cleared field is absent, so that content depends on the shown values alone and not on their history.
      if (value === null) delete content[field];
      else content[field] = value;
    }
    if (content) {
      columns.push('content');
      values.push(canonicalJson(content));
    }
    const kind = `${entity}.${columns.join()}`;
    return { kind, table: projection.table, keys: keyColumns(entity), columns, values };
  };

  return {
    row,
    show: (entity, entityId, fields) => {
      const shown = row(entity, entityId, fields);
      prepared(shown.kind, () => upsertInto(shown, `VALUES (${shown.values.map(() => '?').join(', ')})`)).run(
        ...shown.values,
      );
    },
    clear: () => {
      for (const kind of entityKinds) connection.exec(`DELETE FROM ${projections[kind].table}`);
    },
  };
};
