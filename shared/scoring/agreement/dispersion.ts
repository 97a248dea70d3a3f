import { defined, finite, type Statistic, undefinedBecause } from './statistic.ts';

/** How far values lie apart. */
export interface Dispersion {
  readonly count: number;
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  /** 极差: max − min. */
  readonly range: number;
  /** 样本标准差: √(Σ(x−x̄)² ÷ (n−1)); needs two values. */
  readonly sampleDeviation: Statistic;
  /** 总体标准差: √(Σ(x−x̄)² ÷ n). */
  readonly populationDeviation: number;
  /** 变异系数: sample deviation ÷ mean; needs a mean above 0. */
  readonly variationCoefficient: Statistic;
}

/** Mean of at least one value, taken from the first one so that equal values give exactly that value. */
export const meanOf = (values: readonly number[]): number => {
  const origin = values[0] ?? 0;
  let total = 0;
  for (const value of values) total += value - origin;
  return origin + total / values.length;
};

/**
 * Sum of squared deviations in two passes with the correction for the rounding of the mean (Chan, Golub & LeVeque
 * 1983). Squares minus the squared mean would lose all digits where values are large and close together.
 */
export const squaredDeviations = (values: readonly number[]): number => {
  const mean = meanOf(values);
  let squares = 0;
  let rest = 0;
  for (const value of values) {
    squares += (value - mean) ** 2;
    rest += value - mean;
  }
  return Math.max(0, squares - rest ** 2 / values.length);
};

/** Range, deviations and coefficient of variation. Undefined without a value or where one is not finite. */
export const dispersion = (values: readonly number[]): Statistic<Dispersion> => {
  const count = values.length;
  if (count === 0) return undefinedBecause('too-few-objects');
  if (!values.every((value) => Number.isFinite(value))) return undefinedBecause('not-finite');
  const minimum = values.reduce((least, value) => Math.min(least, value));
  const maximum = values.reduce((most, value) => Math.max(most, value));
  const mean = meanOf(values);
  const squares = squaredDeviations(values);
  if (!Number.isFinite(squares) || !Number.isFinite(maximum - minimum)) return undefinedBecause('not-finite');
  const sampleDeviation =
    count < 2 ? undefinedBecause('too-few-objects') : defined(Math.sqrt(squares / (count - 1)));
  return defined({
    count,
    mean,
    minimum,
    maximum,
    range: maximum - minimum,
    sampleDeviation,
    populationDeviation: Math.sqrt(squares / count),
    variationCoefficient: !sampleDeviation.defined
      ? sampleDeviation
      : mean > 0
        ? finite(sampleDeviation.value / mean)
        : undefinedBecause('mean-not-positive'),
  });
};
