import type { EvaluationResult } from '#shared/model/result.ts';
import { type GradeMargin, gradeMargins } from '#shared/scoring/analysis/grade-margin.ts';
import { exact } from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './Analysis.module.css';
import { AnalysisTable } from './AnalysisTable.tsx';

interface MarginsPanelProps {
  readonly result: EvaluationResult;
  readonly subjectName: (id: string) => string;
}

/** How far every finished total lies from the grades beside its own. */
export const MarginsPanel = ({ result, subjectName }: MarginsPanelProps) => {
  const { analysis } = useTexts();
  const { gradeBands, rounding } = result.rules;
  const marginText = (margin: GradeMargin | null, none: string): string =>
    margin
      ? analysis.toGrade(
          roundExact(margin.points, { mode: 'half-up', decimals: rounding.decimals + 2 }),
          margin.grade,
          margin.included,
        )
      : none;
  const rows = result.subjects
    .filter(({ complete }) => complete)
    .toSorted((a, b) => (a.rank?.position ?? 0) - (b.rank?.position ?? 0))
    .map(({ subjectId, total, grade, rank }) => {
      // Rounded indicators make an already rounded total, which is graded as it stands.
      const margins = gradeMargins(
        exact(rounding.place === 'indicator' ? total.rounded : total.exact),
        gradeBands,
        rounding,
      );
      return {
        key: subjectId,
        cells: [
          subjectName(subjectId),
          total.rounded,
          grade ?? '',
          rank ? String(rank.position) : '',
          marginText(margins?.up ?? null, analysis.bestGrade),
          marginText(margins?.down ?? null, analysis.worstGrade),
        ],
      };
    });
  return (
    <AnalysisTable
      caption={analysis.views.margins}
      headings={[analysis.subject, analysis.total, analysis.grade, analysis.rank, analysis.up, analysis.down]}
      rows={rows}
      figures={new Set([1, 3])}
    >
      <p className={styles.muted}>
        {rounding.place === 'indicator' ? analysis.marginsOnTotals : analysis.marginsDetail}
      </p>
    </AnalysisTable>
  );
};
