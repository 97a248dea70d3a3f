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

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What a database or file system error means to a person, or null when it is none of theirs but a defect.
 * `place` is the folder or file the message names.
 */
export const workspaceFailure = (error: unknown, place: string): Failure | null => {
  const code = systemCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return failure('workspace.in-use', { place });
  if (code.startsWith('SQLITE_NOTADB')) return failure('workspace.not-a-database', { place });
  if (code.startsWith('SQLITE_CORRUPT')) return failure('workspace.corrupt', { place, detail });
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return failure('workspace.disk-full', { place });
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return failure('workspace.read-only', { place });
  if (code.startsWith('SQLITE_CANTOPEN') && existsSync(place) && !isWritable(place))
    return failure('workspace.read-only', { place });
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_IOERR') ||
    (code && !(error instanceof SqliteError))
  )
    return failure('workspace.unavailable', { place, detail });
  return null;
};
