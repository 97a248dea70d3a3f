import { tableProblem } from '../agreement/ratings.ts';
import { defined, type Statistic, undefinedBecause } from '../agreement/statistic.ts';
import { placesOf } from './places.ts';
import { type Random, seededRandom } from './random.ts';

/**
 * How weights are drawn. `around`: each weight times a uniform factor from 1−spread to 1+spread, then scaled to a sum
 * of 1. `any`: every set of weights equally likely (flat Dirichlet), the given ones playing no part.
 */
export type WeightDraw = { readonly name: 'around'; readonly spread: number } | { readonly name: 'any' };

export interface MonteCarloInput {
  readonly weights: readonly number[];
  /** Units × criteria. */
  readonly rates: readonly (readonly number[])[];
  readonly draw: WeightDraw;
  /** 1 to 1 000 000. */
  readonly runs: number;
  /** 0 to 2³²−1; the same seed gives the same answer. */
  readonly seed: number;
}

export interface UnitUncertainty {
  /** Place with the given weights. */
  readonly place: number;
  /** How many runs gave place 1, 2, …; adds up to the runs. */
  readonly placeCounts: readonly number[];
  readonly bestPlace: number;
  readonly worstPlace: number;
  readonly lowest: number;
  readonly mean: number;
  readonly highest: number;
}

export interface MonteCarlo extends Pick<MonteCarloInput, 'draw' | 'runs' | 'seed'> {
  readonly units: readonly UnitUncertainty[];
  /** Runs in which every unit kept its place. */
  readonly sameOrder: number;
  /** Runs in which the units on place 1 were exactly those of the given weights. */
  readonly sameFirst: number;
}

const drawn = (weights: readonly number[], draw: WeightDraw, random: Random): number[] => {
  const raw = weights.map((weight) =>
    draw.name === 'any'
      ? Math.max(Number.MIN_VALUE, -Math.log(1 - random()))
      : weight * (1 + draw.spread * (2 * random() - 1)),
  );
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
};

const totalsOf = (weights: readonly number[], rates: readonly (readonly number[])[]): number[] =>
  rates.map((row) => row.reduce((sum, rate, criterion) => sum + rate * (weights[criterion] ?? 0), 0));

const sameFirstPlaces = (places: readonly number[], given: readonly number[]): boolean =>
  places.every((place, unit) => (place === 1) === (given[unit] === 1));

/**
 * Monte-Carlo over weights: how often every unit takes every place when the weights are uncertain. For analysis sheets
 * only; works on approximate numbers. Undefined without two units, with unusable weights or spread (0 to 1), and with
 * runs or seed that are no such counts.
 */
export const monteCarlo = (input: MonteCarloInput): Statistic<MonteCarlo> => {
  const { weights, rates, draw, runs, seed } = input;
  const problem = tableProblem([...rates]) ?? tableProblem([weights]);
  if (problem) return undefinedBecause(problem);
  if (rates.length < 2) return undefinedBecause('too-few-objects');
  if (rates[0]?.length !== weights.length) return undefinedBecause('shapes-differ');
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.some((weight) => weight < 0) || !(all > 0)) return undefinedBecause('weights-unusable');
  if (draw.name === 'around' && !(draw.spread >= 0 && draw.spread < 1))
    return undefinedBecause('weights-unusable');
  if (!Number.isSafeInteger(runs) || runs < 1 || runs > 1_000_000) return undefinedBecause('not-a-count');
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > 0xffffffff) return undefinedBecause('not-a-count');

  const random = seededRandom(seed);
  const given = placesOf(
    totalsOf(
      weights.map((weight) => weight / all),
      rates,
    ),
  );
  const placeCounts = rates.map(() => new Array<number>(rates.length).fill(0));
  const lowest = rates.map(() => Number.POSITIVE_INFINITY);
  const highest = rates.map(() => Number.NEGATIVE_INFINITY);
  const sums = rates.map(() => 0);
  let sameOrder = 0;
  let sameFirst = 0;
  for (let run = 0; run < runs; run += 1) {
    const totals = totalsOf(drawn(weights, draw, random), rates);
    const places = placesOf(totals);
    places.forEach((place, unit) => {
      const counts = placeCounts[unit];
      if (counts) counts[place - 1] = (counts[place - 1] ?? 0) + 1;
    });
    totals.forEach((total, unit) => {
      lowest[unit] = Math.min(lowest[unit] ?? total, total);
      highest[unit] = Math.max(highest[unit] ?? total, total);
      sums[unit] = (sums[unit] ?? 0) + total;
    });
    if (places.every((place, unit) => place === given[unit])) sameOrder += 1;
    if (sameFirstPlaces(places, given)) sameFirst += 1;
  }
  return defined({
    draw,
    runs,
    seed,
    sameOrder,
    sameFirst,
    units: placeCounts.map((counts, unit) => ({
      place: given[unit] ?? 1,
      placeCounts: counts,
      bestPlace: counts.findIndex((count) => count > 0) + 1,
      worstPlace: counts.findLastIndex((count) => count > 0) + 1,
      lowest: lowest[unit] ?? 0,
      mean: (sums[unit] ?? 0) / runs,
      highest: highest[unit] ?? 0,
    })),
  });
};
