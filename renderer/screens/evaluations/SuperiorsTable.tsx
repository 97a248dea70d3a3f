import type { Subject } from '#shared/model/evaluation.ts';
import type { RollUpRule } from '#shared/model/rules.ts';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import styles from './sections.module.css';

interface SuperiorsTableProps {
  readonly subjects: readonly Subject[];
  readonly rule: RollUpRule;
  readonly disabled: boolean;
  readonly onChange: (
    subjectId: string,
    fields: Partial<Pick<Subject, 'superiorId' | 'weight'>>,
  ) => Promise<unknown>;
}

/** Which subject each one goes into, and with what weight. */
export const SuperiorsTable = ({ subjects, rule, disabled, onChange }: SuperiorsTableProps) => {
  const words = useTexts().evaluations.subjects.superiors;
  const isWeighted = rule.combine === 'weighted';
  return (
    <section style={{ marginTop: 16 }}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.explained}>{words.explained}</p>
      <table className={styles.table} style={{ maxWidth: 760 }}>
        <thead>
          <tr>
            <th>{words.subject}</th>
            <th style={{ width: '40%' }}>{words.superior}</th>
            {isWeighted && <th style={{ width: 150 }}>{rule.weightName || words.weight}</th>}
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ id, name, superiorId, weight }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>
                <select
                  className={styles.select}
                  value={superiorId ?? ''}
                  disabled={disabled}
                  aria-label={words.superiorOf(name)}
                  onChange={({ target }) =>
                    void onChange(id, { superiorId: target.value === '' ? null : target.value })
                  }
                >
                  <option value="">{words.none}</option>
                  {subjects
                    .filter((other) => other.id !== id)
                    .map((other) => (
                      <option key={other.id} value={other.id}>
                        {other.name}
                      </option>
                    ))}
                </select>
              </td>
              {isWeighted && (
                <td>
                  {superiorId !== null && (
                    <DecimalInput
                      value={weight}
                      disabled={disabled}
                      width="100%"
                      label={words.weightOf(name)}
                      onChange={(stated) => void onChange(id, { weight: stated })}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
