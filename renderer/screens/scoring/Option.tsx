import type { ReactNode } from 'react';
import styles from './OpenRow.module.css';

/** How many positions a digit key reaches. */
export const digitKeys = 9;

interface OptionProps {
  readonly letter: string;
  readonly isChosen: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of several answers, with the letter that chooses it. */
export const Option = ({ letter, isChosen, disabled, onChoose, children }: OptionProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a native radio would take the arrow keys from the form
  <button
    type="button"
    role="radio"
    aria-checked={isChosen}
    tabIndex={-1}
    disabled={disabled}
    className={styles.option}
    onClick={onChoose}
  >
    <b className={styles.letter}>{letter}</b>
    <span>{children}</span>
  </button>
);

interface TickProps {
  readonly position: number;
  readonly isTicked: boolean;
  /** A stop of its own for the Tab key, where there are more lines than digits. */
  readonly isStop?: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A line to tick, with the digit that ticks it. */
export const Tick = ({ position, isTicked, isStop = false, disabled, onToggle, children }: TickProps) => (
  <label className={styles.line}>
    <input
      type="checkbox"
      checked={isTicked}
      disabled={disabled}
      tabIndex={isStop ? 0 : -1}
      onChange={onToggle}
    />
    {position < digitKeys && <kbd className={styles.key}>{position + 1}</kbd>}
    <span>{children}</span>
  </label>
);
