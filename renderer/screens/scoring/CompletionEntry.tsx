import { Input } from 'antd';
import { useRef, useState } from 'react';
import { readDate } from '#shared/scoring/date-input.ts';
import type { DeadlineParameters } from '#shared/scoring/methods/deadline.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import type { EntryProps } from './entry.ts';
import styles from './OpenRow.module.css';
import { Option } from './Option.tsx';
import { valueWords } from './value-words.ts';

interface CompletionEntryProps extends EntryProps {
  readonly parameters: DeadlineParameters;
}

/** Whole dates are read while they are typed; anything shorter when the box is left. */
const isWhole = (text: string): boolean => /^\d{8}$|日$|^\d{4}[-/.]\d{2}[-/.]\d{2}$/.test(text.trim());
const notDoneKeys = new Set(['n', 'N', 'ｎ', '未', '未完成']);

/** The day something was completed, typed; N for not completed. */
export const CompletionEntry = ({
  sheet,
  item,
  row,
  disabled,
  parameters,
  onValue,
  onRefused,
}: CompletionEntryProps) => {
  const texts = useTexts();
  const failureText = useFailureText();
  const { entry } = texts.scoring;
  const stored = row.value?.kind === 'completion' ? row.value : null;
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);

  const choose = (completedOn: string | null): void => {
    setTyped(null);
    if (row.refusal !== null) onRefused(null);
    if (stored === null || stored.completedOn !== completedOn) onValue({ kind: 'completion', completedOn });
  };
  const read = (text: string): void => {
    if (text.trim() === '') {
      setTyped(null);
      onRefused(null);
      if (stored !== null && stored.completedOn !== null) onValue(null);
      return;
    }
    const outcome = readDate(text);
    if (outcome.ok) choose(outcome.value);
    else onRefused(outcome.failure);
  };
  const onText = (text: string): void => {
    setTyped(text);
    if (composing.current) return;
    if (notDoneKeys.has(text.trim())) choose(null);
    else if (isWhole(text)) read(text);
  };
  return (
    // A box that takes nothing takes no focus either; then the line itself does, so that the keys go on working.
    <div
      className={styles.number}
      data-form-focus="entry"
      {...(disabled
        ? {
            tabIndex: 0,
            'data-form-place': 'entry',
            role: 'group',
            'aria-label': entry.completedOn(item.name),
          }
        : {})}
    >
      <Input
        value={typed ?? stored?.completedOn ?? ''}
        aria-label={entry.completedOn(item.name)}
        placeholder={entry.datePattern}
        autoComplete="off"
        disabled={disabled}
        style={{ width: 200 }}
        status={row.refusal === null ? '' : 'error'}
        onChange={({ target }) => onText(target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={({ currentTarget }) => {
          composing.current = false;
          onText(currentTarget.value);
        }}
        onBlur={() => {
          if (typed !== null) read(typed);
          void sheet.flush();
        }}
      />
      <Option
        letter={entry.noKey}
        isChosen={stored !== null && stored.completedOn === null}
        disabled={disabled}
        onChoose={() => choose(null)}
      >
        {entry.notCompleted}
      </Option>
      <span className={styles.quiet}>{entry.dueOn(parameters.deadline)}</span>
      {row.refusal !== null && (
        <span className={styles.refusal} role="alert">
          {entry.refusedAt(item.code)}
          {row.refusal === 'empty' ? texts.application.numberWanted : failureText(row.refusal)}{' '}
          {row.value ? entry.stillStored(valueWords(row.value, item, texts)) : entry.notStored}
        </span>
      )}
    </div>
  );
};
