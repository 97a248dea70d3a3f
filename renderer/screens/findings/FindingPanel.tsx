import { Button } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useWrite } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { FindingFieldsForm } from './FindingFieldsForm.tsx';
import type { FindingLine } from './finding-lines.ts';
import styles from './findings.module.css';
import { Ledger } from './Ledger.tsx';
import type { FindingScene } from './scene.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

interface FindingPanelProps {
  readonly scene: FindingScene;
  readonly line: FindingLine;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** The open finding: what can be done with it, what is written in it, and its lines of the ledger. */
export const FindingPanel = ({
  scene,
  line,
  canMoveUp,
  canMoveDown,
  onMove,
  onRemove,
}: FindingPanelProps) => {
  const { findings } = useTexts();
  const words = findings.editor;
  const { finding, number } = line;
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const withdrawing = useWrite('findings.withdraw');
  const restore = async (): Promise<void> => {
    const outcome = await withdrawing.attempt({
      evaluationId: scene.evaluation.id,
      id: finding.id,
      reason: null,
      actor: 'lead',
    });
    setFailure(outcome.ok ? null : outcome.failure);
  };
  const askWithdrawal = (): void => {
    void saveAllNow();
    setWithdrawing(true);
  };
  const isOut = finding.withdrawnReason !== null;
  return (
    <>
      <div className={styles.panelHead}>
        <h2 className={styles.title}>{findings.number(number)}</h2>
        <span className={styles.space} />
        <Button size="small" type="text" disabled={scene.isLocked || !canMoveUp} onClick={() => onMove(-1)}>
          {words.moveUp}
        </Button>
        <Button size="small" type="text" disabled={scene.isLocked || !canMoveDown} onClick={() => onMove(1)}>
          {words.moveDown}
        </Button>
        {!isOut && (
          <Button size="small" type="text" disabled={scene.isLocked} onClick={askWithdrawal}>
            {words.withdraw}
          </Button>
        )}
        <Button size="small" type="text" danger disabled={scene.isLocked} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      <p className={styles.quiet}>
        {words.raised(finding.raisedAt.slice(0, 10))}
        {finding.origin && ` · ${findings.carriedFrom(finding.origin.year)}`}
      </p>
      {finding.withdrawnReason !== null && (
        <p className={styles.locked} role="status">
          {words.withdrawn(finding.withdrawnReason)}{' '}
          <Button size="small" disabled={scene.isLocked} onClick={() => void restore()}>
            {words.restore}
          </Button>
        </p>
      )}
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      <FindingFieldsForm scene={scene} finding={finding} />
      <Ledger scene={scene} finding={finding} />
      {isWithdrawing && (
        <WithdrawDialog
          evaluationId={scene.evaluation.id}
          findingId={finding.id}
          number={number}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </>
  );
};
