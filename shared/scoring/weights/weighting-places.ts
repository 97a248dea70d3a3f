import type { WeightSource } from '../../model/weighting.ts';
import type { Comparison } from './comparisons.ts';

/** Words that name places in messages; made by the caller in the language shown. */
export interface WeightingPlaces {
  readonly comparison: (comparison: Comparison) => string;
  readonly expert: (expert: string, comparison: Comparison) => string;
  readonly source: (source: WeightSource) => string;
  readonly combination: string;
}
