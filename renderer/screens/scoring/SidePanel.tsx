import type { Ref } from 'react';
import { useTexts } from '../../application/texts.tsx';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import type { FormItem } from './form-items.ts';
import { IndicatorPanel } from './IndicatorPanel.tsx';
import styles from './ScoringForm.module.css';

interface SidePanelProps {
  readonly evaluationId: string;
  readonly subjectId: string;
  readonly scorerId: string;
  readonly item: FormItem | undefined;
  readonly panelRef: Ref<HTMLElement>;
}

/** What stands beside the open line: clause, rule and wishes of the indicator, and its evidence. */
export const SidePanel = ({ evaluationId, subjectId, scorerId, item, panelRef }: SidePanelProps) => {
  const { scoring } = useTexts();
  return (
    <aside className={styles.side} aria-label={scoring.panel.label} ref={panelRef}>
      {item && <IndicatorPanel item={item} />}
      {item?.kind === 'indicator' && (
        <div className={styles.evidence}>
          <EvidencePanel
            evaluationId={evaluationId}
            subjectId={subjectId}
            indicatorId={item.indicator.id}
            actor={scorerId}
            wanted={item.indicator.evidence}
          />
        </div>
      )}
    </aside>
  );
};
