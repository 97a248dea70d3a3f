import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Rectification } from '#shared/model/rectification.ts';
import { useWrite } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import { readDate } from '../progress/read-date.ts';
import styles from './findings.module.css';
import type { FindingScene } from './scene.ts';

interface SignOffProps {
  readonly scene: FindingScene;
  readonly line: Rectification;
}

/** 销号 on a day, and taking it back; why it is refused stands below. */
export const SignOff = ({ scene, line }: SignOffProps) => {
  const { findings } = useTexts();
  const words = findings.ledger;
  const [day, setDay] = useState(scene.today);
  const [failure, setFailure] = useState<Failure | null>(null);
  const closing = useWrite('rectifications.close');
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const read = readDate(day);
  const close = async (on: string | null): Promise<void> => {
    await saveAllNow();
    const outcome = await closing.attempt({
      evaluationId: scene.evaluation.id,
      id: line.id,
      on,
      actor: 'lead',
    });
    setFailure(outcome.ok ? null : outcome.failure);
  };
  return (
    <>
      <div className={styles.signOff}>
        {line.closedOn === null ? (
          <>
            <span className={styles.quiet}>{words.closeOn}</span>
            <TextInput
              value={day}
              onChange={setDay}
              label={words.closeOn}
              placeholder={words.dayPlaceholder}
              maxLength={20}
              width={120}
              invalid={read === null}
            />
            <Button
              disabled={scene.isLocked || read === null || closing.isPending}
              onClick={() => void close(read)}
            >
              {words.close}
            </Button>
          </>
        ) : (
          <>
            <StateTag tone="good">{words.closed(line.closedOn)}</StateTag>
            <Button
              size="small"
              disabled={scene.isLocked || closing.isPending}
              onClick={() => void close(null)}
            >
              {words.reopen}
            </Button>
          </>
        )}
      </div>
      {line.closedOn === null && read === null && (
        <span className={styles.bad} role="alert">
          {words.dayRefused(words.closeOn, day)}
        </span>
      )}
      <div ref={refusal} className={styles.refusal}>
        <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      </div>
    </>
  );
};
