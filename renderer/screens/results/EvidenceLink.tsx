import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Derivation } from '#shared/model/derivation.ts';
import { failureOf, useBridge, useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './DerivationTree.module.css';

interface EvidenceLinkProps {
  /** Facts of the step: the evidence's id and name. */
  readonly facts: Derivation['facts'];
}

/** Opens the file a step rests on. */
export const EvidenceLink = ({ facts }: EvidenceLinkProps) => {
  const { evidence } = useTexts();
  const bridge = useBridge();
  const opening = useWrite('evidence.open');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, name } = facts;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  const open = async (): Promise<void> => {
    const outcome = await opening.attempt({ id });
    if (!outcome.ok) return setFailure(outcome.failure);
    try {
      const opened = await bridge.openFile(outcome.value.handle, name);
      setFailure(opened.opened ? null : opened.failure);
    } catch (error) {
      setFailure(failureOf(error, 'evidence.open'));
    }
  };
  return (
    <>
      {' '}
      <button
        type="button"
        tabIndex={-1}
        className={styles.control}
        disabled={opening.isPending}
        onClick={() => void open()}
        aria-label={evidence.openNamed(name)}
      >
        {evidence.open}
      </button>
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
    </>
  );
};
