import { Checkbox } from 'antd';
import { memo, type ReactNode } from 'react';
import type { ReviewLine } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { ClashMark } from './ClashMark.tsx';
import styles from './LineRow.module.css';
import { LineStateMark } from './LineStateMark.tsx';
import type { LineKind } from './review-list.ts';

interface LineRowProps {
  readonly line: ReviewLine;
  readonly kind: LineKind;
  /** A damaged number in its words waits for a person. */
  readonly asks: boolean;
  /** People decided on it differently. */
  readonly isClashing: boolean;
  readonly isSelected: boolean;
  /** Chosen for merging or moving. */
  readonly isChosen: boolean;
  readonly onSelect: (id: string) => void;
  readonly onChoose: (id: string) => void;
  /** What stands below the selected row. */
  readonly children?: ReactNode;
}

/** One line of the list: how it stands, its name, and what it is in a few words; everything when it is selected. */
export const LineRow = memo(
  ({ line, kind, asks, isClashing, isSelected, isChosen, onSelect, onChoose, children }: LineRowProps) => {
    const { readings, methods, planReading } = useTexts();
    const { indicator, state, confidence } = line;
    const isOut = state === 'rejected' || state === 'merged' || state === 'split';
    return (
      <li
        className={[
          styles.row,
          isSelected ? styles.selected : '',
          isOut ? styles.out : '',
          isChosen ? styles.chosen : '',
        ].join(' ')}
        data-line={line.id}
        data-state={state}
      >
        <div className={styles.head}>
          <span className={styles.choice}>
            <Checkbox
              checked={isChosen}
              disabled={isOut}
              tabIndex={-1}
              aria-label={readings.list.mark(indicator.code)}
              onChange={() => onChoose(line.id)}
            />
          </span>
          <button
            type="button"
            className={styles.open}
            data-review-row
            tabIndex={isSelected ? 0 : -1}
            aria-expanded={isSelected}
            aria-current={isSelected ? 'true' : undefined}
            onClick={() => onSelect(line.id)}
          >
            <span className={styles.first}>
              <span className={styles.code}>{indicator.code}</span>
              <span className={styles.name}>{indicator.name}</span>
              {!isOut && <span className={styles.points}>{readings.list.points(indicator.fullScore)}</span>}
            </span>
            <span className={styles.second}>
              <LineStateMark state={state} />
              {isClashing && <ClashMark />}
              <span>{readings.lineKinds[kind]}</span>
              <span>{methods.each[indicator.method.id].name}</span>
              {line.origin === 'proposed' && <span>{planReading.confidence[confidence]}</span>}
              {asks && !isOut && <span className={styles.asking}>{readings.damage.unclear}</span>}
            </span>
          </button>
        </div>
        {children}
      </li>
    );
  },
);
