import { Button, type ButtonProps } from 'antd';
import { useRef } from 'react';

interface FileButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'disabled' | 'title' | 'children'> {
  /** Endings of the files wanted, as `.xlsx,.csv`. */
  readonly accept: string;
  /** What is chosen, for whom the button's own words change. */
  readonly label: string;
  readonly onChoose: (file: File) => void;
}

/** A button that lets a person choose one file; the same file can be chosen again. */
export const FileButton = ({ accept, label, onChoose, ...button }: FileButtonProps) => {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose(file);
          target.value = '';
        }}
      />
    </>
  );
};
