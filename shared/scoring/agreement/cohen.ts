import { tableProblem } from './ratings.ts';
import { defined, type Statistic, undefinedBecause } from './statistic.ts';

/** How much a difference of |i−j| categories out of k counts: all the same, |i−j| ÷ (k−1), or its square. */
export const kappaWeights = ['none', 'linear', 'quadratic'] as const;
export type KappaWeights = (typeof kappaWeights)[number];

/** Agreement of two scorers on categories. */
export interface CohenAgreement {
  readonly weights: KappaWeights;
  /** κ = 1 − Σw·o ÷ Σw·e with disagreement weights w. */
  readonly kappa: number;
  /** P_o: share of objects put into the same category; printed beside κ because κ can be low where nearly all agree. */
  readonly observedAgreement: number;
  /** P_e: what chance would give. */
  readonly expectedAgreement: number;
  readonly objects: number;
}

const disagreement = (weights: KappaWeights, first: number, second: number, categories: number): number => {
  const distance = Math.abs(first - second) / Math.max(1, categories - 1);
  if (weights === 'linear') return distance;
  if (weights === 'quadratic') return distance ** 2;
  return first === second ? 0 : 1;
};

/**
 * Cohen's κ (Cohen 1960, weighted 1968) of a square table that counts objects by the first scorer's category (row) and
 * the second's (column), the categories in their order. Undefined where chance leaves no room for disagreement.
 */
export const cohenKappa = (
  table: readonly (readonly number[])[],
  weights: KappaWeights,
): Statistic<CohenAgreement> => {
  const problem = tableProblem(table);
  if (problem) return undefinedBecause(problem);
  const size = table.length;
  if (table.some((row) => row.length !== size)) return undefinedBecause('shapes-differ');
  if (!table.every((row) => row.every((count) => Number.isSafeInteger(count) && count >= 0)))
    return undefinedBecause('not-a-count');
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = table.map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const objects = rowSums.reduce((sum, each) => sum + each, 0);
  if (objects === 0) return undefinedBecause('too-few-objects');

  let observed = 0;
  let expected = 0;
  let agreeing = 0;
  let agreeingByChance = 0;
  table.forEach((row, first) => {
    row.forEach((count, second) => {
      const weight = disagreement(weights, first, second, size);
      const byChance = ((rowSums[first] ?? 0) * (columnSums[second] ?? 0)) / objects;
      observed += weight * count;
      expected += weight * byChance;
      if (first === second) {
        agreeing += count;
        agreeingByChance += byChance;
      }
    });
  });
  if (expected === 0) return undefinedBecause('no-variation');
  return defined({
    weights,
    kappa: 1 - observed / expected,
    observedAgreement: agreeing / objects,
    expectedAgreement: agreeingByChance / objects,
    objects,
  });
};

/**
 * Counts two scorers' categories into a square table. Objects that one of them did not rate, and values that are not
 * among the categories, are left out; their positions are returned.
 */
export const categoryTable = (
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  categories: readonly number[],
): { readonly table: readonly (readonly number[])[]; readonly leftOutObjects: readonly number[] } => {
  const table = categories.map(() => categories.map(() => 0));
  const leftOutObjects: number[] = [];
  for (let object = 0; object < Math.max(first.length, second.length); object += 1) {
    const row = categories.indexOf(first[object] ?? Number.NaN);
    const column = categories.indexOf(second[object] ?? Number.NaN);
    const counts = table[row];
    if (!counts || column < 0) leftOutObjects.push(object);
    else counts[column] = (counts[column] ?? 0) + 1;
  }
  return { table, leftOutObjects };
};
