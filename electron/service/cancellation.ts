import { setImmediate } from 'node:timers/promises';
import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal } from '#shared/contract/index.ts';

/** Work that whoever asked for it can call off. */
export interface Cancellable {
  /** Name of the calling method, for the failure. */
  readonly method: string;
  readonly signal?: CancelSignal | undefined;
}

/** Fails with `request.cancelled` once nobody wants the work any longer. */
export const stopIfCancelled = ({ method, signal }: Cancellable): void => {
  if (signal?.aborted) fail('request.cancelled', { method });
};

/** Lets other calls be answered, and ends the work once nobody wants it. */
export const pause = async (work: Cancellable): Promise<void> => {
  await setImmediate();
  stopIfCancelled(work);
};
