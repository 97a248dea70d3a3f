import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type Failure, FailureError, fail, failure } from '#shared/contract/failure.ts';
import type { CancelSignal } from '#shared/contract/index.ts';
import { largestFile } from './preflight.ts';
import type { RawFile } from './raw-table.ts';
import type { WorkerInput, WorkerMessage } from './worker-messages.ts';

/** Memory of the reading thread in megabytes; beyond it only that thread ends. */
const memoryLimit = 1024;
/** Longest a file may take, in milliseconds. */
const timeLimit = 60_000;

export interface WorkerOptions {
  /** Name of the calling method, for cancellation. */
  readonly method: string;
  readonly signal?: CancelSignal | undefined;
  /** Entry of the worker; bundles pass their own. */
  readonly worker?: URL | undefined;
  readonly limits?: { readonly memoryMegabytes?: number; readonly milliseconds?: number };
}

/**
 * Reads a file in a thread of its own with bounded memory and time, so that a hostile or broken file can neither
 * stop nor starve the service. Rejects with FailureError; running out of memory or time is `file.unsafe`.
 */
export const readInWorker = async (input: WorkerInput, options: WorkerOptions): Promise<RawFile> => {
  const { size } = await stat(input.path);
  const place = input.name;
  if (size > largestFile) fail('file.too-large', { place, size, maximum: largestFile });
  if (options.signal?.aborted) fail('request.cancelled', { method: options.method });
  const worker = new Worker(options.worker ?? new URL('./worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: options.limits?.memoryMegabytes ?? memoryLimit },
  });
  const { promise, resolve, reject } = Promise.withResolvers<RawFile>();
  const refuse = (cause: Failure) => reject(new FailureError(cause));
  const cancel = () => refuse(failure('request.cancelled', { method: options.method }));
  const timer = setTimeout(
    () => refuse(failure('file.unsafe', { place, reason: 'takes-too-long' })),
    options.limits?.milliseconds ?? timeLimit,
  );
  options.signal?.addEventListener('abort', cancel);
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'file') resolve(message.file);
    else refuse(message.failure);
  });
  worker.on('error', (error) => {
    const code = 'code' in error ? String(error.code) : '';
    refuse(
      code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? failure('file.unsafe', { place, reason: 'expands-too-far' })
        : failure('file.damaged', { place, detail: error.message.slice(0, 200) }),
    );
  });
  worker.on('exit', () => refuse(failure('file.damaged', { place, detail: 'exit' })));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
};
