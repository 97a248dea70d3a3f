import { averageRanks } from '../agreement/average-ranks.ts';
import { meanOf } from '../agreement/dispersion.ts';
import { tableProblem, transpose } from '../agreement/ratings.ts';
import { defined, type Statistic, undefinedBecause } from '../agreement/statistic.ts';
import type { Direction } from '../weights/entropy.ts';
import { normalQuantile } from './normal-quantile.ts';
import { placesOf } from './places.ts';

/** A group of units with the same RSR in the distribution, from the lowest up. */
export interface RatioGroup {
  readonly ratio: number;
  /** Positions of the units. */
  readonly units: readonly number[];
  /** Average place R̄ of the group among all units, counted from the lowest. */
  readonly averageRank: number;
  /** R̄ ÷ n; 1 − 1÷(4n) for the highest group where that would be 1. */
  readonly cumulative: number;
  /** 5 + Φ⁻¹(cumulative). */
  readonly probit: number;
}

export interface RankSumRatio {
  /** Average ranks, units × indicators, the worst value ranking 1. */
  readonly ranks: readonly (readonly number[])[];
  /** RSR = Σ wR ÷ n with weights adding up to 1; 1÷n … 1. */
  readonly ratios: readonly number[];
  readonly places: readonly number[];
  readonly distribution: readonly RatioGroup[];
  /** RSR = intercept + slope·probit, fitted over the distinct values of RSR. */
  readonly regression: {
    readonly intercept: number;
    readonly slope: number;
    /** R². */
    readonly determination: number;
  };
  /** Fitted RSR of every unit. */
  readonly fitted: readonly number[];
  /** Probit of every unit. */
  readonly probits: readonly number[];
}

/** 合理分档 by probit (田凤调 1993): ends between the bands, from the lowest band up. */
export const probitCuts = { 3: [4, 6], 4: [3.5, 5, 6.5], 5: [3.2, 4.4, 5.6, 6.8] } as const;
export type BandCount = keyof typeof probitCuts;

/** Band of a probit, 1 for the lowest; a band contains its lower end. */
export const bandOfProbit = (probit: number, bands: BandCount): number =>
  1 + probitCuts[bands].filter((cut) => probit >= cut).length;

const groupsOf = (ratios: readonly number[]): RatioGroup[] => {
  const count = ratios.length;
  // Ratios that are equal on paper may differ in the last binary digit.
  const rounded = ratios.map((ratio) => Math.round(ratio * 1e12) / 1e12);
  const { ranks } = averageRanks(rounded);
  const groups = Map.groupBy(
    ratios.map((_, unit) => unit),
    (unit) => rounded[unit] ?? 0,
  );
  return [...groups.entries()]
    .sort(([first], [second]) => first - second)
    .map(([ratio, units]) => {
      const averageRank = ranks[units[0] ?? 0] ?? 0;
      const cumulative = averageRank === count ? 1 - 1 / (4 * count) : averageRank / count;
      return { ratio, units, averageRank, cumulative, probit: 5 + normalQuantile(cumulative) };
    });
};

const regress = (groups: readonly RatioGroup[]) => {
  const probitMean = meanOf(groups.map(({ probit }) => probit));
  const ratioMean = meanOf(groups.map(({ ratio }) => ratio));
  let products = 0;
  let probitSquares = 0;
  let ratioSquares = 0;
  for (const { probit, ratio } of groups) {
    products += (probit - probitMean) * (ratio - ratioMean);
    probitSquares += (probit - probitMean) ** 2;
    ratioSquares += (ratio - ratioMean) ** 2;
  }
  const slope = products / probitSquares;
  return {
    intercept: ratioMean - slope * probitMean,
    slope,
    determination: products ** 2 / (probitSquares * ratioSquares),
  };
};

/**
 * 秩和比法 RSR (田凤调 1988), for an analysis sheet and never the official result: ranks within each indicator, their
 * weighted mean share, and a regression on the probit of its place to sort units into bands.
 * `values` is units × indicators. Undefined with fewer than two units, unusable weights, or the same RSR throughout.
 */
export const rankSumRatio = (
  values: readonly (readonly number[])[],
  directions: readonly Direction[],
  weights?: readonly number[],
): Statistic<RankSumRatio> => {
  const problem = tableProblem(values);
  if (problem) return undefinedBecause(problem);
  if (values.length < 2) return undefinedBecause('too-few-objects');
  const columns = transpose(values);
  const given = weights ?? columns.map(() => 1);
  if (columns.length !== directions.length || columns.length !== given.length)
    return undefinedBecause('shapes-differ');
  const all = given.reduce((sum, weight) => sum + weight, 0);
  if (given.some((weight) => !(weight >= 0)) || !(all > 0) || !Number.isFinite(all))
    return undefinedBecause('weights-unusable');

  const ranks = transpose(
    columns.map((column, position) =>
      directions[position] === 'lower'
        ? averageRanks(column.map((value) => -value)).ranks
        : averageRanks(column).ranks,
    ),
  );
  const ratios = ranks.map(
    (row) =>
      row.reduce((sum, rank, position) => sum + rank * (given[position] ?? 0), 0) / (all * values.length),
  );
  const distribution = groupsOf(ratios);
  if (distribution.length < 2) return undefinedBecause('no-variation');
  const regression = regress(distribution);
  const probits: number[] = new Array(ratios.length).fill(0);
  for (const { units, probit } of distribution) for (const unit of units) probits[unit] = probit;
  return defined({
    ranks,
    ratios,
    places: placesOf(ratios),
    distribution,
    regression,
    fitted: probits.map((probit) => regression.intercept + regression.slope * probit),
    probits,
  });
};
