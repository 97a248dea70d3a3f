import { tableProblem, transpose } from '../agreement/ratings.ts';
import { defined, type Statistic, undefinedBecause } from '../agreement/statistic.ts';
import { placesOf } from './places.ts';

/**
 * Which values of an indicator are good: high ones, low ones, or those inside `from` … `to`. Outside the interval the
 * value falls linearly to nothing at `lowest` and `highest` (区间型).
 */
export type Preference =
  | 'higher'
  | 'lower'
  | {
      readonly from: number;
      readonly to: number;
      readonly lowest: number;
      readonly highest: number;
    };

export interface TopsisCriterion {
  readonly weight: number;
  readonly preference: Preference;
}

export interface Topsis {
  /** cᵢⱼ = wⱼbᵢⱼ with bᵢⱼ = xᵢⱼ ÷ √Σx²; intervals are mapped to 0 … 1 first. Units × criteria. */
  readonly weighted: readonly (readonly number[])[];
  /** Best and worst value of every criterion among these units. */
  readonly ideal: readonly number[];
  readonly antiIdeal: readonly number[];
  /** D⁺ and D⁻ of every unit. */
  readonly distanceToIdeal: readonly number[];
  readonly distanceToAntiIdeal: readonly number[];
  /** 贴近度 C = D⁻ ÷ (D⁺ + D⁻), 0 to 1. */
  readonly closeness: readonly number[];
  readonly places: readonly number[];
}

const isUsable = (preference: Preference): boolean => {
  if (typeof preference === 'string') return true;
  const { lowest, from, to, highest } = preference;
  return lowest <= from && from <= to && to <= highest;
};

/** How well a value lies in an interval: 1 inside, falling to 0 at the outermost tolerated values. */
export const intervalFit = (value: number, preference: Exclude<Preference, string>): number => {
  const { lowest, from, to, highest } = preference;
  if (value >= from && value <= to) return 1;
  if (value <= lowest || value >= highest) return 0;
  return value < from ? (value - lowest) / (from - lowest) : (highest - value) / (highest - to);
};

const normaliseColumn = (column: readonly number[]): number[] => {
  const length = Math.hypot(...column);
  return column.map((value) => (length === 0 ? 0 : value / length));
};

/**
 * TOPSIS (Hwang & Yoon 1981), a cross-check on an analysis sheet and never the official result: it is relative to the
 * units compared, so that adding one can reverse the order of two others.
 * `values` is units × criteria. Undefined with fewer than two units, with unusable weights or intervals, and where no
 * unit differs from another.
 */
export const topsis = (
  values: readonly (readonly number[])[],
  criteria: readonly TopsisCriterion[],
): Statistic<Topsis> => {
  const problem = tableProblem(values);
  if (problem) return undefinedBecause(problem);
  if (values.length < 2) return undefinedBecause('too-few-objects');
  if ((values[0]?.length ?? 0) !== criteria.length) return undefinedBecause('shapes-differ');
  if (criteria.some(({ weight }) => !(weight >= 0) || !Number.isFinite(weight)))
    return undefinedBecause('weights-unusable');
  if (!criteria.every(({ preference }) => isUsable(preference))) return undefinedBecause('interval-unusable');

  const columns = transpose(values).map((column, position) => {
    const { weight, preference } = criteria[position] ?? { weight: 0, preference: 'higher' as const };
    const mapped =
      typeof preference === 'string' ? column : column.map((value) => intervalFit(value, preference));
    return normaliseColumn(mapped).map((value) => value * weight);
  });
  const extremes = columns.map((column, position) => {
    const least = Math.min(...column);
    const most = Math.max(...column);
    return criteria[position]?.preference === 'lower'
      ? { best: least, worst: most }
      : { best: most, worst: least };
  });
  if (extremes.every(({ best, worst }) => best === worst)) return undefinedBecause('no-variation');

  const weighted = transpose(columns);
  const ideal = extremes.map(({ best }) => best);
  const antiIdeal = extremes.map(({ worst }) => worst);
  const distanceTo = (row: readonly number[], point: readonly number[]): number =>
    Math.hypot(...row.map((value, position) => value - (point[position] ?? 0)));
  const distanceToIdeal = weighted.map((row) => distanceTo(row, ideal));
  const distanceToAntiIdeal = weighted.map((row) => distanceTo(row, antiIdeal));
  const closeness = distanceToAntiIdeal.map((away, unit) => away / (away + (distanceToIdeal[unit] ?? 0)));
  if (!closeness.every((value) => Number.isFinite(value))) return undefinedBecause('not-finite');
  return defined({
    weighted,
    ideal,
    antiIdeal,
    distanceToIdeal,
    distanceToAntiIdeal,
    closeness,
    places: placesOf(closeness),
  });
};
