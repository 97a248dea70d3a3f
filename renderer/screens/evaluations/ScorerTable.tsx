import { type ReactNode, useEffect, useRef } from 'react';
import type { NewScorer } from '#shared/contract/methods/evaluations.ts';
import { scorerRoles } from '#shared/model/evaluation.ts';
import { useTexts } from '../../application/texts.tsx';
import { RemoveButton } from '../../components/RemoveButton.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import type { Keyed } from './draft.ts';
import { moveDownOnEnter } from './list-keys.ts';
import styles from './sections.module.css';

interface ScorerTableProps {
  readonly scorers: readonly Keyed<NewScorer>[];
  readonly disabled: boolean;
  readonly onChange: (key: string, fields: Partial<NewScorer>) => Promise<unknown>;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
  readonly refuseName?: (name: string) => ReactNode | null;
}

/** 评分人 as a table to type in. */
export const ScorerTable = ({
  scorers,
  disabled,
  onChange,
  onAdd,
  onRemove,
  refuseName,
}: ScorerTableProps) => {
  const { evaluations, rules } = useTexts();
  const words = evaluations.scorers;
  const body = useRef<HTMLTableSectionElement>(null);
  const counted = useRef(scorers.length);
  useEffect(() => {
    if (scorers.length === counted.current + 1)
      requestAnimationFrame(() =>
        body.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus(),
      );
    counted.current = scorers.length;
  }, [scorers.length]);
  if (scorers.length === 0) return null;
  return (
    <table className={styles.table} onKeyDown={(event) => moveDownOnEnter(event, onAdd)}>
      <thead>
        <tr>
          <th>{evaluations.subjects.number}</th>
          <th style={{ width: '32%' }}>{words.name}</th>
          <th style={{ width: '18%' }}>{words.role}</th>
          <th style={{ width: '44%' }}>{words.organisation}</th>
          <th aria-label={evaluations.remove} />
        </tr>
      </thead>
      <tbody ref={body}>
        {scorers.map((scorer, index) => (
          <tr key={scorer.key}>
            <td className={styles.number}>{index + 1}</td>
            <td>
              <SavedText
                value={scorer.name}
                onSave={(text) => onChange(scorer.key, { name: text })}
                label={words.rowLabel(index + 1, words.name)}
                maxLength={60}
                disabled={disabled}
                {...(refuseName ? { refuse: refuseName } : {})}
              />
            </td>
            <td>
              <select
                className={styles.select}
                value={scorer.role}
                aria-label={words.rowLabel(index + 1, words.role)}
                disabled={disabled}
                onChange={({ target }) => {
                  const role = scorerRoles.find((each) => each === target.value);
                  if (role) void onChange(scorer.key, { role });
                }}
              >
                {scorerRoles.map((role) => (
                  <option key={role} value={role}>
                    {rules.roles[role]}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <SavedText
                value={scorer.organisation}
                onSave={(text) => onChange(scorer.key, { organisation: text })}
                label={words.rowLabel(index + 1, words.organisation)}
                maxLength={200}
                disabled={disabled}
              />
            </td>
            <td>
              <RemoveButton
                size="small"
                label={words.removeLabel(scorer.name || String(index + 1))}
                disabled={disabled}
                onRemove={() => onRemove(scorer.key)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
