import type { ReactNode } from 'react';
import styles from './StateTag.module.css';

export type StateTone = 'waiting' | 'under-way' | 'good' | 'warning' | 'bad' | 'neutral';

/** One shape per tone, so that states differ in black and white. */
const shapes: { readonly [Tone in StateTone]: ReactNode } = {
  neutral: <rect x="3" y="6.5" width="10" height="3" rx="1" />,
  waiting: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  'under-way': (
    <>
      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 3a5 5 0 0 1 0 10z" />
    </>
  ),
  good: <path d="M2.5 8.5l2-2L7 9l5-5.5 1.8 1.8L7.2 12.8z" />,
  warning: <path d="M8 2l6.5 11.5h-13z" />,
  bad: <path d="M4 2.5L8 6.5l4-4L13.5 4l-4 4 4 4-1.5 1.5-4-4-4 4L2.5 12l4-4-4-4z" />,
};

/** A state in a word, with a shape and a colour that say the same. */
export const StateTag = ({ tone, children }: { readonly tone: StateTone; readonly children: ReactNode }) => (
  <span className={`${styles.tag} ${styles[tone]}`}>
    <svg
      className={styles.shape}
      viewBox="0 0 16 16"
      width="12"
      height="12"
      fill="currentColor"
      aria-hidden="true"
    >
      {shapes[tone]}
    </svg>
    {children}
  </span>
);
