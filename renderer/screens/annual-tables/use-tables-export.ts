import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { failureOf, type Task, useBridge, useTask } from '../../application/client.tsx';

const method = 'annualTables.export';

type ExportStage =
  | { readonly stage: 'idle' | 'writing' | 'saving' | 'cancelled' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'done'; readonly place: string; readonly file: Output<typeof method> };

interface TablesExport {
  readonly stage: ExportStage;
  readonly task: Task<typeof method>;
  /** Asks for the place, writes, and saves there. Never rejects. */
  start(input: Input<typeof method>, fileName: string): Promise<void>;
}

/** The place comes first, so that a target open elsewhere is known before any work is done. */
export const useTablesExport = (): TablesExport => {
  const bridge = useBridge();
  const task = useTask(method);
  const [stage, setStage] = useState<ExportStage>({ stage: 'idle' });
  const { run } = task;
  const start = useCallback(
    async (input: Input<typeof method>, fileName: string) => {
      setStage({ stage: 'idle' });
      try {
        const target = await bridge.chooseTarget(fileName);
        if (!target) return;
        setStage({ stage: 'writing' });
        const written = await run(input);
        if (!written.ok) {
          const isCancelled = written.failure.code === 'request.cancelled';
          setStage(isCancelled ? { stage: 'cancelled' } : { stage: 'failed', failure: written.failure });
          return;
        }
        const file = written.value;
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
    [bridge, run],
  );
  return { stage, task, start };
};
