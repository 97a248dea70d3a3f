import type { Review, ReviewClash } from '#shared/model/plan-review.ts';
import { ClashChoice } from './ClashChoice.tsx';
import { clashKey } from './clashes.ts';
import styles from './LineList.module.css';

interface ClashListProps {
  readonly title?: string;
  readonly clashes: readonly ReviewClash[];
  readonly review: Review;
  readonly onSettle: (clash: ReviewClash, value: ReviewClash['values'][number]['value']) => void;
}

/** Choices between what people decided differently, outside any line. */
export const ClashList = ({ title, clashes, review, onSettle }: ClashListProps) =>
  clashes.length === 0 ? null : (
    <div className={styles.clashes}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {clashes.map((clash) => (
        <ClashChoice
          key={clashKey(clash)}
          clash={clash}
          review={review}
          onSettle={(value) => onSettle(clash, value)}
        />
      ))}
    </div>
  );
