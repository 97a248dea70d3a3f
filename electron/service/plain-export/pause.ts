import { setImmediate } from 'node:timers/promises';
import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal } from '#shared/contract/index.ts';

/** Rows between two pauses. */
export const rowsAtATime = 2_000;

/** Lets other calls be answered, and ends the work once nobody wants it. */
export const pause = async (signal: CancelSignal | undefined, method: string): Promise<void> => {
  await setImmediate();
  if (signal?.aborted) fail('request.cancelled', { method });
};
