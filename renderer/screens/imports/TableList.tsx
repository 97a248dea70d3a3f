import { Checkbox, Select } from 'antd';
import type { ImportChoices, ImportPreview } from '#shared/contract/methods/imports.ts';
import { useTexts } from '../../application/texts.tsx';
import paper from '../results/paper.module.css';
import { type ImportScene, withTable } from './import-scene.ts';
import styles from './imports.module.css';

interface TableListProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly scene: ImportScene;
  readonly disabled: boolean;
  readonly onChoose: (choices: ImportChoices) => void;
}

/** Every sheet with how it was understood, and whose values it holds where it does not say so itself. */
export const TableList = ({ preview, choices, scene, disabled, onChoose }: TableListProps) => {
  const { imports: words } = useTexts();
  const { tables } = preview;
  return (
    <section aria-label={words.tables}>
      <h2 className={styles.heading}>
        {words.tables}
        {tables.length > 1 &&
          ` · ${words.tableCount(tables.filter(({ taken }) => taken).length, tables.length)}`}
      </h2>
      <div className={paper.pane}>
        <table className={paper.table}>
          <caption className="visually-hidden">{words.tables}</caption>
          <thead>
            <tr>
              <th scope="col">{words.take}</th>
              <th scope="col">{words.sheet}</th>
              <th scope="col">{words.layout}</th>
              <th scope="col">{words.rows}</th>
              <th scope="col">{words.ofSubject}</th>
              <th scope="col">{words.ofScorer}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => {
              const { sheet, layout, taken, rows, needs } = table;
              const name = sheet === '' ? words.unnamedSheet : sheet;
              const whose = (axis: 'subject' | 'scorer') => {
                const id = axis === 'subject' ? table.subjectId : table.scorerId;
                if (!taken) return null;
                if (!needs.includes(axis) && id === null) return axis === 'subject' ? words.inTable : '';
                return (
                  <Select
                    size="small"
                    className={styles.choice ?? ''}
                    value={id}
                    disabled={disabled}
                    placeholder={axis === 'subject' ? words.chooseSubject : words.chooseScorer}
                    status={id === null ? 'warning' : ''}
                    showSearch={{ optionFilterProp: 'label' }}
                    aria-label={`${name} ${axis === 'subject' ? words.ofSubject : words.ofScorer}`}
                    options={scene.named[axis].map((each) => ({ value: each.id, label: each.label }))}
                    onChange={(chosen: string) =>
                      onChoose(
                        withTable(
                          choices,
                          sheet,
                          axis === 'subject' ? { subjectId: chosen } : { scorerId: chosen },
                        ),
                      )
                    }
                  />
                );
              };
              return (
                <tr key={sheet}>
                  <td className={paper.centre}>
                    <Checkbox
                      checked={taken}
                      disabled={disabled || layout === null}
                      aria-label={words.takeTable(name)}
                      onChange={({ target }) => onChoose(withTable(choices, sheet, { take: target.checked }))}
                    />
                  </td>
                  <td>{name}</td>
                  <td>{layout === null ? words.noLayout : words.layouts[layout]}</td>
                  <td className={paper.number}>{rows}</td>
                  <td>{whose('subject')}</td>
                  <td>{whose('scorer')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
