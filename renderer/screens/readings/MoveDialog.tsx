import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ReviewDimension, ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { Field } from '../../components/Field.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { AddedTo } from './AddDialog.tsx';
import styles from './dialogs.module.css';

interface MoveDialogProps {
  readonly lines: readonly ReviewLine[];
  readonly dimensions: readonly ReviewDimension[];
  readonly onMove: (to: AddedTo) => void;
  readonly onClose: () => void;
}

const newDimension = '+';

/** Where lines are moved to: another dimension, or a new one. */
export const MoveDialog = ({ lines, dimensions, onMove, onClose }: MoveDialogProps) => {
  const { readings, application } = useTexts();
  const texts = readings.move;
  const left = new Set(lines.map(({ dimensionId }) => dimensionId));
  const open = dimensions.filter(({ id }) => left.size > 1 || !left.has(id));
  const [chosen, setChosen] = useState(open[0]?.id ?? newDimension);
  const [name, setName] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const isSound = chosen !== newDimension || name.trim() !== '';
  return (
    <Modal
      open
      centered
      width={520}
      title={texts.title(lines.length)}
      okText={texts.action}
      okButtonProps={{ disabled: !isSound }}
      cancelText={application.cancel}
      onOk={() => onMove(chosen === newDimension ? { name: name.trim() } : { id: chosen })}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && form.current?.querySelector('input')?.focus()}
    >
      <div ref={form}>
        <p className={styles.note}>{texts.detail}</p>
        <ul className={styles.moved}>
          {lines.map(({ id, indicator }) => (
            <li key={id}>
              {indicator.code} {indicator.name}
            </li>
          ))}
        </ul>
        <Field label={texts.to}>
          <Select
            aria-label={texts.to}
            value={chosen}
            onChange={setChosen}
            options={[
              ...open.map(({ id, code, name: label }) => ({ value: id, label: `${code} ${label}` })),
              { value: newDimension, label: readings.add.newDimension },
            ]}
          />
        </Field>
        {chosen === newDimension && (
          <Field label={readings.add.dimensionName}>
            <TextInput label={readings.add.dimensionName} value={name} maxLength={200} onChange={setName} />
          </Field>
        )}
      </div>
    </Modal>
  );
};
