import { Button } from 'antd';
import type { Review, ReviewClash } from '#shared/model/plan-review.ts';
import { useInstantText } from '../../application/format.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './ClashChoice.module.css';
import { ClashMark } from './ClashMark.tsx';
import { clashSubject, clashValueWords } from './clash-words.ts';

type Value = ReviewClash['values'][number];

interface ClashChoiceProps {
  readonly clash: ReviewClash;
  readonly review: Review;
  readonly onSettle: (value: Value['value']) => void;
}

/** Whoever uses a laptop without having given a name. */
const nameless = 'owner';

/** The same decision made twice is offered once, under the one who made it last. */
const distinct = (values: readonly Value[]): readonly Value[] =>
  values.filter(
    ({ value }, index) =>
      values.findIndex((each) => JSON.stringify(each.value) === JSON.stringify(value)) === index,
  );

/** What people decided differently, who and when, and the choice between it. */
export const ClashChoice = ({ clash, review, onSettle }: ClashChoiceProps) => {
  const catalogue = useTexts();
  const texts = catalogue.readings.clash;
  const instantText = useInstantText();
  const subject = clashSubject(clash, catalogue);
  return (
    <section className={styles.clash} data-clash aria-label={subject}>
      <p className={styles.question}>
        <ClashMark />
        {texts.question(subject)}
      </p>
      <ul className={styles.values}>
        {distinct(clash.values).map(({ value, by, at }, index) => (
          <li key={JSON.stringify(value)}>
            <Button size="small" onClick={() => onSettle(value)}>
              {clashValueWords(clash, value, review, catalogue)}
            </Button>
            <span className={styles.by}>{texts.madeBy(by === nameless ? null : by, instantText(at))}</span>
            {index === 0 && <span className={styles.inForce}>{texts.inForce}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};
