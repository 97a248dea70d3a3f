import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTexts } from '../../application/texts.tsx';
import { useFileDrop } from './file-drop.ts';
import styles from './ImportScreen.module.css';

interface SourceChooserProps {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
  /** Several files were dropped at once. */
  readonly onSeveral: () => void;
  readonly onText: (text: string) => void;
}

const accepted = '.docx,.doc,.pdf,.html,.htm,.txt,.md,.xlsx,.csv';

/** Three ways in: a file chosen, a file dropped, the text pasted. */
export const SourceChooser = ({ disabled, onFile, onSeveral, onText }: SourceChooserProps) => {
  const { readings } = useTexts();
  const texts = readings.import;
  const picker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const drop = useFileDrop(disabled, onFile, onSeveral);
  return (
    <div className={styles.chooser}>
      <section
        className={drop.isOver ? styles.dropOver : styles.drop}
        aria-label={texts.choose}
        {...drop.events}
      >
        <Button type="primary" disabled={disabled} onClick={() => picker.current?.click()}>
          {texts.choose}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept={accepted}
          aria-label={texts.choose}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) onFile(file);
            target.value = '';
          }}
        />
        <p className={styles.dropWords}>{drop.isOver ? texts.dropHere : texts.drop}</p>
        <p className={styles.hint}>{texts.formats}</p>
      </section>
      <section className={styles.paste} aria-label={texts.pasteLabel}>
        <Input.TextArea
          value={pasted}
          rows={10}
          disabled={disabled}
          aria-label={texts.pasteLabel}
          placeholder={texts.pastePlaceholder}
          onChange={({ target }) => setPasted(target.value)}
        />
        <div>
          <Button disabled={disabled || pasted.trim() === ''} onClick={() => onText(pasted)}>
            {texts.read}
          </Button>
        </div>
      </section>
    </div>
  );
};
