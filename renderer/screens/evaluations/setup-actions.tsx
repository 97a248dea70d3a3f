import { App } from 'antd';
import type { ReactNode } from 'react';
import { type Failure, FailureError, type Outcome } from '#shared/contract/failure.ts';
import { useFailureText } from '../../application/texts.tsx';
import styles from './sections.module.css';

/** The call must go through; the box that made it shows why it did not. */
export const orThrow = <Value,>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new FailureError(outcome.failure);
  return outcome.value;
};

/** Says what went wrong where no box has room for it. */
export const useReport = (): ((failure: Failure) => void) => {
  const { notification } = App.useApp();
  const failureText = useFailureText();
  return (failure) => notification.error({ title: failureText(failure), duration: 0 });
};

/** Refuses an empty name where it stands; the stored one stays. */
export const nameNeeded =
  (sentence: string) =>
  (text: string): ReactNode | null =>
    text.trim() === '' ? (
      <span className={styles.bad} role="alert">
        {sentence}
      </span>
    ) : null;

/** A name that nobody on the list has, for a new row. */
export const freshName = (
  make: (number: number) => string,
  listed: readonly { readonly name: string }[],
): string => {
  let number = listed.length + 1;
  while (listed.some(({ name }) => name === make(number))) number += 1;
  return make(number);
};
