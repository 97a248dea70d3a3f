import { Modal, type ModalProps } from 'antd';
import { useTexts } from '../application/texts.tsx';
import styles from './KeyDialog.module.css';

interface KeyDialogProps extends Pick<ModalProps, 'width' | 'centered' | 'style'> {
  readonly open: boolean;
  readonly title: string;
  readonly note: string;
  readonly groups: readonly {
    readonly title: string;
    /** The keys as they are printed, and what they do. */
    readonly lines: readonly (readonly [keys: string, does: string])[];
  }[];
  readonly onClose: () => void;
}

/** The keys of a screen, in the order of the work. */
export const KeyDialog = ({ title, note, groups, onClose, ...dialog }: KeyDialogProps) => {
  const { application } = useTexts();
  return (
    <Modal
      {...dialog}
      title={title}
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': application.close }}
      destroyOnHidden
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={styles.title}>{group.title}</h3>
            <dl className={styles.lines}>
              {group.lines.map(([keys, does]) => (
                <div key={keys} className={styles.line}>
                  <dt>{keys}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{note}</p>
    </Modal>
  );
};
