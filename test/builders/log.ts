import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Connection, openConnection } from '#service/db/connection.ts';
import { createOperationLog, type OperationLog } from '#service/log/operation-log.ts';
import { createReplica } from '#service/log/replica.ts';
import { seededRandom, temporaryFolder } from './service.ts';

export interface Replica {
  readonly connection: Connection;
  readonly log: OperationLog;
  /** Sets this laptop's clock. */
  at(milliseconds: number): void;
}

/** A log of its own, as on one laptop. */
export const createTestReplica = (seed: number): Replica => {
  const { bytes } = seededRandom(seed);
  let now = 1_700_000_000_000;
  const connection = openConnection({ file: join(temporaryFolder(), 'workspace.sqlite') });
  onTestFinished(() => {
    connection.close();
  });
  const replica = createReplica(connection, 'here', now, bytes);
  const log = createOperationLog(connection, replica, () => now, bytes);
  return {
    connection,
    log,
    at: (milliseconds) => {
      now = milliseconds;
    },
  };
};
