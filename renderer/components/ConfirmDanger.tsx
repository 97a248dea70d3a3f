import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../application/texts.tsx';

interface Danger {
  readonly title: string;
  /** What will be lost or replaced, and how it can be had back. */
  readonly consequences: ReactNode;
  /** The act in its own word: 删除, 恢复. */
  readonly action: string;
}

/** Asks before something that cannot be undone with one key. Resolves to whether the person agreed. */
export const useConfirmDanger = (): ((danger: Danger) => Promise<boolean>) => {
  const { modal } = App.useApp();
  const { application } = useTexts();
  return ({ title, consequences, action }) =>
    new Promise((resolve) => {
      modal.confirm({
        title,
        content: consequences,
        okText: action,
        okButtonProps: { danger: true },
        cancelText: application.cancel,
        // The harmless answer is the one Enter gives.
        autoFocusButton: 'cancel',
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      });
    });
};
