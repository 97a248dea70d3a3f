import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useFailureText, useTexts } from '../../../application/texts.tsx';
import { FailureAlert } from '../../../components/FailureAlert.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from './CheckPanel.module.css';

interface CheckPanelProps {
  readonly problems: readonly Failure[];
  readonly failure: Failure | null;
  readonly checked: boolean;
  readonly onGoTo: (problem: Failure) => void;
}

/** What keeps the draft from being published, up to date with every edit; a click goes where it is mended. */
export const CheckPanel = ({ problems, failure, checked, onGoTo }: CheckPanelProps) => {
  const { frameworks } = useTexts();
  const texts = frameworks.check;
  const failureText = useFailureText();
  const [open, setOpen] = useState(false);
  const shown = open && problems.length > 0;
  return (
    <section className={styles.panel} aria-label={texts.title}>
      <button
        type="button"
        className={styles.header}
        aria-expanded={shown}
        disabled={problems.length === 0}
        onClick={() => setOpen(!open)}
      >
        <span>{texts.title}</span>
        <span role="status">
          {checked && (
            <StateTag tone={problems.length === 0 ? 'good' : 'warning'}>
              {problems.length === 0 ? texts.sound : texts.problems(problems.length)}
            </StateTag>
          )}
        </span>
        {problems.length > 0 && (
          <span className={styles.fold}>
            {shown ? <DownOutlined aria-hidden /> : <UpOutlined aria-hidden />}{' '}
            {shown ? texts.hide : texts.show}
          </span>
        )}
      </button>
      <FailureAlert failure={failure} />
      {shown && (
        <ol className={styles.problems}>
          {problems.map((problem) => (
            <li key={`${problem.code}-${problem.path.join('.')}-${JSON.stringify(problem.facts)}`}>
              <button
                type="button"
                className={styles.problem}
                title={texts.goTo}
                onClick={() => onGoTo(problem)}
              >
                {failureText(problem)}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
