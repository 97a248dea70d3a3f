import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal } from '#shared/contract/index.ts';

/** Fails with `request.cancelled` once the caller no longer wants the workbook. */
export const stopIfCancelled = (signal: CancelSignal | undefined): void => {
  if (signal?.aborted) fail('request.cancelled', { method: 'exports.workbook' });
};
