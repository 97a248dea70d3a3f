import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/contract/index.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './report.module.css';

/** Longest text printed in place of a value. */
const longest = 20;

interface MissingValuesProps {
  readonly missing: Output<'reportTemplates.missing'>;
  readonly onFill: (inPlaceOfMissing: string) => void;
}

/** Names every field without a value before anything is filled in, and asks what to print there. */
export const MissingValues = ({ missing, onFill }: MissingValuesProps) => {
  const words = useTexts().reports.templates;
  const [text, setText] = useState<string>(words.inPlaceDefault);
  return (
    <section className={styles.choice} aria-label={words.inPlace}>
      <p className={styles.choiceTitle}>{words.missing(missing.length)}</p>
      <ul className={styles.missing}>
        {missing.map(({ name, isLoop, where }) => (
          <li key={`${name} ${where}`}>{words.missingIn(isLoop ? words.loopLines(name) : name, where)}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <span>{words.inPlace}</span>
        <Input
          className={styles.inPlace ?? ''}
          size="small"
          value={text}
          maxLength={longest}
          onChange={({ target }) => setText(target.value)}
          aria-label={words.inPlace}
        />
        <Button size="small" type="primary" disabled={text.trim() === ''} onClick={() => onFill(text)}>
          {words.fillAnyway}
        </Button>
      </div>
    </section>
  );
};
