import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { failureOf, useBridge, useTask } from '../../application/client.tsx';

type ExportStage =
  | { readonly stage: 'idle' | 'writing' | 'cancelled' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'done'; readonly place: string; readonly written: Output<'forms.write'> };

/** Asks for the place, writes the forms, and saves there. The place comes first, so that a target open elsewhere is known. */
export const useFormsExport = () => {
  const bridge = useBridge();
  const task = useTask('forms.write');
  const [stage, setStage] = useState<ExportStage>({ stage: 'idle' });
  const { run } = task;
  const start = useCallback(
    async (input: Input<'forms.write'>, fileName: string): Promise<void> => {
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
        const { handle, sha256 } = written.value;
        const saved = await target.save(handle, sha256);
        void bridge.client.call('files.close', { handle }).catch(() => undefined);
        setStage(
          saved.saved
            ? { stage: 'done', place: saved.place, written: written.value }
            : { stage: 'failed', failure: saved.failure },
        );
      } catch (error) {
        setStage({ stage: 'failed', failure: failureOf(error, 'forms.write') });
      }
    },
    [bridge, run],
  );
  return { stage, task, start };
};
