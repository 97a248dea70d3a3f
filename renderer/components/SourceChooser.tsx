import { Button, Input } from 'antd';
import { useState } from 'react';
import { FileButton } from './FileButton.tsx';
import { useFileDrop } from './file-drop.ts';
import styles from './SourceChooser.module.css';

interface SourceChooserProps {
  /** Endings of the files wanted, as `.xlsx,.csv`. */
  readonly accept: string;
  readonly disabled: boolean;
  /** What the screen calls it. */
  readonly words: {
    readonly explained: string;
    readonly choose: string;
    readonly drop: string;
    readonly dropHere: string;
    readonly formats: string;
    readonly pasteLabel: string;
    readonly pastePlaceholder: string;
    readonly read: string;
  };
  readonly onFile: (file: File) => void;
  /** Several files were dropped at once. */
  readonly onSeveral: () => void;
  readonly onText: (text: string) => void;
}

/** Three ways in: a file chosen, a file dropped, the text pasted. */
export const SourceChooser = ({ accept, disabled, words, onFile, onSeveral, onText }: SourceChooserProps) => {
  const [pasted, setPasted] = useState('');
  const drop = useFileDrop(disabled, onFile, onSeveral);
  return (
    <>
      <p className={styles.explained}>{words.explained}</p>
      <div className={styles.chooser}>
        <section
          className={drop.isOver ? styles.dropOver : styles.drop}
          aria-label={words.choose}
          {...drop.events}
        >
          <FileButton
            type="primary"
            disabled={disabled}
            accept={accept}
            label={words.choose}
            onChoose={onFile}
          >
            {words.choose}
          </FileButton>
          <p className={styles.dropWords}>{drop.isOver ? words.dropHere : words.drop}</p>
          <p className={styles.hint}>{words.formats}</p>
        </section>
        <section className={styles.paste} aria-label={words.pasteLabel}>
          <Input.TextArea
            value={pasted}
            rows={10}
            disabled={disabled}
            aria-label={words.pasteLabel}
            placeholder={words.pastePlaceholder}
            onChange={({ target }) => setPasted(target.value)}
          />
          <div>
            <Button disabled={disabled || pasted.trim() === ''} onClick={() => onText(pasted)}>
              {words.read}
            </Button>
          </div>
        </section>
      </div>
    </>
  );
};
