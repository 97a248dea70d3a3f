import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { FailureError } from '#shared/contract/failure.ts';
import { readRawFile } from './read-file.ts';
import type { WorkerInput, WorkerMessage } from './worker-messages.ts';

/** Entry of the thread that reads files nobody has vouched for. It answers once and ends. */
const { path, name } = workerData as WorkerInput;

const answer = async (): Promise<WorkerMessage> => {
  try {
    return { type: 'file', file: readRawFile(await readFile(path), name) };
  } catch (error) {
    if (error instanceof FailureError) return { type: 'failure', failure: error.failure };
    throw error;
  }
};

parentPort?.postMessage(await answer());
