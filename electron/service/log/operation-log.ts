import { fail } from '#shared/contract/failure.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Change, EntityKind, Json, Operation } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { createLogicalClock } from './clock.ts';
import { addToDigest, chainHash, chainStart } from './hash.ts';
import { createProjector } from './project.ts';
import { randomName } from './replica.ts';

export interface Recorded {
  readonly batch: string;
  readonly operations: readonly Operation[];
}

/** The only way to change anything. Reading goes to the projections. */
export interface OperationLog {
  readonly replica: string;
  /** Order-independent digest of all operations; equal exactly when two workspaces hold the same ones. */
  revision(): string;
  count(): number;
  /** Records changes in one transaction. A change to the value already shown makes no operation. */
  record(actor: string, changes: readonly Change[]): Recorded;
  /**
   * Takes back one batch: what it created is deleted, what it changed gets its former value. Fields changed since
   * keep their newer value and are counted as kept. Every entity of the batch must be `within` or below it.
   */
  revert(actor: string, batch: string, within: string): { batch: string; reverted: number; kept: number };
  /** Takes in operations of other replicas, in any order and any number of times. */
  absorb(operations: readonly Operation[]): { added: number };
  /** Recomputes heads and projections from the operations alone. */
  rebuild(): void;
  operations(): IterableIterator<Operation>;
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

const columns = 'id, replica, chain, actor, entity, entity_id, field, value, seen, batch, hash';

export const createOperationLog = (
  connection: Connection,
  replica: string,
  now: () => number,
  random: (size: number) => Uint8Array,
): OperationLog => {
  const projector = createProjector(connection);
  const insertOperation = connection.prepare(
    `INSERT INTO operation (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const known = connection.prepare('SELECT 1 FROM operation WHERE id = ?').pluck();
  const supersede = connection.prepare('INSERT OR IGNORE INTO superseded (operation) VALUES (?)');
  const isSuperseded = connection.prepare('SELECT 1 FROM superseded WHERE operation = ?').pluck();
  const addHead = connection.prepare(
    'INSERT OR IGNORE INTO head (entity, entity_id, field, operation) VALUES (?, ?, ?, ?)',
  );
  const dropHead = connection.prepare(
    'DELETE FROM head WHERE entity = ? AND entity_id = ? AND field = ? AND operation = ?',
  );
  const headsOf = connection.prepare(
    `SELECT o.id AS id, o.value AS value FROM head h JOIN operation o ON o.id = h.operation
     WHERE h.entity = ? AND h.entity_id = ? AND h.field = ? ORDER BY o.id`,
  );
  const chainEnd = connection.prepare(
    'SELECT chain, hash FROM operation WHERE replica = ? ORDER BY chain DESC LIMIT 1',
  );
  const valueOfOperation = connection.prepare('SELECT value FROM operation WHERE id = ?').pluck();

  const latest = connection.prepare('SELECT max(id) FROM operation').pluck().get();
  const clock = createLogicalClock(replica, now, typeof latest === 'string' ? latest : null);
  let digest = 0n;
  let count = 0;
  for (const hash of connection.prepare('SELECT hash FROM operation').pluck().iterate()) {
    digest = addToDigest(digest, String(hash));
    count += 1;
  }

  const endOf = (name: string): { chain: number; hash: string } =>
    (chainEnd.get(name) as { chain: number; hash: string } | undefined) ?? { chain: 0, hash: chainStart };

  const heads = (entity: EntityKind, entityId: string, field: string) =>
    headsOf.all(entity, entityId, field) as { id: string; value: string }[];

  /** Updates heads for an operation that is already in the log. */
  const link = (operation: Operation): void => {
    for (const seen of operation.seen) {
      supersede.run(seen);
      dropHead.run(operation.entity, operation.entityId, operation.field, seen);
    }
    if (isSuperseded.get(operation.id) === undefined)
      addHead.run(operation.entity, operation.entityId, operation.field, operation.id);
  };

  /** Shows the value of a field: of several heads the one with the latest id. */
  const show = (entity: EntityKind, entityId: string, field: string): void => {
    const shown = heads(entity, entityId, field).at(-1);
    if (shown) projector.show(entity, entityId, field, JSON.parse(shown.value) as Json);
  };

  const store = (operation: Operation): void => {
    insertOperation.run(
      operation.id,
      operation.replica,
      operation.chain,
      operation.actor,
      operation.entity,
      operation.entityId,
      operation.field,
      canonicalJson(operation.value),
      JSON.stringify(operation.seen),
      operation.batch,
      operation.hash,
    );
    link(operation);
    show(operation.entity, operation.entityId, operation.field);
  };

  const recordChanges = (actor: string, changes: readonly Change[]): Recorded => {
    const batch = randomName(random, 16);
    let { chain, hash } = endOf(replica);
    const operations: Operation[] = [];
    for (const change of changes) {
      const before = heads(change.entity, change.entityId, change.field);
      const value = canonicalJson(change.value);
      // Several operations with one value are no clash: two laptops said the same, and saying it again adds nothing.
      const unchanged = before.length > 0 && before.every((head) => head.value === value);
      if (unchanged || (before.length === 0 && change.value === null)) continue;
      chain += 1;
      const unhashed = {
        id: clock.next(),
        replica,
        chain,
        actor,
        entity: change.entity,
        entityId: change.entityId,
        field: change.field,
        value: change.value,
        seen: before.map((head) => head.id),
        batch,
      };
      hash = chainHash(hash, unhashed);
      const operation = { ...unhashed, hash };
      store(operation);
      operations.push(operation);
    }
    return { batch, operations };
  };

  const account = (operations: readonly Operation[]): void => {
    for (const operation of operations) digest = addToDigest(digest, operation.hash);
    count += operations.length;
  };

  const record = (actor: string, changes: readonly Change[]): Recorded => {
    const recorded = connection.transaction(() => recordChanges(actor, changes)).immediate();
    account(recorded.operations);
    return recorded;
  };

  const readBatch = connection.prepare(`SELECT ${columns} FROM operation WHERE batch = ? ORDER BY sequence`);
  const readAll = connection.prepare(`SELECT ${columns} FROM operation ORDER BY sequence`);

  return {
    replica,
    revision: () => digest.toString(16).padStart(64, '0').slice(0, 32),
    count: () => count,
    record,
    revert: (actor, batch, within) => {
      const operations = (readBatch.all(batch) as OperationRow[]).map(toOperation);
      const isInside = ({ entityId }: Operation): boolean =>
        entityId === within || entityId.startsWith(`${within}/`);
      if (operations.length === 0 || !operations.every(isInside))
        fail('request.not-found', { noun: 'batch', id: batch });
      const created = new Set(
        operations
          .filter((operation) => operation.field === 'deleted' && operation.seen.length === 0)
          .map((operation) => `${operation.entity} ${operation.entityId}`),
      );
      const changes: Change[] = [];
      let kept = 0;
      for (const operation of operations) {
        const isCreated = created.has(`${operation.entity} ${operation.entityId}`);
        // A created entity goes as a whole; its fields stay so that bringing it back brings them back too.
        if (isCreated && operation.field !== 'deleted') continue;
        const shown = heads(operation.entity, operation.entityId, operation.field).at(-1);
        // By value, not by id: a change that was itself taken back since does not stand in the way.
        if (shown?.value !== canonicalJson(operation.value)) {
          kept += 1;
          continue;
        }
        const former = [...operation.seen].sort().at(-1);
        const value = former === undefined ? undefined : valueOfOperation.get(former);
        changes.push({
          entity: operation.entity,
          entityId: operation.entityId,
          field: operation.field,
          value: isCreated ? true : typeof value === 'string' ? (JSON.parse(value) as Json) : null,
        });
      }
      const recorded = record(actor, changes);
      return { batch: recorded.batch, reverted: recorded.operations.length, kept };
    },
    absorb: (operations) => {
      const added = connection
        .transaction(() => {
          const fresh = operations.filter((operation) => known.get(operation.id) === undefined);
          // Chains are checked in their own order, whatever order the operations came in.
          const ordered = [...fresh].sort((a, b) =>
            a.replica === b.replica ? a.chain - b.chain : a.replica < b.replica ? -1 : 1,
          );
          for (const operation of ordered) {
            const { hash, ...unhashed } = operation;
            const end = endOf(operation.replica);
            if (operation.chain !== end.chain + 1 || chainHash(end.hash, unhashed) !== hash)
              fail('log.chain-broken', { replica: operation.replica, position: operation.chain });
            store(operation);
            clock.observe(operation.id);
          }
          return ordered;
        })
        .immediate();
      account(added);
      return { added: added.length };
    },
    rebuild: () => {
      connection
        .transaction(() => {
          connection.exec('DELETE FROM superseded; DELETE FROM head;');
          projector.clear();
          for (const row of readAll.all() as OperationRow[]) link(toOperation(row));
          const fields = connection.prepare('SELECT DISTINCT entity, entity_id, field FROM head').all() as {
            entity: EntityKind;
            entity_id: string;
            field: string;
          }[];
          for (const { entity, entity_id, field } of fields) show(entity, entity_id, field);
        })
        .immediate();
    },
    *operations() {
      for (const row of readAll.iterate() as IterableIterator<OperationRow>) yield toOperation(row);
    },
  };
};
