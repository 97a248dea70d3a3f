import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './findings.module.css';

interface WithdrawDialogProps {
  readonly evaluationId: string;
  readonly findingId: string;
  readonly number: number;
  readonly onClose: () => void;
}

/** Withdraws a finding with the reason. */
export const WithdrawDialog = ({ evaluationId, findingId, number, onClose }: WithdrawDialogProps) => {
  const { findings } = useTexts();
  const words = findings.editor;
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const withdrawing = useWrite('findings.withdraw');
  const confirm = async (): Promise<void> => {
    const outcome = await withdrawing.attempt({ evaluationId, id: findingId, reason, actor: 'lead' });
    if (outcome.ok) onClose();
    else setFailure(outcome.failure);
  };
  return (
    <Modal
      open
      title={words.withdrawTitle(number)}
      okText={words.withdraw}
      okButtonProps={{ disabled: reason.trim() === '' || withdrawing.isPending }}
      onOk={() => void confirm()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className={styles.quiet}>{words.withdrawExplained}</p>
      <Input.TextArea
        autoFocus
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        placeholder={words.reason}
        aria-label={words.reason}
      />
      <FailureAlert failure={failure} />
    </Modal>
  );
};
