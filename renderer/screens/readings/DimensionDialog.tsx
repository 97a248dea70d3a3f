import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTexts } from '../../application/texts.tsx';
import { Field } from '../../components/Field.tsx';
import styles from './dialogs.module.css';

interface DimensionDialogProps {
  readonly onAdd: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a new dimension; Enter adds it. */
export const DimensionDialog = ({ onAdd, onClose }: DimensionDialogProps) => {
  const { readings, application } = useTexts();
  const texts = readings.dimension;
  const [name, setName] = useState('');
  const box = useRef<InputRef>(null);
  const add = (): void => {
    if (name.trim() !== '') onAdd(name.trim());
  };
  return (
    <Modal
      open
      centered
      width={520}
      title={texts.addTitle}
      okText={texts.addAction}
      okButtonProps={{ disabled: name.trim() === '' }}
      cancelText={application.cancel}
      onOk={add}
      onCancel={onClose}
      afterOpenChange={(open) => open && box.current?.focus()}
    >
      <p className={styles.note}>{texts.addDetail}</p>
      <Field label={texts.name}>
        <Input
          ref={box}
          value={name}
          maxLength={200}
          aria-label={texts.name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) add();
          }}
        />
      </Field>
    </Modal>
  );
};
