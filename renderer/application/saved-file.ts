import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';
import { failureOf, type Task, type TaskName, useBridge, useTask } from './client.tsx';

/** Tasks that offer a file under a handle when they end. */
export type FileTask = {
  [Name in TaskName]: Output<Name> extends FileHandle ? Name : never;
}[TaskName];

type SavedFileStage<Made> =
  | { readonly stage: 'idle' | 'working' | 'saving' | 'cancelled' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'done'; readonly place: string; readonly file: Made };

export interface SavedFile<Name extends FileTask> {
  readonly stage: SavedFileStage<Output<Name>>;
  readonly task: Task<Name>;
  readonly isBusy: boolean;
  /** Asks for the place, runs the task, and saves its file there. Never rejects. */
  start(input: Input<Name>, fileName: string): Promise<void>;
  /** Forgets what came of it. */
  clear(): void;
}

/**
 * Runs a task and saves the file it offers. The place comes first, so that a target open elsewhere is known before any
 * work is done.
 */
export const useSavedFile = <Name extends FileTask>(method: Name): SavedFile<Name> => {
  const bridge = useBridge();
  const task = useTask(method);
  const [stage, setStage] = useState<SavedFileStage<Output<Name>>>({ stage: 'idle' });
  const { run } = task;
  const start = useCallback(
    async (input: Input<Name>, fileName: string): Promise<void> => {
      setStage({ stage: 'idle' });
      try {
        const target = await bridge.chooseTarget(fileName);
        if (!target) return;
        setStage({ stage: 'working' });
        const made = await run(input);
        if (!made.ok) {
          setStage(
            made.failure.code === 'request.cancelled'
              ? { stage: 'cancelled' }
              : { stage: 'failed', failure: made.failure },
          );
          return;
        }
        const file = made.value;
        setStage({ stage: 'saving' });
        const saved = await target.save(file.handle, file.sha256);
        void bridge.client.call('files.close', { handle: file.handle }).catch(() => undefined);
        setStage(
          saved.saved
            ? { stage: 'done', place: saved.place, file }
            : { stage: 'failed', failure: saved.failure },
        );
      } catch (error) {
        setStage({ stage: 'failed', failure: failureOf(error, method) });
      }
    },
    [bridge, run, method],
  );
  const clear = useCallback(() => setStage({ stage: 'idle' }), []);
  return { stage, task, isBusy: stage.stage === 'working' || stage.stage === 'saving', start, clear };
};
