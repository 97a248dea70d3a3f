import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Field } from '../../components/Field.tsx';
import styles from './CopyDialog.module.css';

interface CopyDialogProps {
  readonly versionId: string;
  readonly title: string;
  readonly shipped: boolean;
  readonly onClose: () => void;
  readonly onCopied: (draftId: string) => void;
}

/** Starts a draft from a published version: one's own framework, or the next version of the same. */
export const CopyDialog = ({ versionId, title, shipped, onClose, onCopied }: CopyDialogProps) => {
  const { frameworks, application } = useTexts();
  const texts = frameworks.copy;
  const create = useWrite('frameworks.createDraft');
  const [as, setAs] = useState<'copy' | 'next-version'>(shipped ? 'copy' : 'next-version');
  const [name, setName] = useState<string | null>(null);
  const shownName = name ?? (as === 'copy' ? texts.copiedTitle(title) : title);
  const start = async (): Promise<void> => {
    const outcome = await create.attempt({ versionId, as, title: shownName.trim() });
    if (outcome.ok) onCopied(outcome.value.id);
  };
  return (
    <Modal
      open
      title={texts.title}
      okText={texts.start}
      cancelText={application.cancel}
      confirmLoading={create.isPending}
      okButtonProps={{ disabled: shownName.trim() === '' }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <FailureAlert failure={create.failure} />
      <Radio.Group
        vertical
        value={as}
        onChange={({ target }) => setAs(target.value as typeof as)}
        options={[
          { value: 'copy', label: <Choice title={texts.asCopy} detail={texts.asCopyDetail} /> },
          { value: 'next-version', label: <Choice title={texts.asNext} detail={texts.asNextDetail} /> },
        ]}
      />
      <div className={styles.name}>
        <Field label={texts.name}>
          <Input
            aria-label={texts.name}
            value={shownName}
            maxLength={300}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
      </div>
    </Modal>
  );
};

const Choice = ({ title, detail }: { readonly title: string; readonly detail: string }) => (
  <span className={styles.choice}>
    <span>{title}</span>
    <span className={styles.detail}>{detail}</span>
  </span>
);
