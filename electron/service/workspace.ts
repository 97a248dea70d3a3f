import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import {
  assertRestorable,
  type Backup,
  backUp,
  finishRestore,
  restoreBackup,
  setAsideDamaged,
} from './backup/backups.ts';
import { type Connection, openConnection } from './db/connection.ts';
import { type LocalPlaces, localPlaces } from './db/local-places.ts';
import { createEvidenceStore, type EvidenceStore } from './evidence/store.ts';
import { createTransfers, type Transfers } from './files/transfers.ts';
import { createOperationLog, type OperationLog } from './log/operation-log.ts';
import { createReplica, ownReplica, placeOf, randomName } from './log/replica.ts';
import { plantSeeds } from './seeds/plant-seeds.ts';
import type { Seeds } from './seeds/read-seeds.ts';

const databaseName = 'workspace.sqlite';

const backedUpKey = 'backup.revision';

/** Change has gone this long without a backup before one is made. */
const backupInterval = 15 * 60 * 1000;

export interface WorkspaceOptions {
  readonly directory: string;
  readonly backupDirectory: string;
  readonly seeds: Seeds;
  readonly now: () => number;
  readonly random: (size: number) => Uint8Array;
  readonly maximumPages?: number | undefined;
}

/** An open workspace: database, log, evidence, files under way. */
export interface Workspace {
  readonly connection: Connection;
  readonly log: OperationLog;
  readonly evidence: EvidenceStore;
  readonly transfers: Transfers;
  readonly places: LocalPlaces;
  readonly directory: string;
  readonly now: () => number;
  /** A fresh identifier with a prefix that tells the noun in logs. */
  newIdentifier(prefix: string): string;
  /** `spare` names a backup that must not be rotated out, because it is about to be restored. */
  backUp(reason: Backup['reason'], spare?: string): Promise<Backup>;
  /** Backs up when something changed and the last backup is old enough. */
  backUpIfDue(): Promise<Backup | null>;
  /** Backs up what changed, then closes. */
  close(): Promise<void>;
  /** Closes without a backup; for a database about to be replaced. */
  abandon(): void;
}

export const databaseFileOf = (directory: string): string => join(directory, databaseName);

const open = (options: WorkspaceOptions, renew: boolean): Workspace => {
  const { directory, backupDirectory, now, random } = options;
  mkdirSync(directory, { recursive: true });
  const file = databaseFileOf(directory);
  finishRestore(file);
  const connection = openConnection({ file, maximumPages: options.maximumPages });
  try {
    const place = placeOf(realpathSync(directory));
    const replica = renew
      ? createReplica(connection, place, now(), random)
      : ownReplica(connection, place, now(), random);
    const log = createOperationLog(connection, replica, now, random);
    plantSeeds(log, options.seeds);
    const newName = (): string => randomName(random, 20);
    const transfers = createTransfers(join(directory, 'temporary'), newName);
    let backedUpAt = now();
    const places = localPlaces(connection);
    // Kept in the database, so that changes of a run that crashed are backed up by the next one.
    const isChanged = (): boolean => log.revision() !== places.get(backedUpKey);
    const makeBackup = async (reason: Backup['reason'], spare?: string): Promise<Backup> => {
      const revision = log.revision();
      const backup = await backUp(connection, backupDirectory, now(), reason, spare);
      backedUpAt = now();
      places.set(backedUpKey, revision);
      return backup;
    };
    return {
      connection,
      log,
      evidence: createEvidenceStore(join(directory, 'evidence')),
      transfers,
      places,
      directory,
      now,
      newIdentifier: (prefix) => `${prefix}-${randomName(random, 16)}`,
      backUp: makeBackup,
      backUpIfDue: async () =>
        isChanged() && now() - backedUpAt >= backupInterval ? makeBackup('interval') : null,
      close: async () => {
        transfers.closeAll();
        try {
          if (isChanged()) await makeBackup('close');
        } finally {
          connection.close();
        }
      },
      abandon: () => {
        transfers.closeAll();
        connection.close();
      },
    };
  } catch (error) {
    connection.close();
    throw error;
  }
};

export const openWorkspace = (options: WorkspaceOptions): Workspace => open(options, false);

/**
 * Replaces the workspace's database by a backup and opens it under a new replica identity: the operations made after
 * the backup were signed by the old one, which must not continue its chain from an earlier point.
 */
export const restoreWorkspace = async (
  options: WorkspaceOptions,
  current: Workspace | null,
  name: string,
): Promise<{ workspace: Workspace; replaced: Backup }> => {
  const file = databaseFileOf(options.directory);
  // Everything that can be refused is refused while the workspace is still open.
  assertRestorable(options.backupDirectory, name);
  const replaced = current
    ? await current.backUp('before-restore', name)
    : setAsideDamaged(file, options.backupDirectory, options.now(), name);
  current?.abandon();
  restoreBackup(file, options.backupDirectory, name);
  return { workspace: open(options, true), replaced };
};
