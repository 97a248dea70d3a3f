import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type Failure, failure } from '#shared/contract/failure.ts';
import { compare, exact, exactToText, multiply, one } from '#shared/scoring/exact.ts';
import type { LevelParameters } from '#shared/scoring/methods/level.ts';
import { useTexts } from '../../../../application/texts.tsx';
import { DecimalInput } from '../../../../components/DecimalInput.tsx';
import { RemoveButton } from '../../../../components/RemoveButton.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import styles from '../forms.module.css';
import type { MethodEditorProps } from './editor.ts';

type Level = LevelParameters['levels'][number];

const checkFactor = (factor: string): Failure | null =>
  compare(exact(factor), one) > 0 ? failure('value.above-maximum', { found: factor, maximum: '1' }) : null;

const checkCount =
  (criteria: number) =>
  (count: string): Failure | null => {
    if (!/^\d+$/.test(count)) return failure('value.wrong-step', { found: count, step: '1' });
    return Number(count) > criteria
      ? failure('value.above-maximum', { found: count, maximum: String(criteria) })
      : null;
  };

/** 等级: the levels with their factors and how many criteria each needs, and the criteria. */
export const LevelEditor = ({ parameters, fullScore, onChange }: MethodEditorProps<LevelParameters>) => {
  const { methods, frameworks } = useTexts();
  const names = methods.parameters;
  const texts = frameworks.parameters;
  const { levels, criteria } = parameters;
  const set = (index: number, fields: Partial<Level>): void =>
    onChange({
      ...parameters,
      levels: levels.map((level, at) => (at === index ? { ...level, ...fields } : level)),
    });
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{names.name}</th>
            <th>{names.factor}</th>
            <th>
              <span className="visually-hidden">{names.score}</span>
            </th>
            <th>{names.minimumCriteria}</th>
            <th>
              <span className="visually-hidden">{texts.removeLevel}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level's name can be edited, its place is what stays
            <tr key={index}>
              <td>
                <TextInput
                  label={`${names.name} ${index + 1}`}
                  maxLength={20}
                  value={level.name}
                  invalid={level.name === ''}
                  onChange={(name) => set(index, { name })}
                />
              </td>
              <td>
                <DecimalInput
                  label={`${names.factor} ${level.name}`}
                  width={90}
                  required
                  check={checkFactor}
                  value={level.factor}
                  onChange={(factor) => factor !== null && set(index, { factor })}
                />
              </td>
              <td className={styles.points}>
                {texts.factorOf(exactToText(multiply(exact(fullScore), exact(level.factor))))}
              </td>
              <td>
                <DecimalInput
                  label={`${names.minimumCriteria} ${level.name}`}
                  width={100}
                  placeholder={texts.minimumCriteriaNone}
                  check={checkCount(criteria.length)}
                  value={level.minimumCriteria === null ? null : String(level.minimumCriteria)}
                  onChange={(count) => set(index, { minimumCriteria: count === null ? null : Number(count) })}
                />
              </td>
              <td>
                <RemoveButton
                  label={texts.removeLevel}
                  disabled={levels.length <= 2}
                  onRemove={() => onChange({ ...parameters, levels: levels.filter((_, at) => at !== index) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() =>
          onChange({
            ...parameters,
            levels: [
              ...levels,
              { name: texts.newLevel(levels.length + 1), factor: '0', minimumCriteria: null },
            ],
          })
        }
      >
        {texts.addLevel}
      </Button>
      <Criteria criteria={criteria} onChange={(next) => onChange({ ...parameters, criteria: next })} />
    </>
  );
};

interface CriteriaProps {
  readonly criteria: readonly string[];
  readonly onChange: (criteria: string[]) => void;
}

const Criteria = ({ criteria, onChange }: CriteriaProps) => {
  const { methods, frameworks } = useTexts();
  const texts = frameworks.parameters;
  return (
    <section className={styles.section}>
      <header className={styles.sectionHeader}>
        <h3 className={styles.subtitle}>{methods.parameters.criteria}</h3>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange([...criteria, texts.newCriterion])}
        >
          {texts.addCriterion}
        </Button>
      </header>
      {criteria.map((criterion, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no identity but their place
        <div key={index} className={styles.row}>
          <span className={styles.order}>{index + 1}</span>
          <TextInput
            label={`${methods.parameters.criteria} ${index + 1}`}
            maxLength={400}
            value={criterion}
            invalid={criterion === ''}
            onChange={(next) => onChange(criteria.map((each, at) => (at === index ? next : each)))}
          />
          <RemoveButton
            label={texts.removeCriterion}
            onRemove={() => onChange(criteria.filter((_, at) => at !== index))}
          />
        </div>
      ))}
    </section>
  );
};
