import { Input } from 'antd';
import { useState } from 'react';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { DeductionParameters } from '#shared/scoring/methods/deduction.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { type Counts, changeCount, countOf, writeReason } from './deduction-counts.ts';
import { EntryGroup } from './EntryGroup.tsx';
import type { EntryProps } from './entry.ts';
import styles from './OpenRow.module.css';
import { digitKeys } from './Option.tsx';
import { valueWords } from './value-words.ts';

/** Rest after the last letter of a reason before it is sent. */
const restBeforeSending = 350;

interface DeductionEntryProps extends EntryProps {
  readonly parameters: DeductionParameters;
  readonly fullScore: string;
}

/** How often each item occurred. A digit adds one to its item, − takes one off the item last touched. */
export const DeductionEntry = (props: DeductionEntryProps) => {
  const { sheet, item, row, disabled, parameters, fullScore, onValue, onRefused } = props;
  const texts = useTexts();
  const failureText = useFailureText();
  const { entry } = texts.scoring;
  const { items } = parameters;
  const stored = row.value?.kind === 'counts' ? row.value.counts : null;
  /** Counts that still want a reason: shown, and not stored until they have it. */
  const [pending, setPending] = useState<Counts | null>(null);
  const [touched, setTouched] = useState(0);
  const counts = pending ?? stored ?? [];

  const take = (next: Counts, delay?: number): void => {
    const value: EnteredValue = { kind: 'counts', counts: [...next] };
    const outcome = scoreEntered({ id: 'deduction', version: 1, parameters }, value, fullScore);
    if (!outcome.ok) {
      setPending(next);
      onRefused(outcome.failure);
      return;
    }
    setPending(null);
    if (row.refusal !== null) onRefused(null);
    onValue(value, delay);
  };
  const change = (index: number, by: 1 | -1): void => {
    const changed = items[index];
    if (!changed) return;
    setTouched(index);
    take(changeCount(items, counts, changed.id, by));
  };
  const onCharacter = (character: string): boolean => {
    const typed = character.normalize('NFKC');
    if (typed === '0') take([]);
    else if (/^[1-9]$/.test(typed) && Number(typed) <= items.length) change(Number(typed) - 1, 1);
    else if (typed === '+' || typed === '=') change(touched, 1);
    else if (typed === '-') change(touched, -1);
    else return false;
    return true;
  };
  return (
    <>
      <EntryGroup
        label={entry.deductions(item.name)}
        disabled={disabled}
        onCharacter={onCharacter}
        onStep={(by) => change(touched, by)}
      >
        <div className={styles.items}>
          {items.map(({ id, text, points, cap }, index) => (
            <div key={id} className={styles.counted} data-touched={index === touched || undefined}>
              {index < digitKeys && <kbd className={styles.key}>{index + 1}</kbd>}
              <span className={styles.countedText}>
                {text} <span className={styles.quiet}>{entry.deductionEach(points, cap)}</span>
              </span>
              <button
                type="button"
                className={styles.stepButton}
                tabIndex={-1}
                disabled={disabled || countOf(counts, id) === 0}
                aria-label={entry.fewer(text)}
                onClick={() => change(index, -1)}
              >
                −
              </button>
              <output className={styles.count} aria-label={entry.countOf(text)}>
                {countOf(counts, id)}
              </output>
              <button
                type="button"
                className={styles.stepButton}
                tabIndex={-1}
                disabled={disabled}
                aria-label={entry.more(text)}
                onClick={() => change(index, 1)}
              >
                +
              </button>
            </div>
          ))}
          <button
            type="button"
            className={styles.noneDone}
            aria-pressed={pending === null && stored !== null && stored.length === 0}
            tabIndex={-1}
            disabled={disabled}
            onClick={() => take([])}
          >
            {entry.noDeduction(fullScore)}
          </button>
        </div>
      </EntryGroup>
      {items.map(({ id, text, reasonRequired }) => {
        const counted = counts.find((each) => each.item === id);
        if (!counted || (!reasonRequired && counted.reason === '')) return null;
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside carries the label's name
          <label key={id} className={styles.word} data-form-place="line">
            <span className={styles.label}>{entry.itemReason(text)}</span>
            <Input
              size="small"
              aria-label={entry.itemReason(text)}
              maxLength={1000}
              disabled={disabled}
              defaultValue={counted.reason}
              status={reasonRequired && counted.reason.trim() === '' ? 'error' : ''}
              onChange={({ target }) => take(writeReason(counts, id, target.value), restBeforeSending)}
              onBlur={() => void sheet.flush()}
            />
          </label>
        );
      })}
      {row.refusal !== null && (
        <p className={styles.refusal} role="alert">
          {entry.refusedAt(item.code)}
          {row.refusal === 'empty' ? texts.application.numberWanted : failureText(row.refusal)}{' '}
          {row.value ? entry.stillStored(valueWords(row.value, item, texts)) : entry.notStored}
        </p>
      )}
    </>
  );
};
