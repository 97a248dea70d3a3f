import { memo } from 'react';
import type { BlankRule } from '#shared/model/rules.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './Form.module.css';
import type { FormItem } from './form-items.ts';
import { MarkShape } from './MarkShape.tsx';
import { type Mark, markOf } from './marks.ts';
import { OpenRow } from './OpenRow.tsx';
import type { Sheet } from './sheet.ts';
import { useEntered } from './use-entered.ts';
import { useLine, useRow } from './use-sheet.ts';
import { valueWords } from './value-words.ts';

interface FormRowProps {
  readonly sheet: Sheet;
  readonly item: FormItem;
  readonly isCurrent: boolean;
  readonly blankRule: BlankRule;
  readonly disabled: boolean;
  readonly onOpen: (item: string) => void;
  /** How many indicators of the form need a figure of a formula. */
  readonly usesOf: (figure: string) => number;
}

/** One line of the paper form. The current line is open; so is one whose box holds something that was not taken. */
export const FormRow = memo(
  ({ sheet, item, isCurrent, blankRule, disabled, onOpen, usesOf }: FormRowProps) => {
    const row = useRow(sheet, item.item);
    const line = useLine(sheet, item.item);
    const texts = useTexts();
    const { scoring, rules } = texts;
    const mark = markOf(item, row, line);
    const isOpen = isCurrent || row.refusal !== null;
    const { value, blankReason } = useEntered(sheet, item);
    const entered = blankReason
      ? rules.blankReasons[blankReason]
      : value
        ? valueWords(value, item, texts)
        : '';
    return (
      <li
        className={`${styles.row} ${isCurrent ? styles.current : ''} ${styles[`mark-${mark}`] ?? ''}`}
        data-form-item={item.item}
        data-mark={mark}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <button type="button" className={styles.head} tabIndex={-1} onClick={() => onOpen(item.item)}>
          <MarkShape mark={mark} />
          <span className={styles.code}>{item.code}</span>
          <span className={styles.name} title={item.name}>
            {item.name}
          </span>
          <span className={styles.entered}>{entered}</span>
          <span className={styles.points}>
            <Points mark={mark} item={item} points={line?.points?.rounded ?? null} />
          </span>
          <span className={styles.state}>{scoring.marks[mark]}</span>
        </button>
        {isOpen && (
          <OpenRow sheet={sheet} item={item} blankRule={blankRule} disabled={disabled} usesOf={usesOf} />
        )}
      </li>
    );
  },
);

interface PointsProps {
  readonly mark: Mark;
  readonly item: FormItem;
  readonly points: string | null;
}

const Points = ({ item, points }: PointsProps) => {
  const { scoring } = useTexts();
  if (item.kind !== 'indicator') return null;
  const { fullScore } = item.indicator;
  return points === null ? scoring.form.fullOnly(fullScore) : scoring.form.pointsOf(points, fullScore);
};
