import { Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { weightedSumOfResult } from '#shared/scoring/analysis/weighted-sum.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import styles from './Analysis.module.css';
import { ChancePanel } from './ChancePanel.tsx';
import { ComparisonPanel } from './ComparisonPanel.tsx';
import { MarginsPanel } from './MarginsPanel.tsx';
import { ScoresPanel } from './ScoresPanel.tsx';
import { WeightsPanel } from './WeightsPanel.tsx';

const views = ['margins', 'weights', 'scores', 'chance', 'comparison'] as const;
type View = (typeof views)[number];
const levels = ['dimension', 'indicator'] as const;
type Level = (typeof levels)[number];

interface SensitivityViewProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
}

/** 敏感性与对照: what grades and ranks hang on. Marked throughout as analysis, never the official result. */
export const SensitivityView = ({ snapshot, result }: SensitivityViewProps) => {
  const { analysis, statistics } = useTexts();
  const [view, setView] = useState<View>('margins');
  const [level, setLevel] = useState<Level>('dimension');
  const { document } = snapshot.framework;
  const names = useMemo(
    () => new Map(snapshot.subjects.map(({ id, name }) => [id, name])),
    [snapshot.subjects],
  );
  const subjectName = useCallback((id: string): string => names.get(id) ?? id, [names]);
  const byDimension = useMemo(() => weightedSumOfResult(result, 'dimension'), [result]);
  const byIndicator = useMemo(() => weightedSumOfResult(result, 'indicator'), [result]);
  const model = level === 'dimension' ? byDimension : byIndicator;
  const comparesSubjects = view === 'weights' || view === 'chance' || view === 'comparison';
  const shared = { result, document, subjectName };
  return (
    <div className={styles.view}>
      <p className={styles.banner} role="note">
        {statistics.notOfficial}
      </p>
      <div className={styles.tools}>
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          aria-label={statistics.notOfficial}
          options={views.map((value) => ({ value, label: analysis.views[value] }))}
        />
        {(view === 'weights' || view === 'chance') && (
          <span className={styles.choice}>
            {analysis.weightLevel}
            <Segmented
              size="small"
              value={level}
              onChange={setLevel}
              aria-label={analysis.weightLevel}
              options={levels.map((value) => ({ value, label: analysis.weightLevels[value] }))}
            />
          </span>
        )}
        {comparesSubjects && <span className={styles.muted}>{analysis.usable(model.subjectIds.length)}</span>}
      </div>
      {comparesSubjects && model.leftOut.length > 0 && (
        <p className={styles.muted}>
          {analysis.leftOutSubjects(
            model.leftOut.map(({ subjectId }) => subjectName(subjectId)).join(analysis.listSeparator),
          )}
        </p>
      )}
      {view === 'margins' && <MarginsPanel result={result} subjectName={subjectName} />}
      {view === 'scores' && <ScoresPanel snapshot={snapshot} {...shared} />}
      {comparesSubjects &&
        (model.subjectIds.length < 2 ? (
          <EmptyState title={analysis.tooFew} remedy={analysis.tooFewRemedy} />
        ) : (
          <>
            {view === 'weights' && <WeightsPanel key={level} model={model} {...shared} />}
            {view === 'chance' && <ChancePanel key={level} model={model} subjectName={subjectName} />}
            {view === 'comparison' && <ComparisonPanel model={byIndicator} {...shared} />}
          </>
        ))}
    </div>
  );
};
