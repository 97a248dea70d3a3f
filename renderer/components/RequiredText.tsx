import { useState } from 'react';
import { useTexts } from '../application/texts.tsx';
import styles from './RequiredText.module.css';
import { TextInput } from './TextInput.tsx';

interface RequiredTextProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly maxLength?: number;
  readonly width?: number | string;
  /** Says what is wrong with a text; emptiness is always wrong. */
  readonly refuse?: (text: string) => string | null;
}

/** A text that must say something. What cannot be taken stays in the box, marked, and is not handed on. */
export const RequiredText = ({ value, onChange, refuse, ...box }: RequiredTextProps) => {
  const { application } = useTexts();
  const [refused, setRefused] = useState<{ readonly text: string; readonly since: string } | null>(null);
  const shown = refused !== null && refused.since === value ? refused.text : null;
  const reasonFor = (text: string) =>
    text.trim() === '' ? application.textWanted : (refuse?.(text) ?? null);
  const reason = shown === null ? null : reasonFor(shown);
  return (
    <>
      <TextInput
        {...box}
        value={shown ?? value}
        invalid={reason !== null}
        onChange={(text) => {
          if (reasonFor(text) !== null) setRefused({ text, since: value });
          else {
            setRefused(null);
            onChange(text);
          }
        }}
      />
      {reason !== null && (
        <span className={styles.reason} role="alert">
          {reason}
        </span>
      )}
    </>
  );
};
