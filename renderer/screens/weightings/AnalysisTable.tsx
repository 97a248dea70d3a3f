import type { Catalogue } from '#shared/i18n/translation.ts';
import type { Comparison } from '#shared/scoring/weights/comparisons.ts';
import { acceptedConsistencyRatio, type JudgementAnalysis } from '#shared/scoring/weights/consistency.ts';
import { reciprocalText } from '#shared/scoring/weights/judgement.ts';
import { type PriorityMethod, priorityMethods } from '#shared/scoring/weights/priorities.ts';
import { useTexts } from '../../application/texts.tsx';
import { ColumnHeadings } from '../../components/ColumnHeadings.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import styles from './Weightings.module.css';

interface AnalysisTableProps {
  readonly comparison: Comparison;
  readonly analysis: JudgementAnalysis;
  /** Which of the three the weights are taken from. */
  readonly used: PriorityMethod;
}

/** A judgement as people write it: whole numbers and their reciprocals, otherwise two decimals. */
const judgementText = (value: number): string => {
  const whole = Math.round(value);
  if (whole >= 1 && Math.abs(value - whole) < 1e-9) return `${whole}`;
  const inverse = Math.round(1 / value);
  if (inverse >= 1 && Math.abs(1 / value - inverse) < 1e-9) return reciprocalText(`${inverse}`) ?? '';
  return value.toFixed(2);
};

const figureRows = (analysis: JudgementAnalysis, { weightings, statistics }: Catalogue) => {
  const { priorities, randomIndex } = analysis;
  const row = (label: string, figure: (method: PriorityMethod) => string): string[] => [
    label,
    ...priorityMethods.map(figure),
  ];
  return [
    row(weightings.largestEigenvalue, (method) => priorities[method].largestEigenvalue.toFixed(4)),
    row(weightings.consistencyIndex, (method) => priorities[method].consistencyIndex.toFixed(4)),
    row(
      weightings.bracketed(weightings.randomIndex, statistics.randomIndexTables[randomIndex.table]),
      () => randomIndex.value?.toFixed(2) ?? '—',
    ),
    row(weightings.consistencyRatio, (method) => priorities[method].consistencyRatio?.toFixed(4) ?? '—'),
  ];
};

/** Weights by the three methods side by side, their consistency, and the worst triple. */
export const AnalysisTable = ({ comparison, analysis, used }: AnalysisTableProps) => {
  const texts = useTexts();
  const { weightings, statistics } = texts;
  const { items } = comparison;
  const headings = [
    weightings.item,
    ...priorityMethods.map((method) =>
      method === used
        ? weightings.bracketed(statistics.priorityMethods[method], weightings.usedMethod)
        : statistics.priorityMethods[method],
    ),
  ];
  const weightRows = items.map(({ code }, position) => [
    code,
    ...priorityMethods.map((method) => (analysis.priorities[method].weights[position] ?? 0).toFixed(4)),
  ]);
  const figures = figureRows(analysis, texts);
  const limit = String(acceptedConsistencyRatio);
  const { worstTriple } = analysis;
  const nameAt = (position: number): string => {
    const item = items[position];
    return item ? `${item.code} ${item.name}` : '';
  };
  return (
    <div className={styles.analysis}>
      <table className={styles.table}>
        <thead>
          <tr>
            <ColumnHeadings headings={headings} />
          </tr>
        </thead>
        <tbody>
          {weightRows.map(([code, ...weights], position) => (
            <tr key={code} title={items[position]?.name}>
              <th scope="row">{code}</th>
              {weights.map((weight, at) => (
                <td key={priorityMethods[at]} className={styles.number}>
                  {weight}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {figures.map(([label, ...values]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, at) => (
                <td key={priorityMethods[at]} className={styles.number}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
      <div className={styles.tools}>
        <StateTag tone={analysis.accepted ? 'good' : 'warning'}>
          {analysis.randomIndex.value === null
            ? weightings.beyondTable
            : analysis.size <= 2
              ? weightings.alwaysConsistent
              : analysis.accepted
                ? weightings.accepted(limit)
                : weightings.notAccepted(limit)}
        </StateTag>
        <CopyTable rows={[headings, ...weightRows, ...figures]} />
      </div>
      {worstTriple ? (
        <div className={styles.triple}>
          <p className={styles.subtitle}>{weightings.worstTriple}</p>
          <p>
            {weightings.triple(
              nameAt(worstTriple.items[0]),
              nameAt(worstTriple.items[1]),
              nameAt(worstTriple.items[2]),
              [worstTriple.first, worstTriple.second, worstTriple.implied, worstTriple.direct].map(
                judgementText,
              ),
            )}
          </p>
          <p className={styles.muted}>{weightings.tripleDetail}</p>
        </div>
      ) : (
        analysis.size > 2 && <p className={styles.muted}>{weightings.noContradiction}</p>
      )}
    </div>
  );
};
