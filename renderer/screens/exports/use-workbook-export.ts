import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import { failureOf, type Task, useBridge, useTask } from '../../application/client.tsx';

export type ExportStage =
  | { readonly stage: 'idle' }
  | { readonly stage: 'writing' }
  | { readonly stage: 'saving' }
  | { readonly stage: 'cancelled' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'done'; readonly place: string; readonly file: Output<'exports.workbook'> };

interface WorkbookExport {
  readonly stage: ExportStage;
  readonly task: Task<'exports.workbook'>;
  /** Asks for the place, writes, and saves there. Never rejects. */
  start(evaluationId: string, language: Language, fileName: string): Promise<void>;
}

/** The place comes first, so that a target open elsewhere is known before any work is done. */
export const useWorkbookExport = (): WorkbookExport => {
  const bridge = useBridge();
  const task = useTask('exports.workbook');
  const [stage, setStage] = useState<ExportStage>({ stage: 'idle' });
  const { run } = task;
  const start = useCallback(
    async (evaluationId: string, language: Language, fileName: string) => {
      setStage({ stage: 'idle' });
      try {
        const target = await bridge.chooseTarget(fileName);
        if (!target) return;
        setStage({ stage: 'writing' });
        const written = await run({ evaluationId, language });
        if (!written.ok) {
          setStage(
            written.failure.code === 'request.cancelled'
              ? { stage: 'cancelled' }
              : { stage: 'failed', failure: written.failure },
          );
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
        setStage({ stage: 'failed', failure: failureOf(error, 'exports.workbook') });
      }
    },
    [bridge, run],
  );
  return { stage, task, start };
};
