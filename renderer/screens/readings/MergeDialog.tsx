import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import styles from './dialogs.module.css';

interface MergeDialogProps {
  /** Two or more, in form order. */
  readonly lines: readonly ReviewLine[];
  /** Ids with the one that gives method, target and full score first. */
  readonly onMerge: (lineIds: readonly string[], name: string) => void;
  readonly onClose: () => void;
}

/** Which of the lines gives its method and what the line is to be called; citations of all are kept. */
export const MergeDialog = ({ lines, onMerge, onClose }: MergeDialogProps) => {
  const { readings, methods, application } = useTexts();
  const texts = readings.merge;
  const [kept, setKept] = useState(lines[0]?.id ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? lines.find(({ id }) => id === kept)?.indicator.name ?? '';
  const isSound = name.trim() !== '' && name.length <= 200;
  return (
    <Modal
      open
      centered
      width={620}
      title={texts.title(lines.length)}
      okText={texts.action}
      okButtonProps={{ disabled: !isSound, autoFocus: true }}
      cancelText={application.cancel}
      onOk={() => onMerge([kept, ...lines.map(({ id }) => id).filter((id) => id !== kept)], name.trim())}
      onCancel={onClose}
    >
      <p className={styles.note}>{texts.detail}</p>
      <Field label={texts.keep}>
        <div className={styles.choices}>
          <Radio.Group
            vertical
            aria-label={texts.keep}
            value={kept}
            onChange={({ target }) => setKept(String(target.value))}
            options={lines.map(({ id, indicator }) => ({
              value: id,
              label: (
                <>
                  {indicator.code} {indicator.name}
                  <span className={styles.aside}>{methods.each[indicator.method.id].name}</span>
                </>
              ),
            }))}
          />
        </div>
      </Field>
      <Field label={texts.name}>
        <TextInput label={texts.name} value={name} maxLength={200} invalid={!isSound} onChange={setTyped} />
      </Field>
    </Modal>
  );
};
