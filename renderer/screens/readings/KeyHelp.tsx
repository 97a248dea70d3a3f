import { Modal } from 'antd';
import { useTexts } from '../../application/texts.tsx';
import styles from '../scoring/KeyHelp.module.css';
import type { KeyCommand } from './keys.ts';

type Group = 'move' | 'decide' | 'other';

/** Every key of the review, in the order of the work. */
const groups: readonly (readonly [Group, readonly (readonly [string, KeyCommand])[]])[] = [
  [
    'move',
    [
      ['J　↓', 'next'],
      ['K　↑', 'previous'],
      ['G', 'undecided'],
      ['C', 'clash'],
      ['/　Ctrl+F', 'search'],
    ],
  ],
  [
    'other',
    [
      ['D', 'rename'],
      ['+', 'dimension'],
      ['Esc', 'leave'],
      ['?', 'help'],
    ],
  ],
  [
    'decide',
    [
      ['A', 'accept'],
      ['E', 'edit'],
      ['R　X', 'reject'],
      ['S', 'split'],
      ['V　Space', 'mark'],
      ['M', 'merge'],
      ['T', 'move'],
      ['N', 'add'],
      ['U　Ctrl+Z', 'undo'],
    ],
  ],
];

/** The keys of the review screen. */
export const KeyHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { readings, application } = useTexts();
  const { help } = readings;
  return (
    <Modal
      title={help.title}
      open={open}
      onCancel={onClose}
      footer={null}
      width={820}
      centered
      closable={{ 'aria-label': application.close }}
      destroyOnHidden
    >
      <div className={styles.groups}>
        {groups.map(([group, lines]) => (
          <section key={group}>
            <h3 className={styles.title}>{help.groups[group]}</h3>
            <dl className={styles.lines}>
              {lines.map(([keys, command]) => (
                <div key={command} className={styles.line}>
                  <dt>{keys}</dt>
                  <dd>{help.lines[command]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{help.note}</p>
    </Modal>
  );
};
