import { Input } from 'antd';
import { type KeyboardEventHandler, type ReactNode, type Ref, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { readDecimal } from '#shared/scoring/decimal-input.ts';
import { useSaving } from '../application/saving.ts';
import { useFailureText, useTexts } from '../application/texts.tsx';
import styles from './DecimalInput.module.css';
import { SavingMark } from './SavingMark.tsx';

interface DecimalBoxProps {
  readonly label: string;
  readonly unit?: string;
  /** Bounds of the place it stands in; what fails them stays visible, marked, and is not sent. */
  readonly check?: (decimal: string) => Failure | null;
  /** Empty is not an answer here. */
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly id?: string;
  readonly width?: number | string;
  /** False leaves the sentence under the box to the caller (tables); the box itself is still marked. */
  readonly explains?: boolean;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly inputRef?: Ref<HTMLInputElement>;
}

interface DecimalInputProps extends DecimalBoxProps {
  /** Plain decimal text, or null while there is none. */
  readonly value: string | null;
  /** Told only of text that reads as a number within bounds, and of emptiness unless `required`. */
  readonly onChange: (decimal: string | null) => void;
  /** Told while what stands in the box cannot be taken, and with null when it can again. */
  readonly onRefused?: (refusal: Failure | 'empty' | null) => void;
  readonly onBlur?: () => void;
}

interface Typed {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** The middle of typing a number, not judged until the box is left: `12.`, `-`. */
const unfinished = /^[-－−+＋]$|[.．]$/;

type Reading = { readonly decimal: string | null } | { readonly refusal: Failure | 'empty' };

/**
 * A box for exact numbers. Takes full-width digits and thousands commas; what does not read as a number stays in the
 * box, is marked with the reason, and goes nowhere. While an input method composes nothing is judged.
 */
export const DecimalInput = ({
  value,
  onChange,
  onRefused,
  onBlur,
  label,
  unit = '',
  check,
  required = false,
  disabled,
  placeholder,
  id,
  width,
  explains = true,
  onKeyDown,
  inputRef,
}: DecimalInputProps) => {
  const failureText = useFailureText();
  const { application } = useTexts();
  /** What is typed. It gives way when the value becomes one that is neither what stood here nor what was typed. */
  const [typed, setTyped] = useState<Typed | null>(null);
  const [composing, setComposing] = useState(false);
  const [focused, setFocused] = useState(false);
  const refused = useRef(false);

  const read = (text: string): Reading => {
    if (text.trim() === '') return required ? { refusal: 'empty' } : { decimal: null };
    const outcome = readDecimal(text, { unit });
    if (!outcome.ok) return { refusal: outcome.failure };
    const refusal = check?.(outcome.value) ?? null;
    return refusal ? { refusal } : { decimal: outcome.value };
  };

  const shown = typed && (composing || typed.values.includes(value)) ? typed : null;
  const text = shown ? shown.text : (value ?? '');
  const reading = composing || shown === null || (focused && unfinished.test(text)) ? null : read(text);
  const refusal = reading && 'refusal' in reading ? reading.refusal : null;

  const take = (next: string): void => {
    const result = read(next);
    if ('refusal' in result) {
      setTyped({ text: next, values: [value] });
      refused.current = true;
      onRefused?.(result.refusal);
      return;
    }
    setTyped({ text: next, values: [value, result.decimal] });
    if (refused.current) onRefused?.(null);
    refused.current = false;
    if (result.decimal !== value) onChange(result.decimal);
  };

  const explanation: ReactNode =
    refusal === 'empty' ? application.numberWanted : refusal ? failureText(refusal) : null;
  return (
    <span className={styles.box} style={{ width }}>
      <Input
        value={text}
        aria-label={label}
        aria-invalid={refusal !== null}
        title={explains || explanation === null ? undefined : String(explanation)}
        inputMode="decimal"
        autoComplete="off"
        suffix={unit === '' ? undefined : <span className={styles.unit}>{unit}</span>}
        status={refusal ? 'error' : ''}
        className={styles.input}
        onChange={({ target }) => {
          if (composing) setTyped({ text: target.value, values: [value] });
          else take(target.value);
        }}
        onFocus={() => setFocused(true)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(false);
          take(currentTarget.value);
        }}
        onBlur={({ target }) => {
          setComposing(false);
          if (target.value !== (value ?? '')) take(target.value);
          // Once it is a number it is shown as one: １，２００ becomes 1200.
          const left = read(target.value);
          if ('decimal' in left) setTyped({ text: left.decimal ?? '', values: [value, left.decimal] });
          setFocused(false);
          onBlur?.();
        }}
        {...(disabled === undefined ? {} : { disabled })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(id === undefined ? {} : { id })}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
        ref={(input) => {
          const element = input?.input ?? null;
          if (typeof inputRef === 'function') inputRef(element);
          else if (inputRef) inputRef.current = element;
        }}
      />
      {explains && explanation !== null && (
        <span className={styles.refusal} role="alert">
          {explanation}
        </span>
      )}
    </span>
  );
};

interface SavedDecimalProps extends DecimalBoxProps {
  readonly value: string | null;
  readonly onSave: (decimal: string | null) => Promise<unknown>;
}

/** The same box, saved as typed. */
export const SavedDecimal = ({ value, onSave, ...box }: SavedDecimalProps) => {
  const saving = useSaving(value, onSave);
  return (
    <span>
      <DecimalInput {...box} value={saving.value} onChange={saving.set} onBlur={saving.flush} />
      <SavingMark state={saving.state} failure={saving.failure} />
    </span>
  );
};
