import type { Failure } from '../../contract/failure.ts';
import { type FrameworkDocument, indicatorsOf } from '../../model/framework.ts';
import type { WeightingSettings, WeightSource } from '../../model/weighting.ts';
import type { Statistic } from '../agreement/statistic.ts';
import { combineWeights } from './combination.ts';
import { presentWeights } from './comparisons.ts';
import type { EntropyWeights } from './entropy.ts';
import type { HierarchyOutcome } from './hierarchy-outcome.ts';
import type { WeightingPlaces } from './weighting-places.ts';

/** Weights of all indicators in form order, adding up to 1; or what is missing. */
export type SourceWeights =
  | { readonly ok: true; readonly weights: readonly number[] }
  | { readonly ok: false; readonly failures: readonly Failure[] }
  /** A statistic without a value, which says why itself. */
  | { readonly ok: false; readonly failures: readonly []; readonly undefined: Statistic };

/** Everything the weights can come from, worked out once. */
export interface WorkedSources {
  readonly hierarchy: HierarchyOutcome;
  readonly delphi: Statistic<readonly number[]>;
  readonly entropy: Statistic<EntropyWeights>;
}

/** The weights of one source over all indicators. */
export const sourceWeights = (
  document: FrameworkDocument,
  source: WeightSource,
  worked: WorkedSources,
): SourceWeights => {
  const ofStatistic = (statistic: Statistic<readonly number[]>): SourceWeights =>
    statistic.defined
      ? { ok: true, weights: statistic.value }
      : { ok: false, failures: [], undefined: statistic };
  switch (source) {
    case 'ahp':
      return worked.hierarchy.ok
        ? { ok: true, weights: worked.hierarchy.value.indicators.flat() }
        : { ok: false, failures: worked.hierarchy.failures };
    case 'delphi':
      return ofStatistic(worked.delphi);
    case 'entropy':
      return ofStatistic(
        worked.entropy.defined ? { defined: true, value: worked.entropy.value.weights } : worked.entropy,
      );
    case 'present':
      return { ok: true, weights: presentWeights(indicatorsOf(document)) };
  }
};

/** The weights to apply: one source, or two combined with the stated shares. */
export const chosenWeights = (
  document: FrameworkDocument,
  settings: WeightingSettings,
  worked: WorkedSources,
  places: WeightingPlaces,
): SourceWeights => {
  const first = sourceWeights(document, settings.first, worked);
  if (!first.ok || settings.second === null) return first;
  const second = sourceWeights(document, settings.second, worked);
  if (!second.ok) return second;
  const combined = combineWeights(
    first.weights,
    second.weights,
    settings.combination === 'linear'
      ? { name: 'linear', share: Number(settings.share) }
      : { name: 'multiplicative' },
    { place: places.combination, items: indicatorsOf(document).map(({ code, name }) => `${code} ${name}`) },
  );
  return combined.ok ? { ok: true, weights: combined.value } : { ok: false, failures: [combined.failure] };
};
