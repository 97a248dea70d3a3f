import { InputNumber, Radio } from 'antd';
import { type AggregationRule, scoringRoles } from '#shared/model/rules.ts';
import { droppedAtEachEnd } from '#shared/scoring/aggregation/trimmed-share.ts';
import { compare, exact, one } from '#shared/scoring/exact.ts';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import styles from './sections.module.css';

export interface WeighedScorer {
  readonly id: string;
  readonly name: string;
}

interface AggregationEditorProps {
  readonly rule: AggregationRule;
  /** Those who fill in sheets. */
  readonly scorers: readonly WeighedScorer[];
  readonly disabled: boolean;
  readonly onChange: (rule: AggregationRule) => void;
}

const methods: readonly AggregationRule['method'][] = [
  'mean',
  'median',
  'trimmed',
  'trimmed-share',
  'weighted',
  'role-weighted',
];
const levels: readonly AggregationRule['level'][] = ['indicator', 'total'];
/** 参评人多于 5 名时去一高一低, the rule met most often in print. */
const usualTrim = { drop: 1, threshold: 6 };

/** Two of five judges, one at each end: the share most examples of TRIMMEAN are printed with. */
const usualShare = '0.4';

const withMethod = (
  method: AggregationRule['method'],
  level: AggregationRule['level'],
  scorers: readonly WeighedScorer[],
): AggregationRule => {
  switch (method) {
    case 'mean':
    case 'median':
      return { method, level };
    case 'trimmed':
      return { method, level, ...usualTrim };
    case 'trimmed-share':
      return { method, level, fraction: usualShare };
    case 'role-weighted':
      return { method, level, weights: Object.fromEntries(scoringRoles.map((role) => [role, '1'])) };
    case 'weighted':
      return { method, level, weights: Object.fromEntries(scorers.map(({ id }) => [id, '1'])) };
  }
};

type RoleWeights = Extract<AggregationRule, { method: 'role-weighted' }>['weights'];

/** An emptied field takes the role's weight away. */
const withRole = (
  weights: RoleWeights,
  role: (typeof scoringRoles)[number],
  weight: string | null,
): RoleWeights => {
  const { [role]: _previous, ...others } = weights;
  return weight === null ? others : { ...others, [role]: weight };
};

const isBelowOne = (fraction: string): boolean => compare(exact(fraction), one) < 0;

/** How several scorers become one score, with what the choice means in one line. */
export const AggregationEditor = ({ rule, scorers, disabled, onChange }: AggregationEditorProps) => {
  const { evaluations, rules: names } = useTexts();
  const words = evaluations.rules;
  const consequence = (): string => {
    switch (rule.method) {
      case 'trimmed':
        return words.aggregationConsequence.trimmed(rule.drop, rule.threshold);
      case 'trimmed-share':
        return words.aggregationConsequence['trimmed-share'](
          scorers.length,
          isBelowOne(rule.fraction) ? droppedAtEachEnd(scorers.length, rule.fraction) : 0,
        );
      case 'mean':
      case 'median':
      case 'weighted':
      case 'role-weighted':
        return words.aggregationConsequence[rule.method];
    }
  };
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{words.aggregation}</h3>
      <div className={styles.line}>
        <span className={styles.lineLabel}>{words.aggregationMethod}</span>
        <Radio.Group
          value={rule.method}
          disabled={disabled}
          aria-label={words.aggregationMethod}
          onChange={({ target }) => {
            const method = methods.find((each) => each === target.value);
            if (method) onChange(withMethod(method, rule.level, scorers));
          }}
          options={methods.map((method) => ({ value: method, label: names.aggregationMethods[method] }))}
        />
      </div>
      {rule.method === 'trimmed' && (
        <div className={styles.line}>
          <span className={styles.lineLabel}>{words.drop}</span>
          <InputNumber
            min={1}
            max={10}
            precision={0}
            value={rule.drop}
            disabled={disabled}
            suffix={words.dropUnit}
            aria-label={words.drop}
            onChange={(drop) => drop !== null && onChange({ ...rule, drop })}
          />
          <span className={styles.lineLabel}>{words.threshold}</span>
          <InputNumber
            min={3}
            max={100}
            precision={0}
            value={rule.threshold}
            disabled={disabled}
            suffix={words.thresholdUnit}
            aria-label={words.threshold}
            onChange={(threshold) => threshold !== null && onChange({ ...rule, threshold })}
          />
        </div>
      )}
      {rule.method === 'trimmed-share' && (
        <div className={styles.line}>
          <span className={styles.lineLabel}>{words.fraction}</span>
          <DecimalInput
            value={rule.fraction}
            required
            disabled={disabled}
            width={100}
            label={words.fraction}
            onChange={(fraction) => fraction !== null && onChange({ ...rule, fraction })}
          />
        </div>
      )}
      {rule.method === 'role-weighted' && (
        <>
          <p className={styles.explained}>{words.roleWeightsExplained}</p>
          {scoringRoles.map((role) => (
            <div key={role} className={styles.line}>
              <span className={styles.lineLabel}>{names.roles[role]}</span>
              <DecimalInput
                value={rule.weights[role] ?? null}
                disabled={disabled}
                width={100}
                label={words.weightOf(names.roles[role])}
                onChange={(weight) => onChange({ ...rule, weights: withRole(rule.weights, role, weight) })}
              />
            </div>
          ))}
        </>
      )}
      {rule.method === 'weighted' && (
        <>
          <p className={styles.explained}>{words.weightsExplained}</p>
          {scorers.map(({ id, name }) => (
            <div key={id} className={styles.line}>
              <span className={styles.lineLabel}>{name}</span>
              <DecimalInput
                value={rule.weights[id] ?? null}
                required
                disabled={disabled}
                width={100}
                label={words.weightOf(name)}
                onChange={(weight) =>
                  weight !== null && onChange({ ...rule, weights: { ...rule.weights, [id]: weight } })
                }
              />
            </div>
          ))}
        </>
      )}
      <div className={styles.line}>
        <span className={styles.lineLabel}>{words.aggregationLevel}</span>
        <Radio.Group
          value={rule.level}
          disabled={disabled}
          aria-label={words.aggregationLevel}
          onChange={({ target }) => {
            const level = levels.find((each) => each === target.value);
            if (level) onChange({ ...rule, level });
          }}
          options={levels.map((level) => ({ value: level, label: names.aggregationLevels[level] }))}
        />
      </div>
      <p className={styles.consequence}>
        {consequence()} {words.levelConsequence[rule.level]}
      </p>
    </div>
  );
};
