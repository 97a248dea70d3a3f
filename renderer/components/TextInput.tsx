import { Input } from 'antd';
import { useRef, useState } from 'react';

interface TextInputProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly width?: number | string;
}

/** A one-line box for texts inside a larger value. Half-made syllables of an input method stay in the box. */
export const TextInput = ({
  value,
  onChange,
  label,
  maxLength,
  placeholder,
  invalid,
  width,
}: TextInputProps) => {
  const composing = useRef(false);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Input
      value={draft ?? value}
      aria-label={label}
      title={label}
      status={invalid ? 'error' : ''}
      style={{ width }}
      onChange={({ target }) => {
        if (composing.current) setDraft(target.value);
        else onChange(target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={({ currentTarget }) => {
        composing.current = false;
        setDraft(null);
        onChange(currentTarget.value);
      }}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
};
