import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import type { ImportChoices, ImportPreview, ImportSource } from '#shared/contract/methods/imports.ts';
import { failureOf, useClient, useTask, useWrite } from '../../application/client.tsx';
import { upload } from '../../application/upload.ts';

/** Who is said to have imported: the person at this laptop. */
const actor = 'lead';

type Stage =
  | { readonly stage: 'none' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | {
      readonly stage: 'preview';
      readonly from: ImportSource;
      readonly choices: ImportChoices;
      readonly preview: ImportPreview;
    }
  | { readonly stage: 'committed'; readonly outcome: Output<'imports.commit'> }
  | { readonly stage: 'undone'; readonly reverted: number; readonly kept: number };

const noChoices: ImportChoices = { tables: [], labels: [] };

/** Hands a table in, previews it, previews it again with what was decided, takes it over, and takes that back. */
export const useTableImport = (evaluationId: string) => {
  const client = useClient();
  const reading = useTask('imports.preview');
  const committing = useTask('imports.commit');
  const undoing = useWrite('imports.undo');
  const [stage, setStage] = useState<Stage>({ stage: 'none' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const handle = useRef<string | null>(null);

  const letGo = useCallback(() => {
    if (handle.current !== null)
      client.call('files.close', { handle: handle.current }).catch(() => undefined);
    handle.current = null;
  }, [client]);
  useEffect(() => letGo, [letGo]);

  const { run: preview } = reading;
  const look = useCallback(
    async (from: ImportSource, choices: ImportChoices): Promise<void> => {
      setFailure(null);
      const outcome = await preview({ evaluationId, from, choices });
      if (outcome.ok) setStage({ stage: 'preview', from, choices, preview: outcome.value });
      else if (outcome.failure.code !== 'request.cancelled')
        setStage({ stage: 'failed', failure: outcome.failure });
    },
    [evaluationId, preview],
  );
  const readText = useCallback(
    (text: string): Promise<void> => {
      letGo();
      setStage({ stage: 'none' });
      return look({ kind: 'text', text }, noChoices);
    },
    [look, letGo],
  );
  const readFile = useCallback(
    async (file: File): Promise<void> => {
      letGo();
      setFailure(null);
      setStage({ stage: 'none' });
      try {
        handle.current = (await upload(client, file)).handle;
      } catch (error) {
        setStage({ stage: 'failed', failure: failureOf(error, 'imports.preview') });
        return;
      }
      await look({ kind: 'file', handle: handle.current, name: file.name }, noChoices);
    },
    [client, look, letGo],
  );

  const { run: take } = committing;
  const commit = useCallback(
    async (
      { from, choices, preview: { digest } }: Extract<Stage, { stage: 'preview' }>,
      leftOut: readonly string[],
    ): Promise<void> => {
      setFailure(null);
      const outcome = await take({ evaluationId, from, choices, leftOut: [...leftOut], digest, actor });
      if (outcome.ok) {
        letGo();
        setStage({ stage: 'committed', outcome: outcome.value });
      } else if (outcome.failure.code !== 'request.cancelled') setFailure(outcome.failure);
    },
    [evaluationId, take, letGo],
  );

  const { attempt } = undoing;
  const undo = useCallback(
    async (batch: string): Promise<void> => {
      setFailure(null);
      const outcome = await attempt({ evaluationId, batch, actor });
      if (outcome.ok) setStage({ stage: 'undone', ...outcome.value });
      else setFailure(outcome.failure);
    },
    [attempt, evaluationId],
  );

  return {
    stage,
    /** Why taking over or taking back did not work; the stage stays as it was. */
    failure,
    reading,
    committing,
    isBusy: reading.running || committing.running || undoing.isPending,
    readText,
    readFile,
    look,
    commit,
    undo,
  };
};
