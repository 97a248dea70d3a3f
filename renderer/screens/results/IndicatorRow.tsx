import { Button } from 'antd';
import type { Scorer, Subject } from '#shared/model/evaluation.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { RoundingRule } from '#shared/model/rules.ts';
import type { SelfAssessment } from '#shared/model/self-assessment.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { DerivedNumber } from './DerivedNumber.tsx';
import type { IndicatorLine } from './indicator-lines.ts';
import { MadeOf } from './MadeOf.tsx';
import styles from './paper.module.css';
import { ScorerCell } from './ScorerCell.tsx';
import { SelfAssessmentCells } from './SelfAssessmentCells.tsx';

interface IndicatorRowProps {
  readonly line: IndicatorLine;
  readonly subjectId: string;
  readonly scorers: readonly Scorer[];
  /** Whether a cell says by itself that it was left out. */
  readonly namesUse: boolean;
  readonly subjects: readonly Subject[];
  /** Null where the body gave itself no scores. */
  readonly selfAssessed: ReadonlyMap<string, SelfAssessment> | null;
  readonly rounding: RoundingRule;
  /** Raises a finding; null where none can be raised. */
  readonly onRaise: ((indicator: Indicator) => void) | null;
}

/** What every scorer gave an indicator, what became of it, and how far they are apart. */
export const IndicatorRow = ({
  line,
  subjectId,
  scorers,
  namesUse,
  subjects,
  selfAssessed,
  rounding,
  onRaise,
}: IndicatorRowProps) => {
  const { results, findings } = useTexts();
  const words = results.indicatorTable;
  const { indicator, result, disagreement } = line;
  const target = { of: 'indicator', indicatorId: indicator.id } as const;
  const name = results.derivation.numbers.indicator(indicator.code, indicator.name);
  const isShared = inputOf(indicator.method).from === 'observation';
  const cells = scorers.map((scorer) => result.cells.find(({ scorerId }) => scorerId === scorer.id));
  const first = cells[0];
  // A shared fact stands once across all scorers, as it was entered once.
  const isOne =
    isShared &&
    cells.every((cell) => cell?.state === first?.state && cell?.points?.exact === first?.points?.exact);
  return (
    <tr data-indicator={indicator.code}>
      <th scope="row" className={`${styles.sticky} ${styles.code}`}>
        {indicator.code}
      </th>
      <th scope="row" className={`${styles.sticky} ${styles.second} ${styles.name}`}>
        {indicator.name}
      </th>
      <td className={styles.number}>{indicator.fullScore}</td>
      {isOne && first ? (
        <td colSpan={scorers.length} className={styles.centre}>
          <ScorerCell
            cell={first}
            indicator={indicator}
            subjectId={subjectId}
            scorer={words.sharedFact}
            namesUse={false}
            shared
          />
        </td>
      ) : (
        cells.map((cell, index) => (
          <td key={scorers[index]?.id ?? index} className={styles.centre}>
            {cell && (
              <ScorerCell
                cell={cell}
                indicator={indicator}
                subjectId={subjectId}
                scorer={scorers[index]?.name ?? ''}
                namesUse={namesUse}
                reason={result.exclusions.find(({ id }) => id === cell.scorerId)?.reason ?? null}
              />
            )}
          </td>
        ))
      )}
      <td className={styles.number}>
        {result.points && (
          <DerivedNumber
            subjectId={subjectId}
            target={target}
            name={name}
            value={result.points.rounded}
            weight="strong"
          />
        )}
        {result.rollUp && result.rollUp.from !== 'own' && (
          <span className={`${styles.stack} ${styles.muted}`}>
            <MadeOf rollUp={result.rollUp} subjects={subjects} />
          </span>
        )}
      </td>
      <td className={styles.number}>
        {result.rate && (
          <DerivedNumber
            subjectId={subjectId}
            target={target}
            name={words.rate}
            value={`${result.rate.rounded}%`}
          />
        )}
      </td>
      {selfAssessed && (
        <SelfAssessmentCells
          written={selfAssessed.get(indicator.id)}
          points={result.points}
          rounding={rounding}
        />
      )}
      <td className={styles.number}>
        {disagreement && !isOne && (
          <span
            className={styles.line}
            title={words.rangeWorking(disagreement.highest.rounded, disagreement.lowest.rounded)}
          >
            {disagreement.level === 'strong' && <StateTag tone="bad">{words.review}</StateTag>}
            {disagreement.level === 'notable' && <StateTag tone="warning">{words.notice}</StateTag>}
            <span>{disagreement.range.rounded}</span>
            <span className={styles.muted}>{disagreement.share.rounded}%</span>
          </span>
        )}
      </td>
      <td className={`${styles.centre} ${styles.last}`}>
        <Button
          size="small"
          type="link"
          disabled={onRaise === null}
          onClick={() => onRaise?.(indicator)}
          aria-label={findings.raiseFor(indicator.code)}
        >
          {findings.raise}
        </Button>
      </td>
    </tr>
  );
};
