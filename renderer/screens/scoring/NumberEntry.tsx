import type { Failure } from '#shared/contract/failure.ts';
import { checkEntered } from '#shared/scoring/check-entered.ts';
import { bonusFault } from '#shared/scoring/results/supplements.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import type { EntryProps } from './entry.ts';
import type { FormItem } from './form-items.ts';
import styles from './OpenRow.module.css';
import { unitOf, valueWords } from './value-words.ts';

/** Rest after the last digit before a number is sent; points and totals follow every digit at once. */
const restBeforeSending = 350;

/** Why a number is refused, by the same rules the service applies. */
const refusalOf = (item: FormItem, number: string): Failure | null => {
  const value = { kind: 'number', number } as const;
  switch (item.kind) {
    case 'indicator':
      return checkEntered(item.indicator, value);
    case 'bonus':
      return bonusFault(item.bonus, value);
    case 'veto':
      return null;
  }
};

/** A figure with its unit, or points awarded directly. */
export const NumberEntry = ({ sheet, item, row, disabled, onValue, onRefused }: EntryProps) => {
  const texts = useTexts();
  const failureText = useFailureText();
  const { entry } = texts.scoring;
  const unit = unitOf(item, texts);
  const direct = item.kind === 'indicator' && item.indicator.method.id === 'direct' ? item.indicator : null;
  const label = direct
    ? entry.points(item.name, direct.fullScore)
    : item.kind === 'bonus'
      ? entry.bonus(item.name)
      : entry.number(item.name, unit);
  const hint = direct
    ? entry.step(direct.method.id === 'direct' ? direct.method.parameters.step : '')
    : item.kind === 'bonus'
      ? entry.bonusOf(item.bonus.points)
      : null;
  return (
    // A box that takes nothing takes no focus either; then the line itself does, so that the keys go on working.
    <div
      className={styles.number}
      data-form-focus="entry"
      {...(disabled ? { tabIndex: 0, 'data-form-place': 'entry', role: 'group', 'aria-label': label } : {})}
    >
      <DecimalInput
        value={row.value?.kind === 'number' ? row.value.number : null}
        onChange={(number) => onValue(number === null ? null : { kind: 'number', number }, restBeforeSending)}
        onRefused={onRefused}
        onBlur={() => void sheet.flush()}
        check={(number) => refusalOf(item, number)}
        label={label}
        unit={unit}
        width={200}
        disabled={disabled}
        explains={false}
      />
      {hint !== null && <span className={styles.quiet}>{hint}</span>}
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
