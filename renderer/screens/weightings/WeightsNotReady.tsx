import type { WeightingSettings } from '#shared/model/weighting.ts';
import type { SourceWeights } from '#shared/scoring/weights/chosen-weights.ts';
import { useTexts } from '../../application/texts.tsx';
import { ProblemList } from './ProblemList.tsx';
import styles from './Weightings.module.css';

interface WeightsNotReadyProps {
  readonly outcome: SourceWeights & { readonly ok: false };
  readonly settings: WeightingSettings;
}

/** What keeps the weights from being computed. */
export const WeightsNotReady = ({ outcome, settings }: WeightsNotReadyProps) => {
  const { weightings, statistics } = useTexts();
  if (outcome.failures.length > 0)
    return <ProblemList title={weightings.notReady} problems={outcome.failures} />;
  const reason =
    'undefined' in outcome && !outcome.undefined.defined
      ? statistics.undefinedReasons[outcome.undefined.reason]
      : weightings.notReady;
  const names = [settings.first, ...(settings.second ? [settings.second] : [])]
    .map((source) => weightings.sources[source])
    .join(weightings.separator);
  return (
    <p className={styles.problem} role="status">
      {weightings.sourceUndefined(names, reason)}
    </p>
  );
};
