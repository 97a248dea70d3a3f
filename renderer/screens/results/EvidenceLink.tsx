import type { Derivation } from '#shared/model/derivation.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { useOpenEvidence } from '../evidence/use-open-evidence.ts';
import styles from './DerivationTree.module.css';

interface EvidenceLinkProps {
  /** Facts of the step: the evidence's id and name. */
  readonly facts: Derivation['facts'];
}

/** Opens the file a step rests on. */
export const EvidenceLink = ({ facts }: EvidenceLinkProps) => {
  const { evidence } = useTexts();
  const { open, isOpening, failure, forgetFailure } = useOpenEvidence();
  const { id, name } = facts;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return (
    <>
      {' '}
      <button
        type="button"
        tabIndex={-1}
        className={styles.control}
        disabled={isOpening}
        onClick={() => void open(id, name)}
        aria-label={evidence.openNamed(name)}
      >
        {evidence.open}
      </button>
      <FailureAlert failure={failure} onClose={forgetFailure} />
    </>
  );
};
