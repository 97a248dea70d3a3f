import { Button } from 'antd';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { longestReportText } from '#shared/model/report-text.ts';
import { type Paragraph, printedText } from '#shared/reports/document/document-model.ts';
import { useTexts } from '../../application/texts.tsx';
import { SavedTextArea } from '../../components/SavedTextArea.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { ClashChoice } from './ClashChoice.tsx';
import { OutdatedChoice } from './OutdatedChoice.tsx';
import paper from './paper.module.css';
import styles from './report.module.css';
import { useWriting } from './use-writing.ts';
import { goToNeighbour, paragraphId, useWritingScene } from './writing-scene.ts';

/** A paragraph of the paper that opens for writing where it stands. */
export const EditableParagraph = memo(({ paragraph }: { readonly paragraph: Paragraph }) => {
  const { isLocked, clashes } = useWritingScene();
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const returning = useRef(false);
  const { key, edited } = paragraph;
  const clash = clashes.get(key);
  useEffect(() => {
    const inside = whole.current;
    if (isOpen) inside?.querySelector('textarea')?.focus();
    else if (returning.current) inside?.querySelector('button')?.focus();
    returning.current = false;
  }, [isOpen]);
  const close = (): void => {
    returning.current = true;
    setOpen(false);
  };
  const follow = (event: KeyboardEvent): void => {
    // Half-made syllables of an input method keep their keys.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      goToNeighbour(key, event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the keys of the controls inside.
    <div
      ref={whole}
      id={paragraphId(key)}
      data-paragraph={key}
      data-state={clash ? 'clash' : edited?.outdated ? 'outdated' : edited ? 'current' : undefined}
      className={styles.paragraph}
      onKeyDown={follow}
      onBlur={({ relatedTarget }) => {
        if (isOpen && !whole.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <ParagraphMark paragraph={paragraph} hasClash={clash !== undefined} />
      {isOpen ? (
        <ParagraphBox paragraph={paragraph} onClose={close} />
      ) : (
        <ParagraphText paragraph={paragraph} disabled={isLocked} onOpen={() => setOpen(true)} />
      )}
      {clash && !isLocked && <ClashChoice paragraph={paragraph} clash={clash} />}
      {edited?.outdated && !clash && !isLocked && (
        <OutdatedChoice paragraph={paragraph} onEdit={() => setOpen(true)} />
      )}
    </div>
  );
});

/** Says beside the text that a person wrote it, and whether it still fits. */
const ParagraphMark = ({
  paragraph,
  hasClash,
}: {
  readonly paragraph: Paragraph;
  readonly hasClash: boolean;
}) => {
  const { reports } = useTexts();
  if (!paragraph.edited && !hasClash) return null;
  return (
    <span className={styles.mark}>
      {hasClash ? (
        <StateTag tone="bad">{reports.states.clash}</StateTag>
      ) : paragraph.edited?.outdated ? (
        <StateTag tone="warning">{reports.states.outdated}</StateTag>
      ) : (
        <StateTag tone="neutral">{reports.states.current}</StateTag>
      )}
    </span>
  );
};

interface ParagraphTextProps {
  readonly paragraph: Paragraph;
  readonly disabled: boolean;
  readonly onOpen: () => void;
}

const ParagraphText = ({ paragraph, disabled, onOpen }: ParagraphTextProps) => {
  const { reports } = useTexts();
  const lines = printedText(paragraph)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const text =
    lines.length === 0 ? (
      <span className={styles.emptied}>{reports.emptied}</span>
    ) : (
      lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
        <span key={index} className={`${paper.prose} ${styles.line}`}>
          {line}
        </span>
      ))
    );
  return disabled ? (
    <div className={styles.text}>{text}</div>
  ) : (
    <button type="button" className={styles.text} onClick={onOpen} title={reports.editHint}>
      {text}
    </button>
  );
};

const ParagraphBox = ({
  paragraph,
  onClose,
}: {
  readonly paragraph: Paragraph;
  readonly onClose: () => void;
}) => {
  const { reports, application } = useTexts();
  const { write, restore } = useWriting(paragraph);
  return (
    <div className={styles.box}>
      <SavedTextArea
        value={printedText(paragraph)}
        onSave={write}
        label={reports.box}
        rows={2}
        maximumRows={30}
        maxLength={longestReportText}
      />
      <div className={styles.boxFoot}>
        <span className={styles.quiet}>{reports.boxHint}</span>
        {paragraph.edited && (
          <Button size="small" onClick={() => void restore().then(onClose)}>
            {reports.restore}
          </Button>
        )}
        <Button size="small" type="primary" ghost onClick={onClose}>
          {application.close}
        </Button>
      </div>
    </div>
  );
};
