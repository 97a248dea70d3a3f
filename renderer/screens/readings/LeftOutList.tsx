import type { Review } from '#shared/model/plan-review.ts';
import type { Quotation } from '#shared/plan/reading.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './LineList.module.css';

interface LeftOutListProps {
  readonly review: Review;
  readonly onOpen: (paragraph: number) => void;
}

const mostShown = 200;

const wordsOf = (
  { reading }: Review,
  { kind, index }: Review['leftOut'][number]['source'],
): Quotation | undefined =>
  kind === 'target'
    ? reading.targets[index]
    : kind === 'evaluation-clause'
      ? reading.evaluationClauses[index]
      : kind === 'measure'
        ? reading.sections[index]
        : undefined;

/** What was read and no line was made from, each with the reason: nothing disappears unsaid. */
export const LeftOutList = ({ review, onOpen }: LeftOutListProps) => {
  const { readings, plans } = useTexts();
  const texts = readings.leftOut;
  const { leftOut } = review;
  if (leftOut.length === 0) return null;
  return (
    <details className={styles.leftOut}>
      <summary>{texts.title(leftOut.length)}</summary>
      <ol className={styles.lines}>
        {leftOut.slice(0, mostShown).map(({ source, reason }) => {
          const words = wordsOf(review, source);
          return (
            <li key={`${source.kind} ${source.index}`} className={styles.leftOutLine}>
              {words && (
                <button type="button" className={styles.place} onClick={() => onOpen(words.paragraph)}>
                  {plans.paragraph(words.paragraph)}
                </button>
              )}
              <span className={styles.count}>{texts.reasons[reason]}</span> {words?.quote}
            </li>
          );
        })}
      </ol>
      {leftOut.length > mostShown && (
        <p className={styles.count}>{readings.import.shownOf(mostShown, leftOut.length)}</p>
      )}
    </details>
  );
};
