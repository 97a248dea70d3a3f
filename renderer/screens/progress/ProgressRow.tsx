import { memo } from 'react';
import { isOverdue, type ProgressItem } from '#shared/model/progress.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import styles from './ProgressBoard.module.css';
import type { Recorded } from './progress-lines.ts';
import { daysBetween } from './read-date.ts';
import { statusTones } from './status-tones.ts';

interface ProgressRowProps {
  readonly item: ProgressItem;
  readonly recorded: Recorded;
  readonly today: string;
  readonly isCurrent: boolean;
  readonly onOpen: (code: string) => void;
}

/** One line of the list. Overdue is said by a word and a flag besides the colour. */
export const ProgressRow = memo(({ item, recorded, today, isCurrent, onOpen }: ProgressRowProps) => {
  const { progress, rules } = useTexts();
  const { status } = recorded;
  const overdue = isOverdue(item, status, today);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it takes the keys
    <div
      className={`${styles.row} ${isCurrent ? styles.current : ''}`}
      role="option"
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-progress={item.code}
      data-status={status ?? 'unseen'}
      data-overdue={overdue}
      onClick={() => onOpen(item.code)}
      onFocus={() => onOpen(item.code)}
    >
      <span className={styles.code}>{item.code}</span>
      <span className={styles.content} title={item.content}>
        {item.content}
      </span>
      <span className={styles.units} title={item.responsibleText}>
        {item.responsibleText}
      </span>
      <span className={styles.time} title={item.timeText}>
        <span className={styles.printed}>{item.timeText}</span>
        <span className={styles.dueOn}>{item.dueOn ?? progress.open}</span>
      </span>
      <span className={styles.status}>
        {status === null ? (
          <StateTag tone="neutral">{progress.unseen}</StateTag>
        ) : (
          <StateTag tone={statusTones[status]}>{rules.progressStatuses[status]}</StateTag>
        )}
      </span>
      <span className={styles.due}>
        {overdue && item.dueOn !== null ? (
          <span className={styles.overdue}>
            <Flag />
            {progress.overdueBy(daysBetween(item.dueOn, today))}
          </span>
        ) : (
          (recorded.completedOn ?? '')
        )}
      </span>
    </div>
  );
});

const Flag = () => (
  <svg viewBox="0 0 16 16" width="11" height="11" fill="currentColor" aria-hidden="true">
    <path d="M3 1h1.6v14H3zM5.5 2H14l-2.5 3L14 8H5.5z" />
  </svg>
);
