import { Input } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import type { EvidenceState } from '#shared/model/evidence.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import styles from './EvidencePanel.module.css';
import { fileSize } from './file-size.ts';
import { useOpenEvidence } from './use-open-evidence.ts';

const nameLimit = 255;

const tones: { readonly [State in EvidenceState]: StateTone } = {
  present: 'good',
  missing: 'bad',
  altered: 'warning',
};

interface EvidenceRowProps {
  readonly evidence: Output<'evidence.list'>[number];
  readonly onDetached: (batch: string) => void;
}

/** One attached file. */
export const EvidenceRow = ({ evidence, onDetached }: EvidenceRowProps) => {
  const texts = useTexts();
  const words = texts.evidence;
  const opening = useOpenEvidence();
  const detaching = useWrite('evidence.detach');
  const [isRenaming, setRenaming] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { id, name, size, state } = evidence;
  const measured = fileSize(size);

  const detach = async (): Promise<void> => {
    const outcome = await detaching.attempt({ id });
    if (outcome.ok) onDetached(outcome.value.batch);
    else setFailure(outcome.failure);
  };

  return (
    <li className={styles.row}>
      {isRenaming ? (
        <NewName evidence={evidence} onClose={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className={styles.name}
          onClick={() => void opening.open(id, name)}
          disabled={opening.isOpening}
          aria-label={words.openNamed(name)}
        >
          {name}
        </button>
      )}
      <span className={styles.facts}>
        <StateTag tone={tones[state]}>{texts.rules.evidenceStates[state]}</StateTag>
        <span className={styles.size}>{words.bytes(measured.size, measured.unit)}</span>
        <button
          type="button"
          className={styles.link}
          onClick={() => setRenaming(true)}
          aria-label={words.renameNamed(name)}
        >
          {words.rename}
        </button>
        <button
          type="button"
          className={styles.link}
          onClick={() => void detach()}
          disabled={detaching.isPending}
          aria-label={words.detachNamed(name)}
        >
          {words.detach}
        </button>
      </span>
      <FailureAlert failure={opening.failure} onClose={opening.forgetFailure} />
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
    </li>
  );
};

const NewName = ({
  evidence,
  onClose,
}: {
  readonly evidence: EvidenceRowProps['evidence'];
  readonly onClose: () => void;
}) => {
  const { evidence: words } = useTexts();
  const renaming = useWrite('evidence.rename');
  const [typed, setTyped] = useState(evidence.name);
  const [isTried, setTried] = useState(false);
  const name = typed.trim();
  const refusal =
    name === '' ? words.nameEmpty : name.length > nameLimit ? words.nameTooLong(nameLimit) : null;
  const save = async (): Promise<void> => {
    setTried(true);
    if (refusal !== null) return;
    if (name === evidence.name) return onClose();
    const outcome = await renaming.attempt({ id: evidence.id, name });
    if (outcome.ok) onClose();
  };
  return (
    <span className={styles.rename}>
      <Input
        size="small"
        autoFocus
        value={typed}
        aria-label={words.newName}
        status={isTried && refusal !== null ? 'error' : ''}
        onFocus={({ target }) => {
          // The ending is what opens the file; the name before it is what people change.
          const dot = evidence.name.lastIndexOf('.');
          target.setSelectionRange(0, dot > 0 ? dot : evidence.name.length);
        }}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void save();
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
        }}
        onBlur={() => {
          if (refusal === null) void save();
        }}
      />
      {isTried && refusal !== null && (
        <span className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
      <FailureAlert failure={renaming.failure} onClose={onClose} />
    </span>
  );
};
