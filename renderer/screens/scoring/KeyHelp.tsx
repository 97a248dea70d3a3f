import { Modal } from 'antd';
import { useTexts } from '../../application/texts.tsx';
import styles from './KeyHelp.module.css';

type Line = readonly [keys: string, line: keyof ReturnType<typeof useTexts>['scoring']['help']['lines']];

/** Every key of the form, in the order of the work. */
const groups: readonly (readonly [
  keyof ReturnType<typeof useTexts>['scoring']['help']['groups'],
  readonly Line[],
])[] = [
  [
    'move',
    [
      ['Alt+↓　Enter', 'next'],
      ['Alt+↑　Shift+Enter', 'previous'],
      ['Alt+PageUp / PageDown', 'dimensions'],
      ['Alt+U', 'unscored'],
      ['/　Ctrl+F', 'search'],
      ['Alt+← / →', 'subjects'],
      ['Alt+Shift+← / →', 'scorers'],
    ],
  ],
  [
    'enter',
    [
      ['A B C D', 'level'],
      ['1—9　Space', 'criteria'],
      ['1—9　0', 'items'],
      ['Y　N', 'yesNo'],
      ['1—9　−　+　0', 'counts'],
      ['N', 'completion'],
      ['Delete', 'clear'],
      ['Alt+B', 'blank'],
      ['Alt+C', 'comment'],
      ['Alt+R', 'deduction'],
    ],
  ],
  [
    'other',
    [
      ['Esc　Alt+I', 'back'],
      ['?　Alt+/', 'help'],
    ],
  ],
];

/** The keys of the scoring form. */
export const KeyHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { scoring, application } = useTexts();
  const { help } = scoring;
  return (
    <Modal
      title={help.title}
      open={open}
      onCancel={onClose}
      footer={null}
      width={900}
      style={{ top: 60 }}
      closable={{ 'aria-label': application.close }}
      destroyOnHidden
    >
      <div className={styles.groups}>
        {groups.map(([group, lines]) => (
          <section key={group}>
            <h3 className={styles.title}>{help.groups[group]}</h3>
            <dl className={styles.lines}>
              {lines.map(([keys, line]) => (
                <div key={line} className={styles.line}>
                  <dt>{keys}</dt>
                  <dd>{help.lines[line]}</dd>
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
