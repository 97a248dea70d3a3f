import { averageRanks } from './average-ranks.ts';
import { chiSquareUpperTail } from './chi-square.ts';
import { squaredDeviations } from './dispersion.ts';
import { type CompleteCases, completeCases, type Ratings, tableProblem } from './ratings.ts';
import { defined, type Statistic, undefinedBecause } from './statistic.ts';

/** 肯德尔协调系数: whether the scorers put the objects into the same order. */
export interface Concordance extends Omit<CompleteCases, 'rows'> {
  /** Tie-corrected W, 0 to 1: 12S ÷ (m²(n³−n) − mΣT). */
  readonly concordance: number;
  /** 12S ÷ (m²(n³−n)), as printed where ties are not corrected for. */
  readonly uncorrected: number;
  /** S: squared deviations of the rank sums from their mean m(n+1) ÷ 2. */
  readonly squaredDeviations: number;
  /** Sum of ranks of every object kept, the lowest rating ranking 1. */
  readonly rankSums: readonly number[];
  /** χ² = m(n−1)W with the corrected W. */
  readonly chiSquare: number;
  /** n − 1. */
  readonly degrees: number;
  /** P(χ² or more) if the orders were unrelated. */
  readonly probability: number;
  /** The chi-square approximation is good enough to test with: more than 7 objects or more than 15 scorers. */
  readonly approximationHolds: boolean;
}

/**
 * Kendall's W (Kendall & Babington Smith 1939) with average ranks and the correction for ties. Only objects that every
 * scorer rated take part. Undefined with fewer than two scorers or objects, and where every scorer ties everything.
 */
export const kendallConcordance = (ratings: Ratings): Statistic<Concordance> => {
  const problem = tableProblem(ratings);
  if (problem) return undefinedBecause(problem);
  if (ratings[0]?.length === 0) return undefinedBecause('too-few-objects');
  const { rows, ...cases } = completeCases(ratings);
  const { raters: m, objects: n } = cases;
  if (m < 2) return undefinedBecause('too-few-raters');
  if (n < 2) return undefinedBecause('too-few-objects');

  const rankSums: number[] = new Array(n).fill(0);
  let ties = 0;
  for (const row of rows) {
    const { ranks, tieTerm } = averageRanks(row);
    ties += tieTerm;
    ranks.forEach((rank, object) => {
      rankSums[object] = (rankSums[object] ?? 0) + rank;
    });
  }
  const squares = squaredDeviations(rankSums);
  const untied = m ** 2 * (n ** 3 - n);
  const denominator = untied - m * ties;
  if (denominator <= 0) return undefinedBecause('no-variation');
  const concordance = (12 * squares) / denominator;
  const chiSquare = m * (n - 1) * concordance;
  return defined({
    ...cases,
    concordance,
    uncorrected: (12 * squares) / untied,
    squaredDeviations: squares,
    rankSums,
    chiSquare,
    degrees: n - 1,
    probability: chiSquareUpperTail(chiSquare, n - 1),
    approximationHolds: n > 7 || m > 15,
  });
};
