import { fail } from '#shared/contract/failure.ts';
import type { Change, Operation } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { createLogicalClock } from './clock.ts';
import { type Draft, draftOperations } from './draft.ts';
import { addToDigest, chainHash } from './hash.ts';
import { createHeads } from './heads.ts';
import { type ChainEnd, createOperationRows } from './operation-rows.ts';
import { atOnce, inTurns, type Pieces, stretch } from './pieces.ts';
import { createProjector } from './project.ts';
import { randomName } from './replica.ts';
import { createShownState } from './shown-state.ts';
import { createStaging } from './staging.ts';
import { createTakeBack } from './take-back.ts';

export interface Recorded {
  readonly batch: string;
  readonly operations: readonly Operation[];
}

export interface Reverted {
  readonly batch: string;
  readonly reverted: number;
  readonly kept: number;
}

/** How long work is watched and called off. */
export interface GradualWork {
  /** Cancels until the moment of writing; then nothing is written. */
  readonly signal: AbortSignal;
  /** Told how many of all changes are done, at the beginning and between turns. */
  readonly progress: (done: number, total: number) => void;
  /** Called in the moment of writing; throws where what was true at the beginning no longer is. */
  readonly confirm: () => void;
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
   * Records many changes in one transaction as well, but prepares them while other calls are served. What others
   * record meanwhile counts as earlier.
   */
  recordGradually(actor: string, changes: readonly Change[], work: GradualWork): Promise<Recorded>;
  /**
   * Takes back one batch: what it created is deleted, what it changed gets its former value. Fields changed since
   * keep their newer value and are counted as kept. Every entity of the batch must be `within` or below it.
   */
  revert(actor: string, batch: string, within: string): Reverted;
  /** Takes back a large batch, prepared while other calls are served. */
  revertGradually(actor: string, batch: string, within: string, work: GradualWork): Promise<Reverted>;
  /** The fields a batch changed, each once by kind of entity; none for a batch that is not there. */
  fieldsOf(batch: string): readonly Pick<Change, 'entity' | 'field'>[];
  /** Takes in operations of other replicas, in any order and any number of times. */
  absorb(operations: readonly Operation[]): { added: number };
  /** Recomputes heads and projections from the operations alone. */
  rebuild(): void;
  operations(): IterableIterator<Operation>;
}

/** How often others may overtake the preparation of changes before it is done without letting them in between. */
const attempts = 3;
/** From here on operations are staged. */
const fewest = 256;

export const createOperationLog = (
  connection: Connection,
  replica: string,
  now: () => number,
  random: (size: number) => Uint8Array,
): OperationLog => {
  const projector = createProjector(connection);
  const heads = createHeads(connection);
  const rows = createOperationRows(connection);
  const takeBack = createTakeBack(connection, rows, heads);
  const shownState = createShownState(connection, heads, projector);
  const clock = createLogicalClock(replica, now, rows.latestId());
  let digest = 0n;
  let count = 0;
  for (const hash of rows.hashes()) {
    digest = addToDigest(digest, hash);
    count += 1;
  }

  const account = (operations: readonly Operation[]): void => {
    for (const operation of operations) digest = addToDigest(digest, operation.hash);
    count += operations.length;
  };

  const draft = (actor: string, changes: readonly Change[]): Pieces<Draft> =>
    draftOperations(changes, heads, {
      actor,
      batch: randomName(random, 16),
      replica,
      clock,
      end: rows.endOf(replica),
    });

  /** Row by row, which is the shortest way for few. */
  const write = ({ operations, values, entities }: Draft): void => {
    for (const [index, operation] of operations.entries()) {
      rows.add(operation, values[index]);
      heads.supersede(operation, operation.seen);
    }
    for (const { entity, entityId, fields } of entities) {
      for (const [field, head] of fields) heads.add({ entity, entityId, field }, head.operation);
      projector.show(
        entity,
        entityId,
        Array.from(fields, ([field, { shown }]) => [field, shown] as const),
      );
    }
  };

  function* store(ready: Draft, confirm: () => void): Pieces<Recorded> {
    const { batch, operations } = ready;
    const staging = operations.length < fewest ? null : createStaging(connection);
    try {
      if (staging) yield* stretch(staging.fill(ready, projector), 0, 0.9);
      confirm();
      if (operations.length > 0)
        connection.transaction(() => (staging ? staging.move() : write(ready))).immediate();
    } finally {
      staging?.drop();
    }
    account(operations);
    return { batch, operations };
  }

  function* recording(actor: string, changes: readonly Change[], confirm = () => {}): Pieces<Recorded> {
    const ready = yield* stretch(draft(actor, changes), 0, 0.5);
    return yield* stretch(store(ready, confirm), 0.5, 1);
  }

  function* reverting(actor: string, batch: string, within: string, confirm = () => {}): Pieces<Reverted> {
    const { changes, kept } = yield* stretch(takeBack(batch, within), 0, 0.3);
    const recorded = yield* stretch(recording(actor, changes, confirm), 0.3, 1);
    return { batch: recorded.batch, reverted: recorded.operations.length, kept };
  }

  /** Does work in turns with other calls, and again when one of them recorded anything meanwhile. */
  const settle = async <Value>(
    begin: () => Pieces<Value>,
    { signal, progress }: GradualWork,
    total: number,
  ): Promise<Value> => {
    let furthest = 0;
    progress(0, total);
    signal.throwIfAborted();
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const before = count;
      const done = await inTurns(begin(), {
        signal,
        progress: (share) => {
          // Beginning again is no step back for whoever watches.
          furthest = Math.max(furthest, Math.floor(share * total));
          progress(furthest, total);
        },
        holds: () => count === before,
      });
      if (done !== null) return done;
    }
    return atOnce(begin());
  };

  return {
    replica,
    revision: () => digest.toString(16).padStart(64, '0').slice(0, 32),
    count: () => count,
    record: (actor, changes) => atOnce(recording(actor, changes)),
    recordGradually: (actor, changes, work) =>
      settle(() => recording(actor, changes, work.confirm), work, changes.length),
    revert: (actor, batch, within) => atOnce(reverting(actor, batch, within)),
    revertGradually: (actor, batch, within, work) =>
      settle(() => reverting(actor, batch, within, work.confirm), work, rows.sizeOf(batch)),
    fieldsOf: (batch) => rows.fieldsOf(batch),
    absorb: (operations) => {
      const added = connection
        .transaction(() => {
          // Chains are checked in their own order, whatever order the operations came in.
          const fresh = operations
            .filter(({ id }) => !rows.has(id))
            .sort((a, b) => (a.replica === b.replica ? a.chain - b.chain : a.replica < b.replica ? -1 : 1));
          const ends = new Map<string, ChainEnd>();
          for (const operation of fresh) {
            const { hash, ...unhashed } = operation;
            const end = ends.get(operation.replica) ?? rows.endOf(operation.replica);
            if (operation.chain !== end.chain + 1 || chainHash(end.hash, unhashed) !== hash)
              fail('log.chain-broken', { replica: operation.replica, position: operation.chain });
            ends.set(operation.replica, operation);
            rows.add(operation);
            clock.observe(operation.id);
          }
          shownState.take(fresh);
          return fresh;
        })
        .immediate();
      account(added);
      return { added: added.length };
    },
    rebuild: () => {
      connection.transaction(() => shownState.rebuild()).immediate();
    },
    operations: () => rows.all(),
  };
};
