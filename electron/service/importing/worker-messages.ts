import type { Failure } from '#shared/contract/failure.ts';
import type { RawFile } from './raw-table.ts';

export interface WorkerInput {
  readonly path: string;
  /** Name of the file for messages. */
  readonly name: string;
}

export type WorkerMessage =
  | { readonly type: 'file'; readonly file: RawFile }
  | { readonly type: 'failure'; readonly failure: Failure };
