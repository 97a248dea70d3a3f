import { Button } from 'antd';
import { useMemo } from 'react';
import type { Paragraph } from '#shared/reports/document/document-model.ts';
import { useTexts } from '../../application/texts.tsx';
import { changedWords } from './changed-words.ts';
import styles from './report.module.css';
import { useWriting } from './use-writing.ts';

interface OutdatedChoiceProps {
  readonly paragraph: Paragraph;
  readonly onEdit: () => void;
}

/** 数据已变: what the numbers said then and say now, and the choice between keeping, taking and editing. */
export const OutdatedChoice = ({ paragraph, onEdit }: OutdatedChoiceProps) => {
  const { reports } = useTexts();
  const { choose, restore } = useWriting(paragraph);
  const { text, edited } = paragraph;
  const replaced = edited?.replaced ?? '';
  const changes = useMemo(() => changedWords(replaced, text), [replaced, text]);
  if (!edited) return null;
  return (
    <aside className={styles.choice} aria-label={reports.outdatedTitle}>
      <p className={styles.choiceTitle}>{reports.outdatedHint}</p>
      <dl className={styles.versions}>
        <dt>{reports.generatedThen}</dt>
        <dd>
          <Words parts={changes.before} />
        </dd>
        <dt>{reports.generatedNow}</dt>
        <dd>
          <Words parts={changes.after} />
        </dd>
      </dl>
      <div className={styles.acts}>
        <Button size="small" onClick={() => void choose(edited.text)}>
          {reports.keep}
        </Button>
        <Button size="small" onClick={() => void restore()}>
          {reports.take}
        </Button>
        <Button size="small" onClick={onEdit}>
          {reports.editOwn}
        </Button>
      </div>
    </aside>
  );
};

/** A text with what differs marked. */
const Words = ({ parts }: { readonly parts: ReturnType<typeof changedWords>['before'] }) =>
  parts.map(({ text, differs }, index) =>
    differs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name.
      <mark key={index}>{text}</mark>
    ) : (
      text
    ),
  );
