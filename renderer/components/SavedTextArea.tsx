import { Input } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSaving } from '../application/saving.ts';
import { SavingMark } from './SavingMark.tsx';

interface SavedTextProps {
  /** The stored text. */
  readonly value: string;
  /** Stores what was typed; rejects with FailureError when it is refused. */
  readonly onSave: (text: string) => Promise<unknown>;
  readonly label: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  /** Says why what was typed cannot be stored; such text stays visible and is not sent. */
  readonly refuse?: (text: string) => ReactNode | null;
}

interface SavedTextAreaProps extends SavedTextProps {
  readonly rows?: number;
  readonly maximumRows?: number;
}

/**
 * What both boxes share. While an input method composes, half-made syllables stay in the box and are not saved;
 * leaving the box saves at once, also in the middle of composing.
 */
const useSavedText = ({ value, onSave, refuse }: Pick<SavedTextProps, 'value' | 'onSave' | 'refuse'>) => {
  const saving = useSaving(value, onSave);
  const [draft, setDraft] = useState<string | null>(null);
  const composing = useRef(false);
  const composed = useRef<string | null>(null);
  const [shownFor, setShownFor] = useState(value);
  // A refused text gives way only when the stored text itself changes.
  useEffect(() => {
    if (shownFor === value) return;
    setShownFor(value);
    if (!composing.current) setDraft(null);
  }, [value, shownFor]);

  const { set, flush } = saving;
  useEffect(
    () => () => {
      if (composed.current === null) return;
      set(composed.current);
      flush();
    },
    [set, flush],
  );

  const text = draft ?? saving.value;
  const refusal = draft !== null && !composing.current ? (refuse?.(draft) ?? null) : null;
  const take = (typed: string): void => {
    composing.current = false;
    composed.current = null;
    if (refuse?.(typed)) {
      setDraft(typed);
      return;
    }
    setDraft(null);
    if (typed !== saving.value) set(typed);
  };
  return {
    text,
    refusal,
    saving,
    events: {
      onChange: ({ target }: { target: { value: string } }) => {
        if (!composing.current) take(target.value);
        else {
          composed.current = refuse?.(target.value) ? null : target.value;
          setDraft(target.value);
        }
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: ({ currentTarget }: { currentTarget: { value: string } }) =>
        take(currentTarget.value),
      onBlur: ({ target }: { target: { value: string } }) => {
        if (target.value !== saving.value) take(target.value);
        composing.current = false;
        flush();
      },
    },
  };
};

/** A text box of several lines that saves as typed and never loses a character. */
export const SavedTextArea = ({
  rows = 2,
  maximumRows = 8,
  label,
  maxLength,
  placeholder,
  disabled,
  id,
  ...rest
}: SavedTextAreaProps) => {
  const { text, refusal, saving, events } = useSavedText(rest);
  return (
    <>
      <Input.TextArea
        value={text}
        autoSize={{ minRows: rows, maxRows: maximumRows }}
        aria-label={label}
        placeholder={placeholder}
        disabled={disabled ?? false}
        status={refusal || saving.state === 'failed' ? 'error' : ''}
        {...(id === undefined ? {} : { id })}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...events}
      />
      {refusal}
      <SavingMark state={saving.state} failure={saving.failure} />
    </>
  );
};

/** The same for one line. Enter never submits anything, so an input method may use it. */
export const SavedText = ({ label, maxLength, placeholder, disabled, id, ...rest }: SavedTextProps) => {
  const { text, refusal, saving, events } = useSavedText(rest);
  return (
    <>
      <Input
        value={text}
        aria-label={label}
        placeholder={placeholder}
        disabled={disabled ?? false}
        status={refusal || saving.state === 'failed' ? 'error' : ''}
        {...(id === undefined ? {} : { id })}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...events}
      />
      {refusal}
      <SavingMark state={saving.state} failure={saving.failure} />
    </>
  );
};
