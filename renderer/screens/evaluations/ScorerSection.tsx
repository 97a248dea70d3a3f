import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { NewScorer } from '#shared/contract/methods/evaluations.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { Keyed } from './draft.ts';
import { ScorerTable } from './ScorerTable.tsx';
import styles from './sections.module.css';

interface ScorerSectionProps {
  readonly scorers: readonly Keyed<NewScorer>[];
  readonly disabled: boolean;
  readonly onChange: (key: string, fields: Partial<NewScorer>) => Promise<unknown>;
  readonly onAddRow: () => void;
  readonly onRemove: (key: string) => void;
  readonly refuseName?: (name: string) => ReactNode | null;
}

/** 评分人 with their roles. */
export const ScorerSection = ({ scorers, disabled, onAddRow, ...rest }: ScorerSectionProps) => {
  const words = useTexts().evaluations.scorers;
  const sheets = scorers.filter(({ role }) => role === 'scorer' || role === 'lead').length;
  return (
    <section>
      <p className={styles.explained}>{words.explained}</p>
      <div className={styles.tools}>
        <Button size="small" disabled={disabled} onClick={onAddRow}>
          {words.add}
        </Button>
        {scorers.length > 0 && <span className={styles.detail}>{words.count(sheets, scorers.length)}</span>}
      </div>
      {scorers.length === 0 && <EmptyState title={words.none} />}
      <ScorerTable scorers={scorers} disabled={disabled} onAdd={onAddRow} {...rest} />
    </section>
  );
};
