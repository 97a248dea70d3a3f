import type { ReactNode } from 'react';
import styles from './MarkShape.module.css';
import type { Mark } from './marks.ts';

/** One shape per state, told apart in black and white: ring, disc, boxed zero, struck ring, triangle. */
const shapes: { readonly [Each in Mark]: ReactNode } = {
  unscored: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  scored: <circle cx="8" cy="8" r="6" />,
  zero: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <ellipse cx="8" cy="8" rx="2" ry="3.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  blank: (
    <>
      <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4 12L12 4" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  refused: <path d="M8 1.5L15 14H1zM7.2 6v4h1.6V6zm0 5v1.6h1.6V11z" fillRule="evenodd" />,
};

/** The state of an indicator as a shape; the word stands beside it or in the accessible name of what holds it. */
export const MarkShape = ({ mark }: { readonly mark: Mark }) => (
  <svg
    className={styles[mark]}
    viewBox="0 0 16 16"
    width="13"
    height="13"
    fill="currentColor"
    aria-hidden="true"
  >
    {shapes[mark]}
  </svg>
);
