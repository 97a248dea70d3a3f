import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Finding } from '#shared/model/finding.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './findings.module.css';
import { LedgerLine } from './LedgerLine.tsx';
import { type FindingScene, linesOf } from './scene.ts';

interface LedgerProps {
  readonly scene: FindingScene;
  readonly finding: Finding;
}

/** 整改台账 of one finding: its measures, and a box for another. */
export const Ledger = ({ scene, finding }: LedgerProps) => {
  const { findings } = useTexts();
  const words = findings.ledger;
  const lines = linesOf(scene, finding.id);
  const [measure, setMeasure] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const adding = useWrite('rectifications.add');
  const canAdd = measure.trim() !== '' && !adding.isPending;
  const add = async (): Promise<void> => {
    const outcome = await adding.attempt({
      evaluationId: scene.evaluation.id,
      findingId: finding.id,
      actor: 'lead',
      measure: measure.trim(),
      unit: finding.responsibleUnit,
      person: '',
      dueOn: null,
      status: 'not-started',
      progress: '',
      completedOn: null,
      evidenceIds: [],
      reviewer: '',
      opinion: '',
    });
    setFailure(outcome.ok ? null : outcome.failure);
    if (outcome.ok) setMeasure('');
  };
  return (
    <section className={styles.ledger} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      {lines.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {lines.map((line, index) => (
        <LedgerLine key={line.id} scene={scene} finding={finding} line={line} number={index + 1} />
      ))}
      {finding.withdrawnReason !== null ? (
        <p className={styles.quiet}>{words.withdrawn}</p>
      ) : (
        !scene.isLocked && (
          <div className={styles.adding}>
            <Input.TextArea
              value={measure}
              onChange={({ target }) => setMeasure(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing || !canAdd)
                  return;
                event.preventDefault();
                void add();
              }}
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={4000}
              placeholder={words.newMeasure}
              aria-label={words.newMeasure}
            />
            <Button disabled={!canAdd} onClick={() => void add()}>
              {words.add}
            </Button>
          </div>
        )
      )}
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
    </section>
  );
};
