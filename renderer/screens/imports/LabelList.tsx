import { Select } from 'antd';
import type { ImportChoices, ImportLabel } from '#shared/contract/methods/imports.ts';
import { useTexts } from '../../application/texts.tsx';
import paper from '../results/paper.module.css';
import { type ImportScene, withLabel } from './import-scene.ts';
import styles from './imports.module.css';

interface LabelListProps {
  readonly labels: readonly ImportLabel[];
  readonly choices: ImportChoices;
  readonly scene: ImportScene;
  readonly disabled: boolean;
  readonly onChoose: (choices: ImportChoices) => void;
}

const open = 'open ';
const leftOut = 'left-out ';

/** Names that are not exactly anything here; a person says what is meant. */
export const LabelList = ({ labels, choices, scene, disabled, onChoose }: LabelListProps) => {
  const { imports: words } = useTexts();
  if (labels.length === 0) return null;
  return (
    <section aria-label={words.labels}>
      <h2 className={styles.heading}>{words.labels}</h2>
      <p className={styles.hint}>{words.labelsHint}</p>
      <div className={`${paper.pane} ${styles.pane}`}>
        <table className={paper.table}>
          <caption className="visually-hidden">{words.labels}</caption>
          <thead>
            <tr>
              <th scope="col">{words.axis}</th>
              <th scope="col">{words.foundLabel}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.cellsWaiting}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {labels.map((label) => {
              const { axis, found, sheet, row, column, cells, match, id, candidates } = label;
              const likely = new Set(candidates);
              const value = match === 'left-out' ? leftOut : (id ?? open);
              return (
                <tr key={`${axis} ${found}`} data-label={found}>
                  <td className={paper.short}>{words.axes[axis]}</td>
                  <td className={styles.words}>{found}</td>
                  <td>{[sheet, words.placeOf(row, column)].filter((each) => each !== '').join(' ')}</td>
                  <td className={paper.number}>{cells}</td>
                  <td>
                    <Select
                      size="small"
                      className={styles.choice ?? ''}
                      value={value}
                      disabled={disabled}
                      status={value === open ? 'warning' : ''}
                      popupMatchSelectWidth={false}
                      showSearch={{ optionFilterProp: 'label' }}
                      aria-label={words.meaningOf(found)}
                      onChange={(chosen: string) =>
                        onChoose(
                          withLabel(
                            choices,
                            label,
                            chosen === open ? undefined : chosen === leftOut ? null : chosen,
                          ),
                        )
                      }
                      options={[
                        { value: open, label: words.unresolved },
                        { value: leftOut, label: words.leaveOut },
                        ...candidates.map((each) => ({
                          value: each,
                          label: words.likely(scene.nameOf(axis, each)),
                        })),
                        ...scene.named[axis]
                          .filter((each) => !likely.has(each.id))
                          .map((each) => ({ value: each.id, label: each.label })),
                      ]}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
