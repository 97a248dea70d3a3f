import { createHash } from 'node:crypto';
import { type Failure, failure } from '#shared/contract/failure.ts';
import { entityKinds } from '#shared/model/operation.ts';
import type { Connection } from '../db/connection.ts';
import { chainHash, chainStart } from './hash.ts';
import type { OperationLog } from './operation-log.ts';
import { projections } from './projections.ts';

/** Recomputes every replica's hash chain; the first broken position of each is reported. */
export const examineChains = (log: OperationLog): { problems: Failure[]; replicas: number } => {
  const ends = new Map<string, { chain: number; hash: string }>();
  const broken = new Map<string, number>();
  for (const { hash, ...operation } of log.operations()) {
    const end = ends.get(operation.replica) ?? { chain: 0, hash: chainStart };
    const holds = operation.chain === end.chain + 1 && chainHash(end.hash, operation) === hash;
    if (!holds && !broken.has(operation.replica)) broken.set(operation.replica, operation.chain);
    ends.set(operation.replica, { chain: operation.chain, hash });
  }
  return {
    problems: [...broken].map(([replica, position]) => failure('log.chain-broken', { replica, position })),
    replicas: ends.size,
  };
};

const tableHash = (connection: Connection, table: string): string => {
  const hash = createHash('sha256');
  // WITHOUT ROWID tables come in key order, which makes the digest independent of history.
  for (const row of connection.prepare(`SELECT * FROM ${table}`).raw().iterate())
    hash.update(JSON.stringify(row)).update('\n');
  return hash.digest('hex');
};

/** A digest per projection table, to compare before and after a rebuild. */
export const projectionHashes = (connection: Connection): Map<string, string> =>
  new Map(
    ['head', ...entityKinds.map((kind) => projections[kind].table)].map((table) => [
      table,
      tableHash(connection, table),
    ]),
  );

/** SHA-256 over the shown and clashing values of every field; the same on two laptops exactly when their state is. */
export const stateHash = (connection: Connection): string => tableHash(connection, 'head');

/** Rebuilds the projections inside a transaction that is rolled back, and names the tables that come out different. */
export const examineProjections = (connection: Connection, log: OperationLog): Failure[] => {
  const before = projectionHashes(connection);
  let after = before;
  connection.exec('BEGIN IMMEDIATE');
  try {
    log.rebuild();
    after = projectionHashes(connection);
  } finally {
    connection.exec('ROLLBACK');
  }
  return [...before]
    .filter(([table, hash]) => after.get(table) !== hash)
    .map(([table]) => failure('log.projection-differs', { table }));
};
