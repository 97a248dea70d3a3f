import { parentPort, workerData } from 'node:worker_threads';
import { FailureError } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import type { WorkerInput, WorkerMessage } from './messages.ts';
import { tasks } from './tasks.ts';

/** Entry of the parsing thread: does one task, answers once and ends. Bundled as a file of its own. */
const { task, input } = workerData as WorkerInput;

const answer = (message: WorkerMessage): void => parentPort?.postMessage(message);

// Which input belongs to which task was checked where the thread was started.
const run = tasks[task] as (input: unknown, report: (progress: Progress) => void) => Promise<unknown>;

run(input, (progress) => answer({ type: 'progress', progress })).then(
  (value) => answer({ type: 'value', value }),
  (error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    answer({ type: 'failure', failure: error.failure });
  },
);
