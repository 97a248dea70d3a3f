import type { Failure } from '../../contract/failure.ts';
import type { FrameworkDocument } from '../../model/framework.ts';
import type { Weighting, WeightingSettings } from '../../model/weighting.ts';
import {
  type Comparison,
  comparisonsOf,
  dimensionsKey,
  type GroupAnalysis,
  groupAnalysis,
  presentWeights,
} from './comparisons.ts';
import { globalWeights, type LocalPriorities, levelConsistencyRatio } from './hierarchy.ts';
import type { WeightingPlaces } from './weighting-places.ts';

/** One comparison with its group, or the note that present proportions are kept there. */
export interface WorkedComparison {
  readonly comparison: Comparison;
  /** Null where present proportions are kept. */
  readonly group: GroupAnalysis | null;
}

export const workedComparisons = (
  document: FrameworkDocument,
  { settings, experts }: Weighting,
  places: WeightingPlaces,
): WorkedComparison[] =>
  comparisonsOf(document).map((comparison) => ({
    comparison,
    group: settings.kept.includes(comparison.key)
      ? null
      : groupAnalysis(
          comparison,
          experts,
          settings,
          (expert) => places.expert(expert, comparison),
          places.comparison(comparison),
        ),
  }));

/** AHP weights of the indicators: weight of the dimension × weight within it, and CR of the lower level as a whole. */
export interface HierarchyWeights {
  readonly dimensions: readonly number[];
  readonly indicators: readonly (readonly number[])[];
  /** CR of the level of the indicators as a whole, over the matrices that were compared. */
  readonly levelRatio: number;
}

export type HierarchyOutcome =
  | { readonly ok: true; readonly value: HierarchyWeights }
  | { readonly ok: false; readonly failures: readonly Failure[] };

export const hierarchyWeights = (
  document: FrameworkDocument,
  settings: WeightingSettings,
  worked: readonly WorkedComparison[],
): HierarchyOutcome => {
  const byKey = new Map(worked.map((each) => [each.comparison.key, each]));
  const failures: Failure[] = [];
  const localOf = (key: string, items: readonly { readonly fullScore: string }[]): LocalPriorities => {
    const outcome = byKey.get(key)?.group?.outcome;
    if (!outcome) return { weights: presentWeights(items), consistencyIndex: 0, randomIndex: 0 };
    if (!outcome.ok) {
      failures.push(...outcome.failures);
      return { weights: presentWeights(items), consistencyIndex: 0, randomIndex: 0 };
    }
    const { weights, consistencyIndex } = outcome.analysis.priorities[settings.priorities];
    return { weights, consistencyIndex, randomIndex: outcome.analysis.randomIndex.value ?? 0 };
  };
  const dimensions = localOf(
    dimensionsKey,
    document.dimensions.map(({ weight }) => ({ fullScore: weight })),
  ).weights;
  const locals = document.dimensions.map(({ id, indicators }) => localOf(id, indicators));
  return failures.length > 0
    ? { ok: false, failures }
    : {
        ok: true,
        value: {
          dimensions,
          indicators: globalWeights(
            dimensions,
            locals.map(({ weights }) => weights),
          ),
          levelRatio: levelConsistencyRatio(dimensions, locals),
        },
      };
};
