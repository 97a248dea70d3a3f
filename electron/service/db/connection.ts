import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { fail } from '#shared/contract/failure.ts';
import { migrate } from './migrate.ts';

export type Connection = Database.Database;

/** Stands in every workspace database (`PRAGMA application_id`): the letters HPWS. */
export const applicationId = 0x48505753;

const sqliteMagic = 'SQLite format 3\0';

/** Looks at the first bytes before SQLite does, so that a renamed document is named as such. */
const assertDatabaseFile = (file: string): void => {
  if (!existsSync(file)) return;
  const header = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  try {
    const length = readSync(descriptor, header, 0, 16, 0);
    if (length > 0 && header.toString('latin1', 0, length) !== sqliteMagic)
      fail('workspace.not-a-database', { place: file });
  } finally {
    closeSync(descriptor);
  }
};

const assertOurs = (connection: Connection, file: string): void => {
  const found = Number(connection.pragma('application_id', { simple: true }));
  const isEmpty = connection.prepare('SELECT count(*) AS n FROM sqlite_master').pluck().get() === 0;
  if (found !== applicationId && !isEmpty)
    fail('workspace.foreign-database', { place: file, applicationId: found });
};

export interface ConnectionOptions {
  readonly file: string;
  /** Upper bound of the file in pages; stands for a full disk. */
  readonly maximumPages?: number | undefined;
}

/**
 * Opens the workspace database, takes the exclusive lock, applies migrations. Durability is set here, at every
 * open, and read back: an acknowledged write must survive a power cut.
 */
export const openConnection = ({ file, maximumPages }: ConnectionOptions): Connection => {
  assertDatabaseFile(file);
  const connection = new Database(file, { timeout: 500 });
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    // In exclusive mode the lock is taken with the first access and kept until close.
    connection.exec('BEGIN EXCLUSIVE; COMMIT');
    connection.pragma('synchronous = FULL');
    if (Number(connection.pragma('synchronous', { simple: true })) !== 2)
      throw new Error('synchronous=FULL was not accepted');
    connection.pragma('foreign_keys = ON');
    connection.pragma('trusted_schema = OFF');
    if (maximumPages !== undefined) connection.pragma(`max_page_count = ${maximumPages}`);
    assertOurs(connection, file);
    migrate(connection, file);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};
