import type { Failure } from '#shared/contract/failure.ts';
import type { SavingState } from '../application/saving.ts';
import { useFailureText, useTexts } from '../application/texts.tsx';
import styles from './SavingMark.module.css';

/** Says under a box what became of what was typed: nothing while all is well, the reason when it was refused. */
export const SavingMark = ({
  state,
  failure,
}: {
  readonly state: SavingState;
  readonly failure: Failure | null;
}) => {
  const failureText = useFailureText();
  const { application } = useTexts();
  if (state === 'failed')
    return (
      <span className={styles.failed} role="alert">
        {application.notSaved}
        {failure ? failureText(failure) : ''}
      </span>
    );
  return state === 'saving' ? <span className={styles.saving}>{application.saving}</span> : null;
};
