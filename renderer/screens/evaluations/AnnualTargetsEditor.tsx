import { InputNumber } from 'antd';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import type { AnnualTarget } from '#shared/model/rules.ts';
import { hasTarget, targetOfYear } from '#shared/scoring/annual-target.ts';
import { exactToText } from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import styles from './sections.module.css';

interface AnnualTargetsEditorProps {
  readonly targets: readonly AnnualTarget[];
  readonly framework: FrameworkDocument;
  readonly disabled: boolean;
  readonly onChange: (targets: AnnualTarget[]) => void;
}

const bases: readonly AnnualTarget['basis'][] = ['periods', 'stated'];

const withBasis = (
  basis: AnnualTarget['basis'],
  { indicatorId }: AnnualTarget,
  whole: string,
): AnnualTarget =>
  basis === 'periods'
    ? { basis, indicatorId, elapsed: 1, total: 5 }
    : { basis, indicatorId, target: whole.startsWith('-') ? '0' : whole };

/** The target of the year as it will be computed with; the fraction itself where it does not come out even. */
const computed = (indicator: Indicator, rule: AnnualTarget): string => {
  if (rule.basis === 'periods' && rule.elapsed > rule.total) return '';
  const year = targetOfYear(indicator.method, rule);
  if (!year) return '';
  const text = exactToText(year.target);
  return text.includes('/') ? `≈ ${roundExact(year.target, { mode: 'half-up', decimals: 4 })}` : text;
};

/** 折算目标: indicators that are scored against the year's share of their target. */
export const AnnualTargetsEditor = ({ targets, framework, disabled, onChange }: AnnualTargetsEditorProps) => {
  const { evaluations } = useTexts();
  const words = evaluations.rules.annual;
  const possible = indicatorsOf(framework).filter(({ method }) => hasTarget(method));
  const left = possible.filter(({ id }) => !targets.some(({ indicatorId }) => indicatorId === id));
  const set = (index: number, rule: AnnualTarget): void =>
    onChange(targets.map((each, at) => (at === index ? rule : each)));
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.explained}>{possible.length === 0 ? words.nothing : words.explained}</p>
      {targets.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{words.indicator}</th>
              <th style={{ width: 120 }}>{words.basis}</th>
              <th style={{ width: 210 }}>{words.parameters}</th>
              <th style={{ width: 110 }}>{words.target}</th>
              <th aria-label={evaluations.remove} />
            </tr>
          </thead>
          <tbody>
            {targets.map((rule, index) => {
              const indicator = possible.find(({ id }) => id === rule.indicatorId);
              const name = indicator ? `${indicator.code} ${indicator.name}` : rule.indicatorId;
              const whole =
                indicator && hasTarget(indicator.method) ? indicator.method.parameters.target : '0';
              return (
                <tr key={rule.indicatorId}>
                  <td>
                    {name}
                    <div className={styles.hint}>{words.whole(`${whole}${indicator?.unit ?? ''}`)}</div>
                  </td>
                  <td>
                    <select
                      className={styles.select}
                      value={rule.basis}
                      disabled={disabled}
                      aria-label={words.label(name, words.basis)}
                      onChange={({ target }) => {
                        const basis = bases.find((each) => each === target.value);
                        if (basis) set(index, withBasis(basis, rule, whole));
                      }}
                    >
                      {bases.map((basis) => (
                        <option key={basis} value={basis}>
                          {words.bases[basis]}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    {rule.basis === 'periods' ? (
                      <span className={styles.line} style={{ margin: 0, flexWrap: 'nowrap' }}>
                        {(['elapsed', 'total'] as const).map((side) => (
                          <InputNumber
                            key={side}
                            min={1}
                            max={100}
                            precision={0}
                            size="small"
                            style={{ width: 96 }}
                            prefix={words[side]}
                            value={rule[side]}
                            disabled={disabled}
                            aria-label={words.label(name, words[side])}
                            onChange={(count) => count !== null && set(index, { ...rule, [side]: count })}
                          />
                        ))}
                      </span>
                    ) : (
                      <DecimalInput
                        value={rule.target}
                        required
                        disabled={disabled}
                        width="100%"
                        label={words.label(name, words.target)}
                        onChange={(target) => target !== null && set(index, { ...rule, target })}
                      />
                    )}
                  </td>
                  <td>{indicator ? `${computed(indicator, rule)}${indicator.unit}` : ''}</td>
                  <td>
                    <RemoveButton
                      size="small"
                      disabled={disabled}
                      label={words.remove(name)}
                      onRemove={() => onChange(targets.filter((_, at) => at !== index))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {left.length > 0 && (
        <div className={styles.tools}>
          <select
            className={styles.select}
            style={{ maxWidth: 420, borderColor: 'var(--line)' }}
            value=""
            disabled={disabled}
            aria-label={words.add}
            onChange={({ target }) => {
              const chosen = left.find(({ id }) => id === target.value);
              if (chosen)
                onChange([...targets, { basis: 'periods', indicatorId: chosen.id, elapsed: 1, total: 5 }]);
            }}
          >
            <option value="">{words.add}</option>
            {left.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {`${code} ${name}`}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
};
