import { Button } from 'antd';
import { Fragment } from 'react';
import { fillsSheets, type Scorer, type Subject } from '#shared/model/evaluation.ts';
import type { Dimension, Indicator } from '#shared/model/framework.ts';
import type { SubjectResult } from '#shared/model/result.ts';
import type { RoundingRule } from '#shared/model/rules.ts';
import type { SelfAssessment } from '#shared/model/self-assessment.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { CellMark } from './CellMark.tsx';
import { DerivedNumber } from './DerivedNumber.tsx';
import type { IndicatorLine } from './indicator-lines.ts';
import { MadeOf } from './MadeOf.tsx';
import styles from './paper.module.css';
import { ScorerCell } from './ScorerCell.tsx';
import { SelfAssessmentCells } from './SelfAssessmentCells.tsx';

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

/** Columns besides the scorers': code, indicator, full score, points, rate, range, finding. */
const ownColumns = 7;

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
                  columns={ownColumns + scorers.length}
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

const DimensionRow = ({
  dimension,
  subject,
  columns,
  hasSelfAssessment,
}: {
  readonly dimension: Dimension;
  readonly subject: SubjectResult;
  readonly columns: number;
  readonly hasSelfAssessment: boolean;
}) => {
  const { results } = useTexts();
  const own = subject.dimensions.find(({ dimensionId }) => dimensionId === dimension.id);
  const target = { of: 'dimension', dimensionId: dimension.id } as const;
  const name = results.derivation.numbers.dimension(dimension.code, dimension.name);
  return (
    <tr className={styles.group}>
      <th scope="row" className={`${styles.sticky} ${styles.code}`}>
        {dimension.code}
      </th>
      <th scope="row" className={`${styles.sticky} ${styles.second}`}>
        {dimension.name}
      </th>
      <td className={styles.number}>{dimension.weight}</td>
      <td colSpan={columns - ownColumns} />
      <td className={styles.number}>
        {own && (
          <DerivedNumber
            subjectId={subject.subjectId}
            target={target}
            name={name}
            value={own.points.rounded}
          />
        )}
      </td>
      <td className={styles.number}>
        {own?.rate && (
          <DerivedNumber
            subjectId={subject.subjectId}
            target={target}
            name={results.indicatorTable.rate}
            value={`${own.rate.rounded}%`}
          />
        )}
      </td>
      {hasSelfAssessment && <td colSpan={2} />}
      <td />
      <td />
    </tr>
  );
};

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
  readonly onRaise: IndicatorTableProps['onRaise'];
}

const IndicatorRow = ({
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

const ScorerTotals = ({
  subject,
  scorers,
  hasSelfAssessment,
}: {
  readonly subject: SubjectResult;
  readonly scorers: readonly Scorer[];
  readonly hasSelfAssessment: boolean;
}) => {
  const { results, rules } = useTexts();
  return (
    <tr className={styles.group}>
      <th scope="row" className={`${styles.sticky} ${styles.code}`} />
      <th scope="row" className={`${styles.sticky} ${styles.second}`}>
        {results.indicatorTable.scorerTotal}
      </th>
      <td />
      {scorers.map((scorer) => {
        const own = subject.scorerTotals.find(({ scorerId }) => scorerId === scorer.id);
        return (
          <td key={scorer.id} className={styles.centre}>
            {own && (
              <>
                <DerivedNumber
                  subjectId={subject.subjectId}
                  target={{ of: 'scorer-total', scorerId: scorer.id }}
                  name={results.derivation.numbers.scorerTotal(scorer.name)}
                  value={own.total.rounded}
                  struck={own.use === 'trimmed'}
                />
                {own.use !== 'counted' && (
                  <span className={`${styles.stack} ${styles.muted}`}>{rules.scorerTotalUses[own.use]}</span>
                )}
              </>
            )}
          </td>
        );
      })}
      <td className={styles.number}>
        <DerivedNumber
          subjectId={subject.subjectId}
          target={{ of: 'total' }}
          name={results.derivation.numbers.total}
          value={subject.total.rounded}
          weight="strong"
        />
        {!subject.complete && <StateTag tone="warning">{results.provisional.word}</StateTag>}
      </td>
      <td className={styles.number}>
        <DerivedNumber
          subjectId={subject.subjectId}
          target={{ of: 'total' }}
          name={results.subjectTable.rate}
          value={`${subject.rate.rounded}%`}
        />
      </td>
      {hasSelfAssessment && <td colSpan={2} />}
      <td />
      <td />
    </tr>
  );
};
