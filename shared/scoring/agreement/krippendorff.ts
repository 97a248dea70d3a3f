import { type Ratings, tableProblem } from './ratings.ts';
import { defined, type Statistic, undefinedBecause } from './statistic.ts';

/** 测量层次: what the distance between two ratings means. */
export const measurementLevels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type MeasurementLevel = (typeof measurementLevels)[number];

export interface Reliability {
  readonly level: MeasurementLevel;
  /** α = 1 − observed ÷ expected disagreement; 1 is perfect, 0 what chance gives, below 0 systematic disagreement. */
  readonly alpha: number;
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Scorers with at least one rating. */
  readonly raters: number;
  /** Objects rated by two scorers or more. */
  readonly objects: number;
  /** Ratings of those objects. */
  readonly pairableValues: number;
  /** Positions of the objects with fewer than two ratings. */
  readonly leftOutObjects: readonly number[];
}

type Distance = (first: number, second: number) => number;

/** Squared distance between the values at two positions of the ascending list of distinct values. */
const distanceOf = (
  level: MeasurementLevel,
  values: readonly number[],
  counts: readonly number[],
): Distance => {
  const at = (position: number) => values[position] ?? 0;
  switch (level) {
    case 'nominal':
      return (first, second) => (first === second ? 0 : 1);
    case 'interval':
      return (first, second) => (at(first) - at(second)) ** 2;
    case 'ratio':
      return (first, second) =>
        first === second ? 0 : ((at(first) - at(second)) / (at(first) + at(second))) ** 2;
    case 'ordinal': {
      // Middle of each value's places in the order of all ratings; the distance is the difference of the middles.
      let before = 0;
      const middles = counts.map((count) => {
        const middle = before + count / 2;
        before += count;
        return middle;
      });
      return (first, second) => ((middles[first] ?? 0) - (middles[second] ?? 0)) ** 2;
    }
  }
};

/**
 * Krippendorff's α (Krippendorff 2011) for any number of scorers with missing ratings allowed:
 * α = 1 − (n−1)·Σ o_cv δ²_cv ÷ Σ n_c n_v δ²_cv, with coincidences o_cv counted within objects rated at least twice.
 * δ²: nominal 0 or 1; ordinal (Σ_{g=c..v} n_g − (n_c+n_v)/2)²; interval (c−v)²; ratio ((c−v)/(c+v))².
 * Undefined where no object was rated twice, where all ratings are equal (无变异), and on the ratio level where a
 * rating is negative.
 */
export const krippendorffAlpha = (ratings: Ratings, level: MeasurementLevel): Statistic<Reliability> => {
  const problem = tableProblem(ratings);
  if (problem) return undefinedBecause(problem);
  if (ratings[0]?.length === 0) return undefinedBecause('too-few-objects');
  const raters = ratings.filter((row) => row.some((value) => value !== null)).length;
  if (raters < 2) return undefinedBecause('too-few-raters');

  const leftOutObjects: number[] = [];
  const objects: number[][] = [];
  const width = ratings[0]?.length ?? 0;
  for (let object = 0; object < width; object += 1) {
    const given = ratings.flatMap((row) => row[object] ?? []);
    if (given.length < 2) leftOutObjects.push(object);
    else objects.push(given);
  }
  if (objects.length === 0) return undefinedBecause('no-pairable-values');

  const values = [...new Set(objects.flat())].sort((a, b) => a - b);
  if (level === 'ratio' && (values[0] ?? 0) < 0) return undefinedBecause('negative-values');
  const positions = new Map(values.map((value, position) => [value, position]));
  const coded = objects.map((given) => given.map((value) => positions.get(value) ?? 0));
  const counts: number[] = new Array(values.length).fill(0);
  for (const given of coded) for (const position of given) counts[position] = (counts[position] ?? 0) + 1;
  const pairableValues = coded.reduce((sum, given) => sum + given.length, 0);
  const distance = distanceOf(level, values, counts);

  let observed = 0;
  for (const given of coded) {
    let within = 0;
    given.forEach((first, index) => {
      for (const second of given.slice(index + 1)) within += distance(first, second);
    });
    observed += (2 * within) / (given.length - 1);
  }
  let expected = 0;
  counts.forEach((count, first) => {
    for (let second = first + 1; second < counts.length; second += 1)
      expected += 2 * count * (counts[second] ?? 0) * distance(first, second);
  });
  const observedDisagreement = observed / pairableValues;
  const expectedDisagreement = expected / (pairableValues * (pairableValues - 1));
  if (!Number.isFinite(expectedDisagreement)) return undefinedBecause('not-finite');
  if (expectedDisagreement === 0) return undefinedBecause('no-variation');
  return defined({
    level,
    alpha: 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement,
    expectedDisagreement,
    raters,
    objects: objects.length,
    pairableValues,
    leftOutObjects,
  });
};
