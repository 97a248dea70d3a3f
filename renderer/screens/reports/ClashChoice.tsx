import { Button } from 'antd';
import type { ReportTextClash } from '#shared/model/report-text.ts';
import type { Paragraph } from '#shared/reports/document/document-model.ts';
import { useInstantText } from '../../application/format.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './report.module.css';
import { useWriting } from './use-writing.ts';

interface ClashChoiceProps {
  readonly paragraph: Paragraph;
  readonly clash: ReportTextClash;
}

/** Two laptops wrote the same paragraph: each text with who wrote it, and the choice of one. */
export const ClashChoice = ({ paragraph, clash }: ClashChoiceProps) => {
  const { reports } = useTexts();
  const { choose, restore } = useWriting(paragraph);
  const instantText = useInstantText();
  const authors: Readonly<Record<string, string>> = reports.authors;
  return (
    <aside className={styles.choice} aria-label={reports.clashTitle}>
      <p className={styles.choiceTitle}>{reports.clashHint}</p>
      <ul className={styles.values}>
        {clash.values.map(({ text, by, at }) => (
          <li key={`${at} ${text}`}>
            <p>{text ?? reports.clashRestored}</p>
            <span className={styles.quiet}>{reports.writtenBy(authors[by] ?? by, instantText(at))}</span>
            <Button size="small" onClick={() => void (text === null ? restore() : choose(text))}>
              {reports.clashChoose}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
};
