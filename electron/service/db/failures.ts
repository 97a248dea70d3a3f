import { accessSync, constants, existsSync } from 'node:fs';
import { SqliteError } from 'better-sqlite3';
import { type Failure, failure } from '#shared/contract/failure.ts';

const isWritable = (place: string): boolean => {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** What a code of the database or of the file system says about the place. */
type Saying =
  | 'in-use'
  | 'not-a-database'
  | 'corrupt'
  | 'disk-full'
  | 'read-only'
  | 'cannot-open'
  | 'unavailable';

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html). An extended code begins with its primary one. */
const databaseCodes: readonly (readonly [string, Saying])[] = [
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CANTOPEN', 'cannot-open'],
  ['SQLITE_IOERR', 'unavailable'],
];

/**
 * Codes of the operating system (POSIX errno, the names libuv also gives to those of Windows) that come from the state
 * of a disk or folder. Others, such as EINVAL and EBADF, come from a wrong call.
 */
const fileSystemCodes: ReadonlyMap<string, Saying> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'unavailable'],
  ['ECONNRESET', 'unavailable'],
  ['EEXIST', 'unavailable'],
  ['EFBIG', 'unavailable'],
  ['EHOSTDOWN', 'unavailable'],
  ['EHOSTUNREACH', 'unavailable'],
  ['EIO', 'unavailable'],
  ['EISDIR', 'unavailable'],
  ['ELOOP', 'unavailable'],
  ['EMFILE', 'unavailable'],
  ['EMLINK', 'unavailable'],
  ['ENAMETOOLONG', 'unavailable'],
  ['ENETDOWN', 'unavailable'],
  ['ENETUNREACH', 'unavailable'],
  ['ENFILE', 'unavailable'],
  ['ENODEV', 'unavailable'],
  ['ENOENT', 'unavailable'],
  ['ENOMEM', 'unavailable'],
  ['ENOTCONN', 'unavailable'],
  ['ENOTDIR', 'unavailable'],
  ['ENOTEMPTY', 'unavailable'],
  ['ENOTSUP', 'unavailable'],
  ['ENXIO', 'unavailable'],
  ['EOPNOTSUPP', 'unavailable'],
  ['ESTALE', 'unavailable'],
  ['ETIMEDOUT', 'unavailable'],
  ['ETXTBSY', 'unavailable'],
  ['EXDEV', 'unavailable'],
  // What libuv has no name for, on Windows mostly a medium or share that went away.
  ['UNKNOWN', 'unavailable'],
]);

const sayingOf = (error: unknown): Saying | null => {
  if (!(error instanceof Error && 'code' in error)) return null;
  const { code } = error;
  if (typeof code !== 'string') return null;
  if (error instanceof SqliteError)
    return databaseCodes.find(([primary]) => code === primary || code.startsWith(`${primary}_`))?.[1] ?? null;
  // Calls of the operating system name themselves; libraries use such codes for things of their own.
  return 'syscall' in error ? (fileSystemCodes.get(code) ?? null) : null;
};

/**
 * What a database or file system error means to a person, or null when it is none of theirs but a defect.
 * `place` is the folder or file the message names.
 */
export const workspaceFailure = (error: unknown, place: string): Failure | null => {
  const saying = sayingOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  switch (saying) {
    case null:
      return null;
    case 'in-use':
    case 'not-a-database':
    case 'disk-full':
    case 'read-only':
      return failure(`workspace.${saying}`, { place });
    case 'cannot-open':
      return existsSync(place) && !isWritable(place)
        ? failure('workspace.read-only', { place })
        : failure('workspace.unavailable', { place, detail });
    case 'corrupt':
    case 'unavailable':
      return failure(`workspace.${saying}`, { place, detail });
  }
};
