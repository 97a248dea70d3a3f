import { averageRanks } from '../agreement/average-ranks.ts';
import { meanOf } from '../agreement/dispersion.ts';
import { tableProblem } from '../agreement/ratings.ts';
import { defined, type Statistic, undefinedBecause } from '../agreement/statistic.ts';

/** How alike two rankings of the same units are, 1 being the first the best. */
export interface RankSimilarity {
  readonly units: number;
  /** Spearman's ρ: correlation of the ranks; 1 − 6Σd² ÷ (n(n²−1)) without ties. */
  readonly spearman: Statistic;
  /** r_w = 1 − 6Σd²((n−R+1)+(n−Q+1)) ÷ (n⁴+n³−n²−n) (Pinto da Costa & Soares 2005): the top places count more. */
  readonly weightedSpearman: number;
  /** WS = 1 − Σ 2^−R·|R−Q| ÷ max(|1−R|, |n−R|) (Sałabun & Urbaniak 2020), seen from the first ranking R. */
  readonly topWeighted: number;
}

/**
 * Similarity of two rankings. Tied units share the average of their places before anything is computed, so that the
 * habit of counting ties (1, 2, 2, 4 or 1, 2, 2, 3) makes no difference. WS is not symmetric: the first ranking is the
 * reference. Undefined with fewer than two units or lists of different length; Spearman's ρ also where a ranking ties
 * everybody.
 */
export const rankSimilarity = (
  reference: readonly number[],
  other: readonly number[],
): Statistic<RankSimilarity> => {
  const problem = tableProblem([reference, other]);
  if (problem) return undefinedBecause(problem);
  const n = reference.length;
  if (n < 2) return undefinedBecause('too-few-objects');
  const first = averageRanks(reference).ranks;
  const second = averageRanks(other).ranks;
  const firstMean = meanOf(first);
  const secondMean = meanOf(second);
  let products = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  let weightedSquares = 0;
  let top = 0;
  first.forEach((r, unit) => {
    const q = second[unit] ?? r;
    products += (r - firstMean) * (q - secondMean);
    firstSquares += (r - firstMean) ** 2;
    secondSquares += (q - secondMean) ** 2;
    weightedSquares += (r - q) ** 2 * (n - r + 1 + (n - q + 1));
    top += (2 ** -r * Math.abs(r - q)) / Math.max(Math.abs(1 - r), Math.abs(n - r));
  });
  const spread = Math.sqrt(firstSquares * secondSquares);
  return defined({
    units: n,
    spearman: spread === 0 ? undefinedBecause('no-variation') : defined(products / spread),
    weightedSpearman: 1 - (6 * weightedSquares) / (n ** 4 + n ** 3 - n ** 2 - n),
    topWeighted: 1 - top,
  });
};
