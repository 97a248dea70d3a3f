import type { Failure } from '#shared/contract/failure.ts';
import type { FileInput, TaskName } from './tasks.ts';

export interface WorkerInput {
  readonly task: TaskName;
  readonly input: FileInput;
}

export type WorkerMessage<Value = unknown> =
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'failure'; readonly failure: Failure };
