import type { ReactNode } from 'react';
import styles from './paper.module.css';

interface SortHeadingProps {
  /** Null while another column decides the order. */
  readonly direction: 'ascending' | 'descending' | null;
  readonly onSort: () => void;
  readonly className?: string | undefined;
  readonly title?: string;
  readonly rowSpan?: number;
  readonly children: ReactNode;
}

/** A column heading that orders the table by its column. */
export const SortHeading = ({
  direction,
  onSort,
  className = '',
  title,
  rowSpan,
  children,
}: SortHeadingProps) => (
  <th
    scope="col"
    className={className}
    aria-sort={direction ?? 'none'}
    {...(rowSpan === undefined ? {} : { rowSpan })}
  >
    <button
      type="button"
      className={`${styles.sort} ${direction ? styles.sorted : ''}`}
      onClick={onSort}
      title={title}
    >
      <span className={styles.heading}>{children}</span>
      <svg className={styles.arrow} viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <path d={direction === 'ascending' ? 'M4 1l3.5 6h-7z' : 'M4 7L.5 1h7z'} fill="currentColor" />
      </svg>
    </button>
  </th>
);
