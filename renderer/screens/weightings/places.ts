import type { Catalogue } from '#shared/i18n/translation.ts';
import type { Comparison } from '#shared/scoring/weights/comparisons.ts';
import type { WeightingPlaces } from '#shared/scoring/weights/weighting-places.ts';

/** What a comparison is called. */
export const comparisonName = ({ parentId, parent }: Comparison, { weightings }: Catalogue): string =>
  parentId === null ? weightings.dimensions : weightings.within(parent);

/** Names of places for messages, in the language shown. */
export const weightingPlaces = (texts: Catalogue): WeightingPlaces => ({
  comparison: (comparison) => comparisonName(comparison, texts),
  expert: (expert, comparison) => texts.weightings.place(expert, comparisonName(comparison, texts)),
  source: (source) => texts.weightings.sources[source],
  combination: texts.weightings.combination,
});
