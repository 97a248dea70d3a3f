import { basename } from 'node:path';
import { FailureError, failure } from '#shared/contract/failure.ts';

/** What a failed write means for the person who asked; a fault of the program itself stays what it is. */
export const writeFailure = (error: unknown, path: string): unknown => {
  if (error instanceof FailureError) return error;
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const code = String(error.code);
  return new FailureError(
    code === 'ENOSPC'
      ? failure('workspace.disk-full', { place: basename(path) })
      : failure('file.target-unwritable', { place: basename(path), detail: code }),
  );
};
