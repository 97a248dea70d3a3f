import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../application/texts.tsx';

interface PasteDialogProps {
  readonly open: boolean;
  readonly words: {
    readonly pasteTitle: string;
    readonly pasteLabel: string;
    readonly pastePlaceholder: string;
    readonly read: string;
  };
  readonly onClose: () => void;
  /** The dialog is closed already. */
  readonly onRead: (text: string) => void;
}

/** A box for cells copied from a spreadsheet. */
export const PasteDialog = ({ open, words, onClose, onRead }: PasteDialogProps) => {
  const { application } = useTexts();
  const [pasted, setPasted] = useState('');
  const close = (): void => {
    setPasted('');
    onClose();
  };
  return (
    <Modal
      open={open}
      title={words.pasteTitle}
      okText={words.read}
      cancelText={application.cancel}
      okButtonProps={{ disabled: pasted.trim() === '' }}
      onCancel={close}
      onOk={() => {
        close();
        onRead(pasted);
      }}
      destroyOnHidden
    >
      <Input.TextArea
        autoFocus
        rows={9}
        wrap="off"
        value={pasted}
        aria-label={words.pasteLabel}
        placeholder={words.pastePlaceholder}
        onChange={({ target }) => setPasted(target.value)}
      />
    </Modal>
  );
};
