import { Button, InputNumber } from 'antd';
import { type Dimension, type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationRules, GradeCondition, GradeConditions } from '#shared/model/rules.ts';
import { bestFirst } from '#shared/scoring/results/grades.ts';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import styles from './sections.module.css';

interface GradeConditionsEditorProps {
  readonly rules: EvaluationRules;
  readonly framework: FrameworkDocument;
  readonly disabled: boolean;
  readonly onChange: (conditions: GradeConditions[]) => void;
}

const kinds: readonly GradeCondition['kind'][] = [
  'indicators-reaching',
  'indicators-below',
  'dimensions-reaching',
];

const withKind = (kind: GradeCondition['kind'], { dimension, rate }: GradeCondition): GradeCondition => {
  switch (kind) {
    case 'indicators-reaching':
      return { kind, dimension, rate, count: 1 };
    case 'indicators-below':
      return { kind, dimension, rate, count: 0 };
    case 'dimensions-reaching':
      return { kind, dimension, rate };
  }
};

const newCondition: GradeCondition = { kind: 'indicators-below', dimension: null, rate: '60', count: 0 };

interface ConditionRowProps {
  readonly condition: GradeCondition;
  readonly label: string;
  readonly dimensions: readonly Dimension[];
  readonly disabled: boolean;
  readonly onChange: (condition: GradeCondition) => void;
  readonly onRemove: () => void;
}

const ConditionRow = ({ condition, label, dimensions, disabled, onChange, onRemove }: ConditionRowProps) => {
  const { evaluations, rules: names } = useTexts();
  const words = evaluations.rules.conditions;
  return (
    <tr>
      <td>
        <select
          className={styles.select}
          value={condition.kind}
          disabled={disabled}
          aria-label={`${label} ${words.kind}`}
          onChange={({ target }) => {
            const kind = kinds.find((each) => each === target.value);
            if (kind) onChange(withKind(kind, condition));
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names.gradeConditionKinds[kind]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          className={styles.select}
          value={condition.dimension ?? ''}
          disabled={disabled}
          aria-label={`${label} ${words.scope}`}
          onChange={({ target }) =>
            onChange({ ...condition, dimension: target.value === '' ? null : target.value })
          }
        >
          <option value="">{words.whole}</option>
          {dimensions.map(({ code, name }) => (
            <option key={code} value={code}>
              {`${code} ${name}`}
            </option>
          ))}
        </select>
      </td>
      <td>
        <DecimalInput
          value={condition.rate}
          required
          disabled={disabled}
          width="100%"
          label={`${label} ${words.rate}`}
          onChange={(rate) => rate !== null && onChange({ ...condition, rate })}
        />
      </td>
      <td>
        {condition.kind !== 'dimensions-reaching' && (
          <InputNumber
            min={condition.kind === 'indicators-reaching' ? 1 : 0}
            max={10_000}
            precision={0}
            size="small"
            style={{ width: '100%' }}
            value={condition.count}
            disabled={disabled}
            aria-label={`${label} ${words.count}`}
            onChange={(count) => count !== null && onChange({ ...condition, count })}
          />
        )}
      </td>
      <td>
        <RemoveButton size="small" disabled={disabled} label={words.remove(label)} onRemove={onRemove} />
      </td>
    </tr>
  );
};

/** What the grades need beside their bands, grade by grade; the lowest grade has no conditions. */
export const GradeConditionsEditor = ({
  rules,
  framework,
  disabled,
  onChange,
}: GradeConditionsEditorProps) => {
  const { evaluations, rules: names } = useTexts();
  const words = evaluations.rules.conditions;
  const listed = rules.gradeConditions;
  const grades = bestFirst(rules.gradeBands)
    .map(({ name }) => name)
    .slice(0, -1);
  const set = (grade: string, conditions: readonly GradeCondition[]): void => {
    const others = listed.filter((each) => each.grade !== grade);
    const all = conditions.length === 0 ? others : [...others, { grade, conditions: [...conditions] }];
    onChange(all.toSorted((a, b) => grades.indexOf(a.grade) - grades.indexOf(b.grade)));
  };
  // Conditions of a grade whose band was renamed stay to be seen and removed.
  const shown = [...grades, ...listed.map(({ grade }) => grade).filter((grade) => !grades.includes(grade))];
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.explained}>{words.explained(indicatorsOf(framework).length)}</p>
      {shown.map((grade) => {
        const conditions = listed.find((each) => each.grade === grade)?.conditions ?? [];
        return (
          <div key={grade} style={{ marginBottom: 8 }}>
            <div className={styles.line}>
              <span className={styles.lineLabel}>{grade}</span>
              <Button
                size="small"
                disabled={disabled || conditions.length >= 20}
                aria-label={words.addTo(grade)}
                onClick={() => set(grade, [...conditions, newCondition])}
              >
                {words.add}
              </Button>
              {conditions.length === 0 && <span className={styles.detail}>{words.none}</span>}
            </div>
            {conditions.length > 0 && (
              <>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th>{words.kind}</th>
                      <th style={{ width: 170 }}>{words.scope}</th>
                      <th style={{ width: 104 }}>{words.rate}</th>
                      <th style={{ width: 84 }}>{words.count}</th>
                      <th aria-label={evaluations.remove} />
                    </tr>
                  </thead>
                  <tbody>
                    {conditions.map((condition, index) => (
                      <ConditionRow
                        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity beside their place
                        key={index}
                        condition={condition}
                        label={words.label(grade, index + 1)}
                        dimensions={framework.dimensions}
                        disabled={disabled}
                        onChange={(changed) =>
                          set(
                            grade,
                            conditions.map((each, at) => (at === index ? changed : each)),
                          )
                        }
                        onRemove={() =>
                          set(
                            grade,
                            conditions.filter((_, at) => at !== index),
                          )
                        }
                      />
                    ))}
                  </tbody>
                </table>
                <p className={styles.consequence}>{names.gradeConditions(grade, conditions)}</p>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
};
