import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { Field } from '../../components/Field.tsx';
import styles from './dialogs.module.css';
import { partNames, suggestedParts } from './split-parts.ts';

interface SplitDialogProps {
  readonly line: ReviewLine;
  readonly onSplit: (names: readonly string[]) => void;
  readonly onClose: () => void;
}

/** One name per line; everything else of the parts is taken from the line. */
export const SplitDialog = ({ line, onSplit, onClose }: SplitDialogProps) => {
  const { readings, application } = useTexts();
  const texts = readings.split;
  const [text, setText] = useState(() => suggestedParts(line.indicator).join('\n'));
  const box = useRef<InputRef>(null);
  const names = partNames(text);
  return (
    <Modal
      open
      centered
      width={620}
      title={texts.title(line.indicator.code, line.indicator.name)}
      okText={names === null ? texts.actionAlone : texts.action(names.length)}
      okButtonProps={{ disabled: names === null }}
      cancelText={application.cancel}
      onOk={() => names && onSplit(names)}
      onCancel={onClose}
      afterOpenChange={(open) => open && box.current?.focus({ cursor: 'end' })}
    >
      <p className={styles.note}>{texts.detail}</p>
      <Field label={texts.names}>
        <Input.TextArea
          ref={box}
          value={text}
          autoSize={{ minRows: 4, maxRows: 12 }}
          aria-label={texts.names}
          status={names === null ? 'warning' : ''}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={({ key, ctrlKey, metaKey }) => {
            if (key === 'Enter' && (ctrlKey || metaKey) && names) onSplit(names);
          }}
        />
      </Field>
      {names === null && <p className={styles.problem}>{texts.wanted}</p>}
    </Modal>
  );
};
