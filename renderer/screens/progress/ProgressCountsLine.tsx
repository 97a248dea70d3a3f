import { useTexts } from '../../application/texts.tsx';
import styles from './ProgressBoard.module.css';
import type { ProgressCounts } from './progress-lines.ts';

/** How the list stands, in one line. */
export const ProgressCountsLine = ({ counts }: { readonly counts: ProgressCounts }) => {
  const words = useTexts().progress.counts;
  return (
    <div className={styles.counts} role="status" aria-label={words.label}>
      <span>{words.all(counts.all)}</span>
      <b>{words.finished(counts.finished)}</b>
      {counts.rate !== null && <b>{words.rate(counts.rate)}</b>}
      <span>{words.onTime(counts.onTime)}</span>
      {counts.onTimeRate !== null && <span>{words.onTimeRate(counts.onTimeRate)}</span>}
      <span>{words.late(counts.late)}</span>
      <span className={counts.overdue > 0 ? styles.overdue : undefined} data-count="overdue">
        {words.overdue(counts.overdue)}
      </span>
      <span data-count="unseen">{words.unseen(counts.unseen)}</span>
    </div>
  );
};
