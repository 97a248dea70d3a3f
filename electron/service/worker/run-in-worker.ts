import { type Transferable, Worker } from 'node:worker_threads';
import { type Failure, FailureError, failure } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import { type Cancellable, stopIfCancelled } from '../cancellation.ts';
import type { WorkerMessage } from './messages.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';

export interface WorkerOptions extends Cancellable {
  /** Heap of the thread; running out of it ends only the thread. */
  readonly memoryMegabytes: number;
  /** Heap for what is made and dropped at once; a small one keeps the whole small. The engine's own size when left out. */
  readonly youngMegabytes?: number;
  /** Longest time the task may take. */
  readonly milliseconds: number;
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Parts of the input that move to the thread instead of being copied. */
  readonly transfer?: readonly Transferable[];
  /** Entry of the thread, where it does not stand beside this file. */
  readonly worker?: URL | undefined;
}

/** From source the entry is a file beside this one; a bundle puts its own beside the service. */
const entry = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./worker.ts', import.meta.url)
    : new URL('./worker.cjs', import.meta.url);

/**
 * Runs a task in a thread of its own with bounded memory and time, so that a hostile or broken file can neither stop
 * nor starve the service. Rejects with FailureError; running out of memory or time is `file.unsafe`.
 */
export const runInWorker = async <Name extends TaskName>(
  task: Name,
  input: TaskInput<Name>,
  {
    method,
    memoryMegabytes,
    youngMegabytes,
    milliseconds,
    signal,
    progress,
    transfer = [],
    worker: chosen,
  }: WorkerOptions,
): Promise<TaskOutput<Name>> => {
  const place = input.name;
  stopIfCancelled({ method, signal });
  const worker = new Worker(chosen ?? entry(), {
    workerData: { task, input },
    transferList: [...transfer],
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMegabytes,
      ...(youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: youngMegabytes }),
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<TaskOutput<Name>>();
  const refuse = (cause: Failure) => reject(new FailureError(cause));
  const cancel = () => refuse(failure('request.cancelled', { method }));
  const timer = setTimeout(
    () => refuse(failure('file.unsafe', { place, reason: 'takes-too-long' })),
    milliseconds,
  );
  signal?.addEventListener('abort', cancel);
  worker.on('message', (message: WorkerMessage<TaskOutput<Name>>) => {
    if (message.type === 'progress') progress?.(message.progress);
    else if (message.type === 'value') resolve(message.value);
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
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
};
