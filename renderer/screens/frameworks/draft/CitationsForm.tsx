import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Clause } from '#shared/model/plan.ts';
import { useTexts } from '../../../application/texts.tsx';
import { ClauseView } from '../../../components/ClauseView.tsx';
import { RemoveButton } from '../../../components/RemoveButton.tsx';
import { CitationPicker } from './CitationPicker.tsx';
import styles from './CitationsForm.module.css';

interface CitationsFormProps {
  readonly planId: string;
  readonly citations: readonly Clause[];
  readonly onChange: (citations: Clause[]) => void;
  /** One clause at most, for vetoes and bonuses. */
  readonly single?: boolean;
}

/** The cited clauses, each picked from the plan's own words. */
export const CitationsForm = ({ planId, citations, onChange, single = false }: CitationsFormProps) => {
  const { frameworks } = useTexts();
  const texts = frameworks.citations;
  /** Index being replaced; the length picks a new one; null while not picking. */
  const [picking, setPicking] = useState<number | null>(null);
  const take = (clause: Clause): void => {
    onChange(
      picking === null || picking >= citations.length
        ? [...citations, clause]
        : citations.map((each, index) => (index === picking ? clause : each)),
    );
    setPicking(null);
  };
  return (
    <section className={styles.citations} aria-label={frameworks.indicator.citations}>
      {!single && <h3 className={styles.title}>{frameworks.indicator.citations}</h3>}
      {citations.map((clause, index) => (
        <div key={`${clause.paragraph}-${clause.start}-${clause.end}`} className={styles.citation}>
          <div className={styles.clause}>
            <ClauseView clause={clause} />
          </div>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            title={texts.replace}
            aria-label={texts.replace}
            onClick={() => setPicking(index)}
          />
          <RemoveButton
            size="small"
            label={texts.remove}
            onRemove={() => onChange(citations.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {(!single || citations.length === 0) && (
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setPicking(citations.length)}>
          {texts.add}
        </Button>
      )}
      {picking !== null && (
        <CitationPicker
          planId={planId}
          present={citations[picking] ?? null}
          onPick={take}
          onClose={() => setPicking(null)}
        />
      )}
    </section>
  );
};
