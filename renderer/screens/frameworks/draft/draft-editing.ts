import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import { failureOf, useClient } from '../../../application/client.tsx';
import { saveAllNow } from '../../../application/saving.ts';

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
  const [batches, setBatches] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = useCallback(
    async (...edits: DraftEdit[]): Promise<void> => {
      const { batch } = await client.call('frameworks.editDraft', { id, edits });
      setBatches((before) => [...before, batch]);
    },
    [client, id],
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
  const last = batches.at(-1);
  const undo = useCallback(async () => {
    saveAllNow();
    if (last === undefined) return null;
    try {
      const outcome = await client.call('frameworks.undoEdit', { id, batch: last });
      setBatches((before) => before.filter((batch) => batch !== last));
      setFailure(null);
      return outcome;
    } catch (error) {
      setFailure(failureOf(error, 'frameworks.undoEdit'));
      return null;
    }
  }, [client, id, last]);
  const forgetFailure = useCallback(() => setFailure(null), []);
  return { save, apply, canUndo: last !== undefined, undo, failure, forgetFailure };
};
