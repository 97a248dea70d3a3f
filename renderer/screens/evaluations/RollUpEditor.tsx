import { Checkbox, Input, Radio, Switch } from 'antd';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { RollUpRule } from '#shared/model/rules.ts';
import { canBeAdded } from '#shared/scoring/rules-check/roll-up.ts';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import styles from './sections.module.css';

interface RollUpEditorProps {
  readonly rule: RollUpRule | null;
  readonly framework: FrameworkDocument;
  readonly disabled: boolean;
  readonly onChange: (rule: RollUpRule | null) => void;
}

const combinations: readonly RollUpRule['combine'][] = ['mean', 'weighted'];
const uses: readonly RollUpRule['own']['use'][] = ['none', 'share', 'dimensions'];
const newRule: RollUpRule = { combine: 'mean', weightName: '', quantities: [], own: { use: 'none' } };

const ownOf = (use: RollUpRule['own']['use'], { dimensions }: FrameworkDocument): RollUpRule['own'] => {
  switch (use) {
    case 'none':
      return { use };
    case 'share':
      return { use, share: '0.5' };
    case 'dimensions':
      return { use, dimensions: dimensions.slice(0, 1).map(({ code }) => code) };
  }
};

/** 上级汇总: how a subject with subordinates gets its result from them. */
export const RollUpEditor = ({ rule, framework, disabled, onChange }: RollUpEditorProps) => {
  const { evaluations, rules: names } = useTexts();
  const words = evaluations.rules.rollUp;
  const addable = indicatorsOf(framework).filter(canBeAdded);
  const titleOf = (id: string): string => {
    const indicator = addable.find((each) => each.id === id);
    return indicator ? `${indicator.code} ${indicator.name}` : id;
  };
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.explained}>{words.explained}</p>
      <div className={styles.line}>
        <Switch
          size="small"
          checked={rule !== null}
          disabled={disabled}
          aria-label={words.title}
          onChange={(on) => onChange(on ? newRule : null)}
        />
        <span>{rule === null ? words.off : words.on}</span>
      </div>
      {rule && (
        <>
          <div className={styles.line}>
            <span className={styles.lineLabel}>{words.combine}</span>
            <Radio.Group
              value={rule.combine}
              disabled={disabled}
              aria-label={words.combine}
              onChange={({ target }) => {
                const combine = combinations.find((each) => each === target.value);
                if (combine) onChange({ ...rule, combine });
              }}
              options={combinations.map((value) => ({ value, label: names.rollUpMethods[value] }))}
            />
            {rule.combine === 'weighted' && (
              <Input
                style={{ width: 180 }}
                maxLength={40}
                value={rule.weightName}
                disabled={disabled}
                status={rule.weightName.trim() === '' ? 'error' : ''}
                placeholder={words.weightPlaceholder}
                aria-label={words.weightName}
                onChange={({ target }) => onChange({ ...rule, weightName: target.value })}
              />
            )}
          </div>
          <div className={styles.line}>
            <span className={styles.lineLabel}>{words.own}</span>
            <Radio.Group
              value={rule.own.use}
              disabled={disabled}
              aria-label={words.own}
              onChange={({ target }) => {
                const use = uses.find((each) => each === target.value);
                if (use) onChange({ ...rule, own: ownOf(use, framework) });
              }}
              options={uses.map((value) => ({ value, label: words.ownUses[value] }))}
            />
            {rule.own.use === 'share' && (
              <DecimalInput
                value={rule.own.share}
                required
                disabled={disabled}
                width={90}
                label={words.share}
                onChange={(share) => share !== null && onChange({ ...rule, own: { use: 'share', share } })}
              />
            )}
          </div>
          {rule.own.use === 'dimensions' && (
            <div className={styles.line}>
              <Checkbox.Group
                value={[...rule.own.dimensions]}
                disabled={disabled}
                onChange={(codes) =>
                  codes.length > 0 && onChange({ ...rule, own: { use: 'dimensions', dimensions: codes } })
                }
                options={framework.dimensions.map(({ code, name }) => ({
                  value: code,
                  label: `${code} ${name}`,
                }))}
              />
            </div>
          )}
          {addable.length > 0 && (
            <details open={rule.quantities.length > 0}>
              <summary>{words.quantities(rule.quantities.length)}</summary>
              <Checkbox.Group
                style={{ flexDirection: 'column', gap: 2, marginTop: 6 }}
                value={[...rule.quantities]}
                disabled={disabled}
                onChange={(ids) => onChange({ ...rule, quantities: ids })}
                options={addable.map(({ id }) => ({ value: id, label: titleOf(id) }))}
              />
            </details>
          )}
          <p className={styles.consequence}>{names.rollUp(rule, rule.quantities.map(titleOf))}</p>
        </>
      )}
    </div>
  );
};
