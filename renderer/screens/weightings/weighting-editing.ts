import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { WeightingEdit } from '#shared/contract/methods/weightings.ts';
import { failureOf, useClient } from '../../application/client.tsx';

export interface WeightingEditing {
  /** Sends entries as one batch, undone together. Resolves to what went wrong, null where nothing did. */
  enter(...edits: WeightingEdit[]): Promise<Failure | null>;
  readonly canUndo: boolean;
  /** Takes back the last batch of this sitting; null where there was none or it failed. */
  undo(): Promise<number | null>;
  readonly failure: Failure | null;
  forgetFailure(): void;
}

/** Entries of one weighting, with the batches of this sitting kept for undoing. */
export const useWeightingEditing = (frameworkId: string): WeightingEditing => {
  const client = useClient();
  const [batches, setBatches] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const enter = useCallback(
    async (...edits: WeightingEdit[]): Promise<Failure | null> => {
      try {
        const { batch } = await client.call('weightings.edit', { frameworkId, edits });
        setBatches((before) => [...before, batch]);
        setFailure(null);
        return null;
      } catch (error) {
        const found = failureOf(error, 'weightings.edit');
        setFailure(found);
        return found;
      }
    },
    [client, frameworkId],
  );
  const last = batches.at(-1);
  const undo = useCallback(async (): Promise<number | null> => {
    if (last === undefined) return null;
    try {
      const { reverted } = await client.call('weightings.undoEdit', { frameworkId, batch: last });
      setBatches((before) => before.filter((batch) => batch !== last));
      setFailure(null);
      return reverted;
    } catch (error) {
      setFailure(failureOf(error, 'weightings.undoEdit'));
      return null;
    }
  }, [client, frameworkId, last]);
  const forgetFailure = useCallback(() => setFailure(null), []);
  return { enter, canUndo: last !== undefined, undo, failure, forgetFailure };
};
