import { useMemo } from 'react';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';
import { fuzzyOperators } from '#shared/scoring/analysis/fuzzy.ts';
import type { RankSimilarity } from '#shared/scoring/analysis/rank-similarity.ts';
import type { ResultWeightedSum } from '#shared/scoring/analysis/weighted-sum.ts';
import { useTexts } from '../../application/texts.tsx';
import { statisticText } from '../../components/statistic-text.ts';
import styles from './Analysis.module.css';
import { AnalysisTable } from './AnalysisTable.tsx';
import { compareMethods, ratioBands } from './other-methods.ts';
import type { SensitivityProps } from './sensitivity.ts';

/** TOPSIS, RSR and fuzzy evaluation beside the official ranks. */
export const ComparisonPanel = ({
  result,
  document,
  model,
  subjectName,
}: SensitivityProps & { readonly model: ResultWeightedSum }) => {
  const texts = useTexts();
  const { analysis, statistics } = texts;
  const comparison = useMemo(() => compareMethods(result, document, model), [result, document, model]);
  const gradesText = (grades: Statistic<readonly string[]>): string => {
    if (!grades.defined) return statistics.undefinedReasons[grades.reason];
    const joined = grades.value.join(analysis.listSeparator);
    return grades.value.length > 1 ? analysis.tied(joined) : joined;
  };
  const reasonOf = (statistic: Statistic<unknown>): string =>
    statistic.defined ? '' : statistics.undefinedReasons[statistic.reason];
  const similarity = (name: string, similar: Statistic<RankSimilarity> | null): string[] =>
    similar === null
      ? []
      : [
          analysis.similarity(
            name,
            statisticText(similar.defined ? similar.value.spearman : similar, 3, texts),
          ),
        ];
  const rows = comparison.subjects
    .toSorted((a, b) => (a.official ?? Number.MAX_SAFE_INTEGER) - (b.official ?? Number.MAX_SAFE_INTEGER))
    .map(({ subjectId, official, topsis, ratio, fuzzy, fuzzyScore, fuzzyPlace }) => ({
      key: subjectId,
      cells: [
        subjectName(subjectId),
        official === null ? '' : String(official),
        topsis ? analysis.withPlace(topsis.closeness.toFixed(4), topsis.place) : reasonOf(comparison.topsis),
        ratio ? analysis.withPlace(ratio.ratio.toFixed(4), ratio.place) : reasonOf(comparison.ratio),
        ratio ? String(ratio.band) : '',
        ...fuzzyOperators.map((operator) => gradesText(fuzzy[operator])),
        fuzzyScore === null
          ? ''
          : fuzzyPlace === null
            ? fuzzyScore.toFixed(2)
            : analysis.withPlace(fuzzyScore.toFixed(2), fuzzyPlace),
      ],
    }));
  return (
    <AnalysisTable
      caption={analysis.views.comparison}
      headings={[
        analysis.subject,
        analysis.official,
        analysis.topsis,
        analysis.ratio,
        analysis.band(ratioBands),
        ...fuzzyOperators.map((operator) => statistics.fuzzyOperators[operator]),
        analysis.fuzzyScore,
      ]}
      figures={new Set([1, 4])}
      rows={rows}
    >
      <p className={styles.muted}>{analysis.comparisonDetail}</p>
      <p>
        {[
          ...similarity('TOPSIS', comparison.similarity.topsis),
          ...similarity(analysis.ratio, comparison.similarity.ratio),
          ...similarity(analysis.fuzzyScore, comparison.similarity.fuzzy),
        ].join(analysis.separator)}
      </p>
    </AnalysisTable>
  );
};
