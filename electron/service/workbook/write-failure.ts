import { basename } from 'node:path';
import { FailureError, failure } from '#shared/contract/failure.ts';

/** What a failed write means for the person who asked. */
export const writeFailure = (error: unknown, path: string): FailureError => {
  if (error instanceof FailureError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = code === '' ? String(error) : code;
  return new FailureError(
    code === 'ENOSPC'
      ? failure('workspace.disk-full', { place: basename(path) })
      : failure('file.target-unwritable', { place: basename(path), detail }),
  );
};
