import type { Catalogue } from '#shared/i18n/translation.ts';
import type { ExclusionReason } from '#shared/model/exclusion.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { ResultCell } from '#shared/model/result.ts';
import { exact, isZero } from '#shared/scoring/exact.ts';
import { useTexts } from '../../application/texts.tsx';
import { CellMark } from './CellMark.tsx';
import { DerivedNumber } from './DerivedNumber.tsx';
import styles from './ScorerCell.module.css';
import { valueText } from './value-text.ts';

interface ScorerCellProps {
  readonly cell: ResultCell;
  readonly indicator: Indicator;
  readonly subjectId: string;
  /** Who gave it, or the word for a shared fact. */
  readonly scorer: string;
  /** Whether the cell says that it was left out; otherwise its column does. */
  readonly namesUse: boolean;
  readonly shared?: boolean;
  /** Why it was left out. */
  readonly reason?: ExclusionReason | null;
}

const trimmedWord = (words: Catalogue['results']['cell'], reason: ExclusionReason | null): string => {
  if (reason === 'highest') return words.highest;
  return reason === 'lowest' ? words.lowest : words.trimmed;
};

/** One cell: what was entered and what it is worth. Zero, blank, not scored and dropped differ by word and shape. */
export const ScorerCell = ({
  cell,
  indicator,
  subjectId,
  scorer,
  namesUse,
  shared = false,
  reason = null,
}: ScorerCellProps) => {
  const texts = useTexts();
  const words = texts.results.cell;
  // The subject takes the indicator from below; nobody is waited for here.
  if (cell.state === 'unscored' && cell.use === 'from-below')
    return <span className={styles.shared}>{words.fromBelow}</span>;
  if (cell.state === 'unscored') return <CellMark kind="unscored">{words.unscored}</CellMark>;
  const target = { of: 'cell', indicatorId: indicator.id, scorerId: cell.scorerId } as const;
  const name = texts.results.derivation.numbers.cell(scorer, indicator.code);
  const points = cell.points && (
    <DerivedNumber
      subjectId={subjectId}
      target={target}
      name={name}
      value={cell.points.rounded}
      struck={!shared && ['trimmed', 'no-weight', 'from-below'].includes(cell.use)}
    />
  );
  return (
    <span className={styles.cell}>
      {cell.value && indicator.method.id !== 'direct' && (
        <span className={styles.value}>{valueText(cell.value, indicator, texts)}</span>
      )}
      {points}
      {cell.state === 'blank' && cell.blankReason && (
        <CellMark kind="blank">{texts.rules.blankReasons[cell.blankReason]}</CellMark>
      )}
      {cell.state === 'scored' && cell.points && isZero(exact(cell.points.exact)) && (
        <CellMark kind="zero">{words.zero}</CellMark>
      )}
      {namesUse && cell.use === 'trimmed' && <CellMark kind="trimmed">{trimmedWord(words, reason)}</CellMark>}
      {namesUse && cell.use === 'no-weight' && <CellMark kind="no-weight">{words.noWeight}</CellMark>}
      {shared && <span className={styles.shared}>{texts.results.indicatorTable.sharedFact}</span>}
    </span>
  );
};
