import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  /** What is not here. */
  readonly title: string;
  /** What to do about it. */
  readonly remedy?: string;
  readonly action?: ReactNode;
}

/** A place with nothing in it says so, and what to do. */
export const EmptyState = ({ title, remedy, action }: EmptyStateProps) => (
  <div className={styles.empty} role="status">
    <p className={styles.title}>{title}</p>
    {remedy !== undefined && <p className={styles.remedy}>{remedy}</p>}
    {action !== undefined && <div>{action}</div>}
  </div>
);
