import { DownOutlined, SearchOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../application/texts.tsx';
import styles from './FindBox.module.css';
import type { Finding } from './finding.ts';

/** Find in text: Ctrl+F comes here, Enter goes on, Shift+Enter back, Escape clears. */
export const FindBox = ({ finding }: { readonly finding: Finding }) => {
  const { plans: texts } = useTexts();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const composing = useRef(false);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  const take = (words: string): void => {
    setTyped(words);
    if (!composing.current) finding.setWords(words.trim());
  };
  return (
    <search className={styles.box}>
      <Input
        ref={input}
        size="small"
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder={texts.find}
        aria-label={texts.find}
        value={typed}
        onChange={({ target }) => take(target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={({ currentTarget }) => {
          composing.current = false;
          take(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finding.go(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') take('');
        }}
      />
      {finding.words !== '' && (
        <>
          <output className={styles.count}>{texts.found(finding.current + 1, finding.found.length)}</output>
          <Button
            size="small"
            type="text"
            icon={<UpOutlined aria-hidden />}
            aria-label={texts.findPrevious}
            disabled={finding.found.length === 0}
            onClick={() => finding.go(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<DownOutlined aria-hidden />}
            aria-label={texts.findNext}
            disabled={finding.found.length === 0}
            onClick={() => finding.go(1)}
          />
        </>
      )}
    </search>
  );
};
