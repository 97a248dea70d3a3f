import type { ReactNode } from 'react';
import { MarkShape } from '../scoring/MarkShape.tsx';
import styles from './CellMark.module.css';

export type CellMarkKind = 'zero' | 'blank' | 'unscored' | 'trimmed' | 'no-weight';

/** Zero, blank and not scored have the shapes of the scoring form; the other two are known to results only. */
const shapes: { readonly [Kind in CellMarkKind]: ReactNode } = {
  zero: <MarkShape mark="zero" />,
  blank: <MarkShape mark="blank" />,
  unscored: <MarkShape mark="unscored" />,
  trimmed: (
    <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <path d="M2 4h12L8 13z" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  ),
  'no-weight': (
    <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <path d="M3 8h10" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  ),
};

/** The state of a cell: a shape and a word, never colour alone. */
export const CellMark = ({
  kind,
  children,
}: {
  readonly kind: CellMarkKind;
  readonly children: ReactNode;
}) => (
  <span className={styles.mark} data-state={kind}>
    {shapes[kind]}
    {children}
  </span>
);
