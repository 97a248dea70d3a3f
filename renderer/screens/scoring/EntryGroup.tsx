import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { commandOf } from './keys.ts';
import styles from './OpenRow.module.css';

interface EntryGroupProps {
  readonly label: string;
  readonly disabled: boolean;
  /** Takes a bare character; answers whether it meant anything. */
  readonly onCharacter: (character: string) => boolean;
  /** Left and right among the options. */
  readonly onStep?: (by: 1 | -1) => void;
  readonly children: ReactNode;
}

/** The control of an indicator that is no text box: one stop for the focus, letters and digits choose. */
export const EntryGroup = ({ label, disabled, onCharacter, onStep, children }: EntryGroupProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (disabled || event.altKey || event.ctrlKey || event.metaKey) return;
    // A checkbox that has the focus itself keeps the space bar.
    if (event.target !== event.currentTarget && event.key === ' ') return;
    if (onStep && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      onStep(event.key === 'ArrowRight' ? 1 : -1);
      event.preventDefault();
      return;
    }
    const command = commandOf(event.nativeEvent, 'entry');
    if (command?.do === 'enter' && onCharacter(command.character)) event.preventDefault();
  };
  /** The mouse puts the focus on an option; the letters are the group's. */
  const onFocus = (event: FocusEvent<HTMLDivElement, HTMLElement>): void => {
    if (event.target !== event.currentTarget && event.target.tabIndex < 0) event.currentTarget.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus
    <div
      className={styles.entry}
      role="group"
      aria-label={label}
      aria-disabled={disabled}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the group is the control; its options are reached by letter
      tabIndex={0}
      data-form-focus="entry"
      data-form-place="entry"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {children}
    </div>
  );
};
