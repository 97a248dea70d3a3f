import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { WeightingEdit } from '#shared/contract/methods/weightings.ts';
import { failureOf, useClient } from '../../application/client.tsx';
import { useSteps } from '../../application/steps.ts';

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
  const { steps, take, takeBack } = useSteps<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const enter = useCallback(
    async (...edits: WeightingEdit[]): Promise<Failure | null> => {
      try {
        await take(
          () => client.call('weightings.edit', { frameworkId, edits }),
          (before, { batch }) => [...before, batch],
        );
        setFailure(null);
        return null;
      } catch (error) {
        const found = failureOf(error, 'weightings.edit');
        setFailure(found);
        return found;
      }
    },
    [client, frameworkId, take],
  );
  const undo = useCallback(async (): Promise<number | null> => {
    try {
      const outcome = await takeBack((batch) => client.call('weightings.undoEdit', { frameworkId, batch }));
      setFailure(null);
      return outcome?.reverted ?? null;
    } catch (error) {
      setFailure(failureOf(error, 'weightings.undoEdit'));
      return null;
    }
  }, [client, frameworkId, takeBack]);
  const forgetFailure = useCallback(() => setFailure(null), []);
  return { enter, canUndo: steps.length > 0, undo, failure, forgetFailure };
};
