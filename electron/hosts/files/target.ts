import { access, constants, open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FailureError, failure } from '#shared/contract/failure.ts';

/** Codes by which an operating system says that somebody else holds the file. */
const heldCodes = new Set(['EBUSY', 'ETXTBSY']);
/** On Windows an open workbook answers with these too. */
const windowsHeldCodes = new Set(['EPERM', 'EACCES']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);

/** The failure that a file operation on `path` ended with, in the words of the contract. */
export const targetFailure = (error: unknown, path: string, exists: boolean): FailureError => {
  if (error instanceof FailureError) return error;
  const code = codeOf(error);
  const held = heldCodes.has(code) || (process.platform === 'win32' && exists && windowsHeldCodes.has(code));
  return new FailureError(
    held
      ? failure('file.target-open', { place: path })
      : failure('file.target-unwritable', { place: path, detail: code }),
  );
};

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
};

/**
 * Files that office programs lay beside a document while it is open. Windows refuses to open a held document, which
 * tells more than such a file, since one may be left over from a crash.
 */
const ownerFiles = (path: string): readonly string[] =>
  process.platform === 'win32' ? [] : [`.~lock.${basename(path)}#`, `~$${basename(path)}`];

/**
 * Checks that a file can be written at `path`, before any work is done for it.
 * @throws FailureError `file.target-open` when a program holds the file, `file.target-unwritable` otherwise.
 */
export const checkTarget = async (path: string): Promise<void> => {
  const folder = dirname(path);
  const exists = await isThere(path);
  try {
    await access(folder, constants.W_OK);
    if (!exists) return;
    for (const name of ownerFiles(path)) {
      if (await isThere(join(folder, name))) {
        throw new FailureError(failure('file.target-open', { place: path }));
      }
    }
    if (!(await stat(path)).isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const descriptor = await open(path, 'r+');
    await descriptor.close();
  } catch (error) {
    throw targetFailure(error, path, exists);
  }
};
