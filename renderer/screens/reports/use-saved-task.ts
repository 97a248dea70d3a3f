import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { failureOf, type Task, useBridge, useTask } from '../../application/client.tsx';

/** Tasks that end in a file. */
export type FileTask = 'reports.export' | 'reportTemplates.fill';

export type SavedStage<Name extends FileTask> =
  | { readonly stage: 'idle' }
  | { readonly stage: 'working' }
  | { readonly stage: 'saving' }
  | { readonly stage: 'cancelled' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'done'; readonly place: string; readonly file: Output<Name> };

interface SavedTask<Name extends FileTask> {
  readonly stage: SavedStage<Name>;
  readonly task: Task<Name>;
  /** Asks for the place, runs, and saves there. Never rejects. */
  start(fileName: string, input: Input<Name>): Promise<void>;
  clear(): void;
}

/** The place comes first, so that a target open elsewhere is known before any work is done. */
export const useSavedTask = <Name extends FileTask>(method: Name): SavedTask<Name> => {
  const bridge = useBridge();
  const task = useTask(method);
  const [stage, setStage] = useState<SavedStage<Name>>({ stage: 'idle' });
  const { run } = task;
  const start = useCallback(
    async (fileName: string, input: Input<Name>) => {
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
  return { stage, task, start, clear };
};
