import { tableProblem, transpose } from '../agreement/ratings.ts';
import { defined, type Statistic, undefinedBecause } from '../agreement/statistic.ts';

/**
 * How a column is made comparable before its entropy is taken. The conventions give different weights from the same
 * data, so the one used is kept with the result.
 * `sum`: values as they are, none negative (Xu 2004); direction plays no part.
 * `min-max`: 极差标准化 to 0 … 1 with 0·ln 0 = 0, the habit of Chinese practice.
 * `squeezed-min-max`: min–max squeezed into ε … 1−ε, which avoids 0·ln 0.
 */
export type EntropyConvention =
  | { readonly name: 'sum' }
  | { readonly name: 'min-max' }
  | { readonly name: 'squeezed-min-max'; readonly epsilon: number };

export type Direction = 'higher' | 'lower';

export interface EntropyWeights {
  readonly convention: EntropyConvention;
  /** Evaluated units the weights come from; they are relative to exactly these. */
  readonly units: number;
  /** zᵢⱼ, units × indicators, after the convention and the direction. */
  readonly standardised: readonly (readonly number[])[];
  /** eⱼ = −Σ p ln p ÷ ln n, from 0 to 1; 1 for a column without variation. */
  readonly entropies: readonly number[];
  /** dⱼ = 1 − eⱼ. */
  readonly divergences: readonly number[];
  /** wⱼ = dⱼ ÷ Σd, adding up to 1. */
  readonly weights: readonly number[];
}

/** Fewer units than this leave nothing to measure spread by. */
export const minimumEntropyUnits = 3;

const isConstant = (column: readonly number[]): boolean => column.every((value) => value === column[0]);

const standardise = (
  column: readonly number[],
  direction: Direction,
  convention: EntropyConvention,
): number[] => {
  if (convention.name === 'sum') return [...column];
  if (isConstant(column)) return column.map(() => 0);
  const least = Math.min(...column);
  const most = Math.max(...column);
  const span = most - least;
  const scaled = column.map((value) => (direction === 'higher' ? value - least : most - value) / span);
  if (convention.name === 'min-max') return scaled;
  const { epsilon } = convention;
  return scaled.map((value) => epsilon + (1 - 2 * epsilon) * value);
};

const entropyOf = (column: readonly number[]): number => {
  const sum = column.reduce((total, value) => total + value, 0);
  // A column without variation has entropy 1 whatever its value, 0 included.
  if (sum === 0 || isConstant(column)) return 1;
  const information = column.reduce((total, value) => {
    const share = value / sum;
    return share === 0 ? total : total - share * Math.log(share);
  }, 0);
  return Math.min(1, information / Math.log(column.length));
};

/**
 * 熵权法: pᵢⱼ = zᵢⱼ ÷ Σzᵢⱼ, eⱼ = −Σ p ln p ÷ ln n, wⱼ = (1−eⱼ) ÷ Σ(1−e). Measures how far the units lie apart in an
 * indicator, not how much the indicator matters: a column for comparison, never a default.
 * `values` is units × indicators. Undefined with fewer than three units, with negative values under `sum`, with ε
 * outside 0 … ½, and where no indicator varies.
 */
export const entropyWeights = (
  values: readonly (readonly number[])[],
  directions: readonly Direction[],
  convention: EntropyConvention,
): Statistic<EntropyWeights> => {
  const problem = tableProblem(values);
  if (problem) return undefinedBecause(problem);
  if (values.length < minimumEntropyUnits) return undefinedBecause('too-few-objects');
  const columns = transpose(values);
  if (columns.length !== directions.length) return undefinedBecause('shapes-differ');
  if (convention.name === 'sum' && values.some((row) => row.some((value) => value < 0)))
    return undefinedBecause('negative-values');
  if (convention.name === 'squeezed-min-max' && !(convention.epsilon > 0 && convention.epsilon < 0.5))
    return undefinedBecause('interval-unusable');
  const standardised = columns.map((column, position) =>
    standardise(column, directions[position] ?? 'higher', convention),
  );
  const entropies = standardised.map(entropyOf);
  const divergences = entropies.map((entropy) => 1 - entropy);
  const all = divergences.reduce((sum, divergence) => sum + divergence, 0);
  if (!Number.isFinite(all)) return undefinedBecause('not-finite');
  if (all === 0) return undefinedBecause('no-variation');
  return defined({
    convention,
    units: values.length,
    standardised: transpose(standardised),
    entropies,
    divergences,
    weights: divergences.map((divergence) => divergence / all),
  });
};
