import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';
import { failureOf, type Task, useBridge, useTask } from '../../application/client.tsx';

/** Tasks that end with a file to be saved. */
export type FileTask =
  | 'exports.workbook'
  | 'plainExports.write'
  | 'exportProfiles.run'
  | 'issuedTemplates.fill'
  | 'annualTables.export';

type ExportStage<Made> =
  | { readonly stage: 'idle' }
  | { readonly stage: 'writing' }
  | { readonly stage: 'saving' }
  | { readonly stage: 'cancelled' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'done'; readonly place: string; readonly file: Made };

export interface FileExport<Name extends FileTask> {
  readonly stage: ExportStage<Output<Name>>;
  readonly task: Task<Name>;
  readonly isBusy: boolean;
  /** Asks for the place, writes, and saves there. Never rejects. */
  start(input: Input<Name>, fileName: string): Promise<void>;
}

/** The place comes first, so that a target open elsewhere is known before any work is done. */
export const useFileExport = <Name extends FileTask>(method: Name): FileExport<Name> => {
  const bridge = useBridge();
  const task = useTask(method);
  const [stage, setStage] = useState<ExportStage<Output<Name>>>({ stage: 'idle' });
  const { run } = task;
  const start = useCallback(
    async (input: Input<Name>, fileName: string) => {
      setStage({ stage: 'idle' });
      try {
        const target = await bridge.chooseTarget(fileName);
        if (!target) return;
        setStage({ stage: 'writing' });
        const written = await run(input);
        if (!written.ok) {
          setStage(
            written.failure.code === 'request.cancelled'
              ? { stage: 'cancelled' }
              : { stage: 'failed', failure: written.failure },
          );
          return;
        }
        const file = written.value as Output<Name> & FileHandle;
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
  return { stage, task, isBusy: stage.stage === 'writing' || stage.stage === 'saving', start };
};
