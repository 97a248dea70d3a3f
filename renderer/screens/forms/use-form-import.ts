import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import type { FormPreview } from '#shared/model/form.ts';
import { failureOf, useClient, useTask, useWrite } from '../../application/client.tsx';
import { upload } from '../../application/upload.ts';

interface SentForm {
  readonly evaluationId: string;
  readonly handle: string;
  readonly name: string;
  readonly scorerId: string | null;
}

export type ImportStage =
  | { readonly stage: 'none' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'preview'; readonly sent: SentForm; readonly preview: FormPreview }
  | { readonly stage: 'committed'; readonly outcome: Output<'forms.commit'> }
  | { readonly stage: 'undone'; readonly reverted: number; readonly kept: number };

/** Hands a form in, previews it, takes what is wanted, and takes that back. Nothing is written before committing. */
export const useFormImport = (evaluationId: string) => {
  const client = useClient();
  const reading = useTask('forms.preview');
  const committing = useTask('forms.commit');
  const undoing = useWrite('forms.undo');
  const [stage, setStage] = useState<ImportStage>({ stage: 'none' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const handle = useRef<string | null>(null);

  const letGo = useCallback(() => {
    if (handle.current !== null)
      client.call('files.close', { handle: handle.current }).catch(() => undefined);
    handle.current = null;
  }, [client]);
  useEffect(() => letGo, [letGo]);

  const { run: preview } = reading;
  const read = useCallback(
    async (file: File, scorerId: string | null): Promise<void> => {
      letGo();
      setFailure(null);
      setStage({ stage: 'none' });
      try {
        handle.current = (await upload(client, file)).handle;
      } catch (error) {
        setStage({ stage: 'failed', failure: failureOf(error, 'forms.preview') });
        return;
      }
      const sent = { evaluationId, handle: handle.current, name: file.name, scorerId };
      const outcome = await preview(sent);
      if (outcome.ok) setStage({ stage: 'preview', sent, preview: outcome.value });
      else if (outcome.failure.code !== 'request.cancelled')
        setStage({ stage: 'failed', failure: outcome.failure });
    },
    [client, evaluationId, preview, letGo],
  );

  const { run: take } = committing;
  const commit = useCallback(
    async (sent: SentForm, previewSha256: string, chosen: readonly string[]): Promise<void> => {
      setFailure(null);
      const outcome = await take({ ...sent, previewSha256, chosen: [...chosen] });
      if (outcome.ok) {
        letGo();
        setStage({ stage: 'committed', outcome: outcome.value });
      } else setFailure(outcome.failure);
    },
    [take, letGo],
  );

  const { attempt } = undoing;
  const undo = useCallback(
    async (batch: string): Promise<void> => {
      setFailure(null);
      const outcome = await attempt({ evaluationId, batch });
      if (outcome.ok) setStage({ stage: 'undone', ...outcome.value });
      else setFailure(outcome.failure);
    },
    [attempt, evaluationId],
  );

  /** Puts the form away without taking anything. */
  const leave = useCallback((): void => {
    letGo();
    setFailure(null);
    setStage({ stage: 'none' });
  }, [letGo]);

  return {
    stage,
    /** Why committing or undoing did not work; the stage stays as it was. */
    failure,
    reading,
    committing,
    isBusy: reading.running || committing.running || undoing.isPending,
    read,
    commit,
    undo,
    leave,
  };
};
