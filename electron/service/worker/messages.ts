import type { Failure } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import type { TaskInput, TaskName } from './tasks.ts';

/** What a thread is started with. */
export type WorkerInput = {
  readonly [Name in TaskName]: { readonly task: Name; readonly input: TaskInput<Name> };
}[TaskName];

/** What it says: how far it is, as often as it likes, and its answer once. */
export type WorkerMessage<Value = unknown> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'failure'; readonly failure: Failure };
