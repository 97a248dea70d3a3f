import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import { failureOf, useClient } from '../../../application/client.tsx';
import { useSteps } from '../../../application/steps.ts';

export interface DraftEditing {
  /** Sends edits as one batch, undone together. Rejects with FailureError, for boxes that save as typed. */
  save(...edits: DraftEdit[]): Promise<void>;
  /** The same for buttons: what goes wrong is shown at the top of the screen. Resolves to whether it was done. */
  apply(...edits: DraftEdit[]): Promise<boolean>;
  readonly canUndo: boolean;
  /** Takes back the last batch of this sitting; null when there was none or it failed. */
  undo(): Promise<{ readonly reverted: number; readonly kept: number } | null>;
  readonly failure: Failure | null;
  forgetFailure(): void;
}

/** Edits of one draft, with the batches of this sitting kept for undoing. */
export const useDraftEditing = (id: string): DraftEditing => {
  const client = useClient();
  const { steps, take, takeBack } = useSteps<string>();
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = useCallback(
    async (...edits: DraftEdit[]): Promise<void> => {
      await take(
        () => client.call('frameworks.editDraft', { id, edits }),
        (before, { batch }) => [...before, batch],
      );
    },
    [client, id, take],
  );
  const apply = useCallback(
    async (...edits: DraftEdit[]): Promise<boolean> => {
      try {
        await save(...edits);
        setFailure(null);
        return true;
      } catch (error) {
        setFailure(failureOf(error, 'frameworks.editDraft'));
        return false;
      }
    },
    [save],
  );
  const undo = useCallback(async () => {
    try {
      const outcome = await takeBack((batch) => client.call('frameworks.undoEdit', { id, batch }));
      setFailure(null);
      return outcome;
    } catch (error) {
      setFailure(failureOf(error, 'frameworks.undoEdit'));
      return null;
    }
  }, [client, id, takeBack]);
  const forgetFailure = useCallback(() => setFailure(null), []);
  return { save, apply, canUndo: steps.length > 0, undo, failure, forgetFailure };
};
