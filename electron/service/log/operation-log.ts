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
  /** Told how many of all changes are done. */
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
  /** Takes in operations of other replicas, in any order and any number of times. */
  absorb(operations: readonly Operation[]): { added: number };
  /** Recomputes heads and projections from the operations alone. */
  rebuild(): void;
  operations(): IterableIterator<Operation>;
}

/** How often others may overtake the preparation of changes before it is done without letting them in between. */
const attempts = 3;
/** Part of the work that is preparation; the rest is writing. */
const preparation = 0.5;

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

  /** Everything was made ready before, so that the transaction is as short as it can be. */
  function* write({ operations, values, entities }: Draft): Pieces<void> {
    for (const [index, operation] of operations.entries()) {
      rows.add(operation, values[index]);
      heads.supersede(operation, operation.seen);
      if (index % 1_024 === 0) yield (index / operations.length) * 0.5;
    }
    for (const [index, { entity, entityId, fields }] of entities.entries()) {
      for (const [field, head] of fields) heads.add({ entity, entityId, field }, head.operation);
      projector.show(
        entity,
        entityId,
        Array.from(fields, ([field, { shown }]) => [field, shown] as const),
      );
      if (index % 1_024 === 0) yield 0.5 + (index / entities.length) * 0.5;
    }
  }

  const store = (ready: Draft, told: (share: number) => void = () => {}): Recorded => {
    const { batch, operations } = ready;
    if (operations.length > 0) {
      connection.transaction(() => atOnce(write(ready), told)).immediate();
      account(operations);
    }
    return { batch, operations };
  };

  /**
   * Makes something ready in turns with other calls, again when one of them recorded anything meanwhile, and settles
   * it in the turn in which it is known to hold.
   */
  const settle = async <Ready>(
    begin: () => Pieces<Ready>,
    work: GradualWork & { readonly total: number },
    finish: (ready: Ready, told: (share: number) => void) => Recorded,
  ): Promise<{ ready: Ready; recorded: Recorded }> => {
    const { signal, total } = work;
    let furthest = 0;
    const told = (share: number): void => {
      // Beginning again is no step back for whoever watches.
      furthest = Math.max(furthest, Math.floor(share * total));
      work.progress(furthest, total);
    };
    const close = (ready: Ready) => {
      signal.throwIfAborted();
      work.confirm();
      return {
        ready,
        recorded: finish(ready, (share) => told(preparation + (1 - preparation) * share)),
      };
    };
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const before = count;
      const ready = await inTurns(begin(), {
        signal,
        progress: (share) => told(share * preparation),
        holds: () => count === before,
      });
      if (ready !== null && count === before) return close(ready);
    }
    return close(atOnce(begin()));
  };

  function* draftOfRevert(actor: string, batch: string, within: string) {
    const { changes, kept } = yield* stretch(takeBack(batch, within), 0, 0.5);
    return { kept, draft: yield* stretch(draft(actor, changes), 0.5, 1) };
  }

  return {
    replica,
    revision: () => digest.toString(16).padStart(64, '0').slice(0, 32),
    count: () => count,
    record: (actor, changes) => store(atOnce(draft(actor, changes))),
    recordGradually: async (actor, changes, work) => {
      const total = changes.length;
      return (await settle(() => draft(actor, changes), { ...work, total }, store)).recorded;
    },
    revert: (actor, batch, within) => {
      const { kept, draft: ready } = atOnce(draftOfRevert(actor, batch, within));
      const recorded = store(ready);
      return { batch: recorded.batch, reverted: recorded.operations.length, kept };
    },
    revertGradually: async (actor, batch, within, work) => {
      const { ready, recorded } = await settle(
        () => draftOfRevert(actor, batch, within),
        { ...work, total: rows.sizeOf(batch) },
        (made, told) => store(made.draft, told),
      );
      return { batch: recorded.batch, reverted: recorded.operations.length, kept: ready.kept };
    },
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
