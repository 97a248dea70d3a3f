import { Button, Input } from 'antd';
import { useRef } from 'react';
import type { GradeBand } from '#shared/model/rules.ts';
import { checkGradeBands } from '#shared/scoring/grade-bands-check.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import styles from './sections.module.css';

interface BandsEditorProps {
  readonly bands: readonly GradeBand[];
  readonly totalScore: string;
  readonly disabled: boolean;
  readonly onChange: (bands: GradeBand[]) => void;
}

/** Grade bands with a check that runs along: they may neither overlap nor leave a gap. */
export const BandsEditor = ({ bands, totalScore, disabled, onChange }: BandsEditorProps) => {
  const { evaluations, rules: names } = useTexts();
  const failureText = useFailureText();
  const words = evaluations.rules;
  const problems = checkGradeBands(bands, totalScore, words.bands, []);
  // Rows keep a key of their own, because a name may be empty or doubled while it is being typed.
  const keys = useRef<number[]>([]);
  while (keys.current.length < bands.length) keys.current.push(Math.max(0, ...keys.current) + 1);

  const change = (index: number, fields: Partial<GradeBand>): void =>
    onChange(bands.map((band, at) => (at === index ? { ...band, ...fields } : band)));
  const remove = (index: number): void => {
    keys.current.splice(index, 1);
    onChange(bands.filter((_, at) => at !== index));
  };
  const add = (): void => {
    const unused = names.defaultGrades.find((name) => !bands.some((band) => band.name === name));
    onChange([
      ...bands,
      { name: unused ?? `${bands.length + 1}`, minimum: '0', maximum: bands.at(-1)?.minimum ?? totalScore },
    ]);
  };
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{words.bands}</h3>
      <p className={styles.explained}>{words.bandsExplained}</p>
      <table className={styles.table} style={{ maxWidth: 480 }}>
        <thead>
          <tr>
            <th>{words.bandName}</th>
            <th style={{ width: 120 }}>{words.bandMinimum}</th>
            <th style={{ width: 120 }}>{words.bandMaximum}</th>
            <th aria-label={evaluations.remove} />
          </tr>
        </thead>
        <tbody>
          {bands.map((band, index) => (
            <tr key={keys.current[index]}>
              <td>
                <Input
                  value={band.name}
                  maxLength={20}
                  disabled={disabled}
                  status={band.name.trim() === '' ? 'error' : ''}
                  aria-label={words.bandLabel(index + 1, words.bandName)}
                  onChange={({ target }) => change(index, { name: target.value })}
                />
              </td>
              {(['minimum', 'maximum'] as const).map((side) => (
                <td key={side}>
                  <DecimalInput
                    value={band[side]}
                    required
                    disabled={disabled}
                    width="100%"
                    label={words.bandLabel(
                      index + 1,
                      side === 'minimum' ? words.bandMinimum : words.bandMaximum,
                    )}
                    onChange={(decimal) => decimal !== null && change(index, { [side]: decimal })}
                  />
                </td>
              ))}
              <td>
                <RemoveButton
                  size="small"
                  disabled={disabled || bands.length === 1}
                  label={words.removeBand(band.name)}
                  onRemove={() => remove(index)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.tools}>
        <Button size="small" disabled={disabled || bands.length >= 20} onClick={add}>
          {words.addBand}
        </Button>
        {problems.length === 0 && <span className={styles.detail}>{words.bandsFine}</span>}
      </div>
      {problems.map((problem) => (
        <p key={failureText(problem)} className={styles.bad} role="alert">
          {failureText(problem)}
        </p>
      ))}
    </div>
  );
};
