import { useTexts } from '../../application/texts.tsx';
import { type FindingLine, findingCounts } from './finding-lines.ts';
import styles from './findings.module.css';

interface FindingCountsLineProps {
  readonly lines: readonly FindingLine[];
  /** How many fit the filters; null without filters. */
  readonly shown: number | null;
}

/** How many there are and how they stand. */
export const FindingCountsLine = ({ lines, shown }: FindingCountsLineProps) => {
  const { findings } = useTexts();
  const words = findings.counts;
  const counts = findingCounts(lines);
  return (
    <span className={styles.counts} role="status" aria-label={words.label}>
      <span>{words.all(counts.all)}</span>
      <span>{words.serious(counts.serious)}</span>
      <span>{words.closed(counts.closed)}</span>
      <span className={counts.overdue > 0 ? styles.bad : undefined}>{words.overdue(counts.overdue)}</span>
      {counts.withdrawn > 0 && <span>{words.withdrawn(counts.withdrawn)}</span>}
      {shown !== null && <span className={styles.quiet}>{words.shown(shown, lines.length)}</span>}
    </span>
  );
};
