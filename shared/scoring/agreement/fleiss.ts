import { type CompleteCases, completeCases, type Ratings, tableProblem, transpose } from './ratings.ts';
import { defined, type Statistic, undefinedBecause } from './statistic.ts';

/** Agreement of several scorers on categories. */
export interface FleissAgreement {
  /** κ = (P̄ − P̄e) ÷ (1 − P̄e). */
  readonly kappa: number;
  /** P̄: share of agreeing pairs of scorers; printed beside κ because κ can be low where nearly all agree. */
  readonly observedAgreement: number;
  /** P̄e: what chance would give. */
  readonly expectedAgreement: number;
  /** Pᵢ of every object. */
  readonly objectAgreements: readonly number[];
  readonly objects: number;
  /** Ratings per object. */
  readonly raters: number;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * Fleiss' κ (Fleiss 1971) of a table objects × categories that counts the scorers who chose the category. Every object
 * needs the same number of ratings, at least two. Undefined where everybody chose one and the same category throughout.
 */
export const fleissKappa = (table: readonly (readonly number[])[]): Statistic<FleissAgreement> => {
  const problem = tableProblem(table);
  if (problem) return undefinedBecause(problem);
  if (table.length === 0) return undefinedBecause('too-few-objects');
  if (!table.every((row) => row.every(isCount))) return undefinedBecause('not-a-count');
  const sums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const raters = sums[0] ?? 0;
  if (sums.some((sum) => sum !== raters)) return undefinedBecause('unequal-ratings');
  if (raters < 2) return undefinedBecause('too-few-raters');

  const objectAgreements = table.map(
    (row) => (row.reduce((sum, count) => sum + count ** 2, 0) - raters) / (raters * (raters - 1)),
  );
  const observedAgreement = objectAgreements.reduce((sum, each) => sum + each, 0) / table.length;
  const totals = transpose(table).map((column) => column.reduce((sum, count) => sum + count, 0));
  const all = raters * table.length;
  if (totals.includes(all)) return undefinedBecause('no-variation');
  const expectedAgreement = totals.reduce((sum, total) => sum + (total / all) ** 2, 0);
  return defined({
    kappa: (observedAgreement - expectedAgreement) / (1 - expectedAgreement),
    observedAgreement,
    expectedAgreement,
    objectAgreements,
    objects: table.length,
    raters,
  });
};

/** Fleiss' κ of ratings whose values are category codes, over the objects that every scorer rated. */
export const fleissKappaOfRatings = (
  ratings: Ratings,
): Statistic<FleissAgreement & Pick<CompleteCases, 'leftOutObjects' | 'leftOutRaters'>> => {
  const problem = tableProblem(ratings);
  if (problem) return undefinedBecause(problem);
  const { rows, leftOutObjects, leftOutRaters } = completeCases(ratings);
  const objects = transpose(rows);
  const categories = [...new Set(rows.flat())].sort((a, b) => a - b);
  const agreement = fleissKappa(
    objects.map((given) => categories.map((category) => given.filter((value) => value === category).length)),
  );
  return agreement.defined ? defined({ ...agreement.value, leftOutObjects, leftOutRaters }) : agreement;
};
