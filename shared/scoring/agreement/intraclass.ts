import { meanOf } from './dispersion.ts';
import { type CompleteCases, completeCases, type Ratings, tableProblem } from './ratings.ts';
import { defined, finite, type Statistic, undefinedBecause } from './statistic.ts';

/** Mean squares of the two-way analysis of variance, n objects × k scorers. */
export interface MeanSquares {
  /** BMS, between objects: kΣ(x̄ᵢ.−x̄)² ÷ (n−1). */
  readonly objects: number;
  /** JMS, between scorers: nΣ(x̄.ⱼ−x̄)² ÷ (k−1). */
  readonly raters: number;
  /** EMS, residual: Σ(xᵢⱼ−x̄ᵢ.−x̄.ⱼ+x̄)² ÷ ((n−1)(k−1)). */
  readonly residual: number;
  /** WMS, within objects: Σ(xᵢⱼ−x̄ᵢ.)² ÷ (n(k−1)). */
  readonly within: number;
}

/**
 * 组内相关系数 in the six forms of Shrout & Fleiss (1979). `twoWaySingle` is ICC(2,1), `twoWayMean` ICC(2,k): absolute
 * agreement, lowered by a scorer who is lenient throughout. `consistency…` are ICC(3,1) and ICC(3,k), which leniency
 * does not touch. `oneWay…` are ICC(1,1) and ICC(1,k).
 */
export interface Intraclass extends Omit<CompleteCases, 'rows'> {
  readonly meanSquares: MeanSquares;
  readonly oneWaySingle: Statistic;
  readonly oneWayMean: Statistic;
  readonly twoWaySingle: Statistic;
  readonly twoWayMean: Statistic;
  readonly consistencySingle: Statistic;
  readonly consistencyMean: Statistic;
}

/** A share of this much of the total variation is rounding of binary numbers, not variation. */
const noise = 1e-24;

const meanSquaresOf = (
  rows: readonly (readonly number[])[],
  n: number,
  k: number,
): Statistic<MeanSquares> => {
  // Counting from one of the values makes equal ratings differ by exactly nothing.
  const origin = rows[0]?.[0] ?? 0;
  const shifted = rows.map((row) => row.map((value) => value - origin));
  const raterMeans = shifted.map(meanOf);
  const grandMean = meanOf(raterMeans);
  const objectMeans = Array.from({ length: n }, (_, object) =>
    meanOf(shifted.map((row) => row[object] ?? 0)),
  );
  let total = 0;
  let within = 0;
  let residual = 0;
  shifted.forEach((row, rater) => {
    row.forEach((value, object) => {
      const objectMean = objectMeans[object] ?? 0;
      total += (value - grandMean) ** 2;
      within += (value - objectMean) ** 2;
      residual += (value - objectMean - (raterMeans[rater] ?? 0) + grandMean) ** 2;
    });
  });
  if (!Number.isFinite(total)) return undefinedBecause('not-finite');
  if (total === 0) return undefinedBecause('no-variation');
  const squares = (means: readonly number[], each: number): number =>
    each * means.reduce((sum, mean) => sum + (mean - grandMean) ** 2, 0);
  const clean = (sum: number, degrees: number): number => (sum <= total * noise ? 0 : sum / degrees);
  return defined({
    objects: clean(squares(objectMeans, k), n - 1),
    raters: clean(squares(raterMeans, n), k - 1),
    residual: clean(residual, (n - 1) * (k - 1)),
    within: clean(within, n * (k - 1)),
  });
};

/** Sum of terms; what is left of terms that cancel out is rounding, not a sum. */
const sumOf = (terms: readonly number[]): number => {
  const sum = terms.reduce((total, term) => total + term, 0);
  const size = terms.reduce((total, term) => total + Math.abs(term), 0);
  return Math.abs(sum) <= size * 1e-12 ? 0 : sum;
};

const ratio = (above: readonly number[], below: readonly number[]): Statistic => {
  const numerator = sumOf(above);
  const denominator = sumOf(below);
  if (denominator > 0) return finite(numerator / denominator);
  return undefinedBecause(numerator === 0 ? 'no-variation' : 'denominator-not-positive');
};

/**
 * Intraclass correlations over the objects that every scorer rated. Undefined with fewer than two scorers or objects
 * and where all ratings are equal; a single form is undefined where its own denominator is not above 0.
 */
export const intraclass = (ratings: Ratings): Statistic<Intraclass> => {
  const problem = tableProblem(ratings);
  if (problem) return undefinedBecause(problem);
  if (ratings[0]?.length === 0) return undefinedBecause('too-few-objects');
  const { rows, ...cases } = completeCases(ratings);
  const { raters: k, objects: n } = cases;
  if (k < 2) return undefinedBecause('too-few-raters');
  if (n < 2) return undefinedBecause('too-few-objects');
  const meanSquares = meanSquaresOf(rows, n, k);
  if (!meanSquares.defined) return meanSquares;
  const { objects: between, raters: judges, residual: error, within } = meanSquares.value;
  return defined({
    ...cases,
    meanSquares: meanSquares.value,
    oneWaySingle: ratio([between, -within], [between, (k - 1) * within]),
    oneWayMean: ratio([between, -within], [between]),
    twoWaySingle: ratio([between, -error], [between, (k - 1) * error, (k * judges) / n, (-k * error) / n]),
    twoWayMean: ratio([between, -error], [between, judges / n, -error / n]),
    consistencySingle: ratio([between, -error], [between, (k - 1) * error]),
    consistencyMean: ratio([between, -error], [between]),
  });
};
