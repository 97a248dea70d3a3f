import { parentPort, workerData } from 'node:worker_threads';
import { FailureError } from '#shared/contract/failure.ts';
import type { WorkerInput, WorkerMessage } from './messages.ts';
import { tasks } from './tasks.ts';

/** Entry of the parsing thread: does one task, answers once and ends. Bundled as a file of its own. */
const { task, input } = workerData as WorkerInput;

const answer = (message: WorkerMessage): void => parentPort?.postMessage(message);

tasks[task](input).then(
  (value) => answer({ type: 'value', value }),
  (error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    answer({ type: 'failure', failure: error.failure });
  },
);
