import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import type { FindingLine } from './finding-lines.ts';
import { findingTones } from './finding-tones.ts';
import styles from './findings.module.css';
import type { FindingScene } from './scene.ts';

interface FindingRowProps {
  readonly line: FindingLine;
  readonly scene: FindingScene;
  readonly isCurrent: boolean;
  readonly onOpen: (id: string) => void;
}

/** One finding of the list. What is overdue is said in words besides the colour. */
export const FindingRow = ({ line, scene, isCurrent, onOpen }: FindingRowProps) => {
  const { findings } = useTexts();
  const { finding, number, state, daysLate } = line;
  const indicator = finding.indicatorId === null ? undefined : scene.indicators.get(finding.indicatorId);
  const place = indicator ? `${indicator.code} ${indicator.name}` : findings.allIndicators;
  const subject = scene.subjects.find(({ id }) => id === finding.subjectId)?.name ?? finding.subjectId;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it takes the keys
    <div
      className={`${styles.row} ${isCurrent ? styles.current : ''} ${state === 'withdrawn' ? styles.gone : ''}`}
      role="option"
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-finding={finding.id}
      data-state={state}
      data-overdue={daysLate !== null}
      onClick={() => onOpen(finding.id)}
      onFocus={() => {
        if (!isCurrent) onOpen(finding.id);
      }}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.cell}>
        <span className={styles.oneLine} title={subject}>
          {subject}
        </span>
        <span className={`${styles.second} ${styles.oneLine}`} title={place}>
          {place}
        </span>
      </span>
      <span className={styles.cell}>
        <span className={styles.statement} title={finding.statement}>
          {finding.statement}
        </span>
        <span className={`${styles.second} ${styles.oneLine}`}>
          {finding.responsibleUnit.trim() === '' ? findings.noUnit : finding.responsibleUnit}
          {finding.origin && ` · ${findings.carriedFrom(finding.origin.year)}`}
        </span>
      </span>
      <span className={styles.cell}>
        {findings.natures[finding.nature]}
        <span className={finding.severity === 'serious' ? styles.serious : styles.second}>
          {findings.severities[finding.severity]}
        </span>
      </span>
      <span className={styles.cell}>
        <StateTag tone={findingTones[state]}>{findings.states[state]}</StateTag>
        {daysLate !== null && <span className={styles.overdue}>{findings.overdueBy(daysLate)}</span>}
      </span>
    </div>
  );
};
