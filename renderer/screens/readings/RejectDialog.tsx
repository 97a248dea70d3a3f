import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { Field } from '../../components/Field.tsx';
import styles from './dialogs.module.css';

interface RejectDialogProps {
  readonly line: ReviewLine;
  readonly onReject: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for a reason, which may be left out; Enter rejects. */
export const RejectDialog = ({ line, onReject, onClose }: RejectDialogProps) => {
  const { readings, application } = useTexts();
  const texts = readings.reject;
  const [reason, setReason] = useState('');
  const box = useRef<InputRef>(null);
  return (
    <Modal
      open
      centered
      width={520}
      title={texts.title(line.indicator.code, line.indicator.name)}
      okText={texts.action}
      cancelText={application.cancel}
      onOk={() => onReject(reason.trim())}
      onCancel={onClose}
      afterOpenChange={(open) => open && box.current?.focus()}
    >
      <p className={styles.note}>{texts.detail}</p>
      <Field label={texts.reason}>
        <Input
          ref={box}
          value={reason}
          maxLength={1000}
          aria-label={texts.reason}
          onChange={({ target }) => setReason(target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) onReject(reason.trim());
          }}
        />
      </Field>
    </Modal>
  );
};
