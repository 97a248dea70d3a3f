import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { failureOf, useBridge, useWrite } from '../../application/client.tsx';

interface OpenEvidence {
  readonly isOpening: boolean;
  /** Why the file was not opened. */
  readonly failure: Failure | null;
  /** Hands the file to the program that shows it. Never rejects. */
  open(id: string, name: string): Promise<void>;
  forgetFailure(): void;
}

/** Opens attached files. */
export const useOpenEvidence = (): OpenEvidence => {
  const bridge = useBridge();
  const opening = useWrite('evidence.open');
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isOpening: opening.isPending,
    failure,
    open: async (id, name) => {
      const outcome = await opening.attempt({ id });
      if (!outcome.ok) return setFailure(outcome.failure);
      try {
        const opened = await bridge.openFile(outcome.value.handle, name);
        setFailure(opened.opened ? null : opened.failure);
      } catch (error) {
        setFailure(failureOf(error, 'evidence.open'));
      }
    },
    forgetFailure: () => setFailure(null),
  };
};
