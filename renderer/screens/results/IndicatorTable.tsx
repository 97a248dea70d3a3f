import { Fragment } from 'react';
import { fillsSheets } from '#shared/model/evaluation.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { SubjectResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useTexts } from '../../application/texts.tsx';
import { CellMark } from './CellMark.tsx';
import { DimensionRow } from './DimensionRow.tsx';
import { IndicatorRow } from './IndicatorRow.tsx';
import type { IndicatorLine } from './indicator-lines.ts';
import styles from './paper.module.css';
import { ScorerTotals } from './ScorerTotals.tsx';

interface IndicatorTableProps {
  readonly snapshot: EvaluationSnapshot;
  readonly subject: SubjectResult;
  readonly lines: readonly IndicatorLine[];
  /** Whether dimensions head their indicators. */
  readonly grouped: boolean;
  /** Whether every indicator is shown, so that the scorers' totals may stand below. */
  readonly whole: boolean;
  /** Raises a finding from an indicator; absent where none can be raised. */
  readonly onRaise: ((indicator: Indicator) => void) | null;
}

/** 逐项评分表: what every scorer gave, what became of it, and how far they are apart. */
export const IndicatorTable = ({
  snapshot,
  subject,
  lines,
  grouped,
  whole,
  onRaise,
}: IndicatorTableProps) => {
  const { results, findings, selfAssessments } = useTexts();
  const words = results.indicatorTable;
  const written = new Map(
    snapshot.selfAssessments
      .filter((each) => each.subjectId === subject.subjectId)
      .map((each) => [each.indicatorId, each]),
  );
  // Beside the experts' scores only where the body gave itself any.
  const isSelfAssessed = [...written.values()].some(({ selfScore }) => selfScore !== null);
  const selfAssessed = isSelfAssessed ? written : null;
  const scorers = snapshot.scorers.filter(fillsSheets);
  const name = snapshot.subjects.find(({ id }) => id === subject.subjectId)?.name ?? '';
  // Where whole sheets are dropped, the scorer's heading says so once instead of every cell.
  const isBySheet = snapshot.evaluation.rules.aggregation.level === 'total';
  const left = new Set(
    isBySheet
      ? subject.scorerTotals.filter(({ use }) => use === 'trimmed').map(({ scorerId }) => scorerId)
      : [],
  );
  return (
    <div className={styles.pane}>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.caption(name)}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${styles.sticky} ${styles.code}`}>
              {words.code}
            </th>
            <th scope="col" className={`${styles.sticky} ${styles.second}`}>
              {words.indicator}
            </th>
            <th scope="col">{words.fullScore}</th>
            {scorers.map((scorer) => (
              <th key={scorer.id} scope="col">
                {scorer.name}
                {left.has(scorer.id) && (
                  <span className={styles.stack}>
                    <CellMark kind="trimmed">{results.cell.trimmed}</CellMark>
                  </span>
                )}
              </th>
            ))}
            <th scope="col">{words.points}</th>
            <th scope="col">{words.rate}</th>
            {selfAssessed && (
              <>
                <th scope="col">{selfAssessments.score}</th>
                <th scope="col" title={selfAssessments.differenceHint}>
                  {selfAssessments.difference}
                </th>
              </>
            )}
            <th scope="col">{words.range}</th>
            <th scope="col" className={styles.last}>
              {findings.title}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Fragment key={line.indicator.id}>
              {grouped && lines[index - 1]?.dimension !== line.dimension && (
                <DimensionRow
                  dimension={line.dimension}
                  subject={subject}
                  scorers={scorers.length}
                  hasSelfAssessment={selfAssessed !== null}
                />
              )}
              <IndicatorRow
                line={line}
                subjectId={subject.subjectId}
                scorers={scorers}
                namesUse={!isBySheet}
                subjects={snapshot.subjects}
                selfAssessed={selfAssessed}
                rounding={snapshot.evaluation.rules.rounding}
                onRaise={onRaise}
              />
            </Fragment>
          ))}
        </tbody>
        {whole && (
          <tfoot>
            <ScorerTotals subject={subject} scorers={scorers} hasSelfAssessment={selfAssessed !== null} />
          </tfoot>
        )}
      </table>
    </div>
  );
};
