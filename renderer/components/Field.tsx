import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  /** How many of the form's six columns it takes. */
  readonly span?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Something small beside the label. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A labelled control in a form of six columns. The control names itself for screen readers. */
export const Field = ({ label, span = 6, extra, children }: FieldProps) => (
  <div className={styles.field} style={{ gridColumn: `span ${span}` }}>
    <div className={styles.label}>
      <span>{label}</span>
      {extra}
    </div>
    {children}
  </div>
);

/** The form the fields stand in. */
export const FieldGrid = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.grid}>{children}</div>
);
