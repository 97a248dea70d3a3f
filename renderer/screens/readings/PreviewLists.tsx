import type { PlanReading, ReadWarning } from '#shared/plan/reading.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './ImportScreen.module.css';

/** How many lines of a long list are shown; the count stands in the heading. */
const mostShown = 300;

/** What was taken for no part of the document, line by line with the reason. */
export const StrippedList = ({ stripped }: Pick<PlanReading, 'stripped'>) => {
  const { readings, planReading } = useTexts();
  const texts = readings.import.stripped;
  if (stripped.length === 0) return <p className={styles.note}>{texts.none}</p>;
  return (
    <>
      <p className={styles.note}>{texts.detail}</p>
      <ol className={styles.list}>
        {stripped.slice(0, mostShown).map(({ text, line, reason, offset }) => (
          <li key={offset} className={styles.item}>
            <div className={styles.itemHead}>
              <span>{texts.line(line)}</span>
              <strong>{planReading.strippedReasons[reason]}</strong>
            </div>
            <p className={styles.words}>{text}</p>
          </li>
        ))}
      </ol>
      {stripped.length > mostShown && (
        <p className={styles.note}>{readings.import.shownOf(mostShown, stripped.length)}</p>
      )}
    </>
  );
};

interface WarningListProps {
  readonly warnings: readonly ReadWarning[];
  readonly onOpen: (paragraph: number) => void;
}

/** What makes the copy doubtful, each with its place and, where there is one, a reading to consider. */
export const WarningList = ({ warnings, onOpen }: WarningListProps) => {
  const { readings, planReading, plans } = useTexts();
  const texts = readings.import.warnings;
  if (warnings.length === 0) return <p className={styles.note}>{texts.none}</p>;
  return (
    <ol className={styles.list}>
      {warnings.slice(0, mostShown).map(({ kind, at, found, readAs, confidence, count }) => (
        <li key={`${kind} ${at?.start ?? -1} ${found}`} className={styles.item}>
          <div className={styles.itemHead}>
            <strong>{planReading.warningKinds[kind]}</strong>
            {at === null ? (
              <span>{texts.whole}</span>
            ) : (
              <button type="button" className={styles.place} onClick={() => onOpen(at.paragraph)}>
                {plans.paragraph(at.paragraph)}
              </button>
            )}
            {count > 1 && <span>{texts.count(count)}</span>}
            {readAs !== null && <span>{planReading.confidence[confidence]}</span>}
          </div>
          {found !== '' && <p className={styles.words}>{found}</p>}
          {readAs !== null && <span>{texts.readAs(readAs)}</span>}
        </li>
      ))}
      {warnings.length > mostShown && (
        <li className={styles.note}>{readings.import.shownOf(mostShown, warnings.length)}</li>
      )}
    </ol>
  );
};
