import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { EntityKind, Json, Operation } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { chainStart } from './hash.ts';

/** The end of a replica's chain. */
export interface ChainEnd {
  readonly chain: number;
  readonly hash: string;
}

/** The table of operations. Rows are added, never changed. */
export interface OperationRows {
  /** `value` is the canonical JSON of the operation's value. */
  add(operation: Operation, value?: string): void;
  has(id: string): boolean;
  endOf(replica: string): ChainEnd;
  /** Operations of a batch. */
  sizeOf(batch: string): number;
  fieldsOf(batch: string): readonly Pick<Operation, 'entity' | 'field'>[];
  latestId(): string | null;
  hashes(): IterableIterator<string>;
  all(): IterableIterator<Operation>;
}

interface OperationRow {
  id: string;
  replica: string;
  chain: number;
  actor: string;
  entity: EntityKind;
  entity_id: string;
  field: string;
  value: string;
  seen: string;
  batch: string;
  hash: string;
}

const toOperation = (row: OperationRow): Operation => ({
  id: row.id,
  replica: row.replica,
  chain: row.chain,
  actor: row.actor,
  entity: row.entity,
  entityId: row.entity_id,
  field: row.field,
  value: JSON.parse(row.value) as Json,
  seen: JSON.parse(row.seen) as string[],
  batch: row.batch,
  hash: row.hash,
});

export const operationColumns = [
  'id',
  'replica',
  'chain',
  'actor',
  'entity',
  'entity_id',
  'field',
  'value',
  'seen',
  'batch',
  'hash',
] as const satisfies readonly (keyof OperationRow)[];
const columns = operationColumns.join(', ');

/** What stands in the columns of an operation. `value` is the canonical JSON of its value. */
export const operationValues = (operation: Operation, value: string): (string | number)[] => {
  const { id, replica, chain, actor, entity, entityId, field, seen, batch, hash } = operation;
  const text = seen.length === 0 ? '[]' : JSON.stringify(seen);
  return [id, replica, chain, actor, entity, entityId, field, value, text, batch, hash];
};

export const createOperationRows = (connection: Connection): OperationRows => {
  const insert = connection.prepare(
    `INSERT INTO operation (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const known = connection.prepare('SELECT 1 FROM operation WHERE id = ?').pluck();
  const chainEnd = connection.prepare(
    'SELECT chain, hash FROM operation WHERE replica = ? ORDER BY chain DESC LIMIT 1',
  );
  const latest = connection.prepare('SELECT max(id) FROM operation').pluck();
  const sizeOf = connection.prepare('SELECT count(*) FROM operation WHERE batch = ?').pluck();
  const fieldsOf = connection.prepare('SELECT DISTINCT entity, field FROM operation WHERE batch = ?');
  const hashes = connection.prepare('SELECT hash FROM operation').pluck();
  const readAll = connection.prepare(`SELECT ${columns} FROM operation ORDER BY sequence`);
  return {
    add: (operation, value = canonicalJson(operation.value)) => {
      insert.run(...operationValues(operation, value));
    },
    has: (id) => known.get(id) !== undefined,
    endOf: (replica) => (chainEnd.get(replica) as ChainEnd | undefined) ?? { chain: 0, hash: chainStart },
    latestId: () => {
      const id = latest.get();
      return typeof id === 'string' ? id : null;
    },
    sizeOf: (batch) => Number(sizeOf.get(batch)),
    fieldsOf: (batch) => fieldsOf.all(batch) as Pick<Operation, 'entity' | 'field'>[],
    hashes: () => hashes.iterate() as IterableIterator<string>,
    *all() {
      for (const row of readAll.iterate() as IterableIterator<OperationRow>) yield toOperation(row);
    },
  };
};
