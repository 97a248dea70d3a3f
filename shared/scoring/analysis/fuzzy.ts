import { tableProblem } from '../agreement/ratings.ts';
import { defined, type Statistic, undefinedBecause } from '../agreement/statistic.ts';

/**
 * Fuzzy operators, how weights A and memberships R become B. `min-max` M(∧,∨) 主因素决定型, `product-max` M(·,∨)
 * 主因素突出型, `min-bounded-sum` M(∧,⊕), `product-sum` M(·,⊕) 加权平均型; the last loses no information and is the default.
 */
export const fuzzyOperators = ['min-max', 'product-max', 'min-bounded-sum', 'product-sum'] as const;
export type FuzzyOperator = (typeof fuzzyOperators)[number];
const defaultFuzzyOperator: FuzzyOperator = 'product-sum';

export interface FuzzyEvaluation {
  readonly operator: FuzzyOperator;
  /** B: membership in every grade. */
  readonly memberships: readonly number[];
  /** 最大隶属度: positions of the grades with the highest membership, several where they tie. */
  readonly grades: readonly number[];
  /** B·V ÷ ΣB with the grade values given; equal to B·V where the memberships add up to 1. Null without values. */
  readonly score: number | null;
}

interface Operation {
  readonly join: (weight: number, membership: number) => number;
  readonly gather: (joined: readonly number[]) => number;
}

const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);
const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const product = (weight: number, membership: number): number => weight * membership;

const operations: { readonly [Each in FuzzyOperator]: Operation } = {
  'min-max': { join: Math.min, gather: largest },
  'product-max': { join: product, gather: largest },
  'min-bounded-sum': { join: Math.min, gather: (joined) => Math.min(1, added(joined)) },
  'product-sum': { join: product, gather: added },
};

/** Sums and memberships that differ by less than this differ by rounding. */
const noise = 1e-9;

const areWeights = (weights: readonly number[]): boolean =>
  weights.every((weight) => weight >= 0) && Math.abs(added(weights) - 1) <= noise;

/**
 * Memberships of one factor from votes: the share of scorers who chose each grade. Undefined without a vote and with
 * counts that are none.
 */
export const membershipsFromVotes = (votes: readonly number[]): Statistic<readonly number[]> => {
  if (!votes.every((count) => Number.isSafeInteger(count) && count >= 0))
    return undefinedBecause('not-a-count');
  const scorers = added(votes);
  return scorers === 0 ? undefinedBecause('too-few-raters') : defined(votes.map((count) => count / scorers));
};

/**
 * 模糊综合评价 of one level, B = A∘R, for an analysis sheet and never the official result. `weights` A belong to the
 * factors and add up to 1; `memberships` R is factors × grades within 0 … 1; `gradeValues` V are the points a grade
 * stands for, such as the middles of its band. Undefined where weights or memberships are not of that kind.
 */
export const fuzzyEvaluation = (
  weights: readonly number[],
  memberships: readonly (readonly number[])[],
  operator: FuzzyOperator = defaultFuzzyOperator,
  gradeValues?: readonly number[],
): Statistic<FuzzyEvaluation> => {
  const problem = tableProblem([...memberships]) ?? tableProblem([weights]);
  if (problem) return undefinedBecause(problem);
  const first = memberships[0];
  if (!first || first.length === 0) return undefinedBecause('too-few-objects');
  if (memberships.length !== weights.length) return undefinedBecause('shapes-differ');
  if (gradeValues && gradeValues.length !== first.length) return undefinedBecause('shapes-differ');
  if (!areWeights(weights)) return undefinedBecause('weights-unusable');
  if (memberships.some((row) => row.some((value) => value < 0 || value > 1 + noise)))
    return undefinedBecause('interval-unusable');
  const { join, gather } = operations[operator];
  const result = first.map((_, grade) =>
    gather(memberships.map((row, factor) => join(weights[factor] ?? 0, row[grade] ?? 0))),
  );
  const most = largest(result);
  const all = added(result);
  if (all === 0) return undefinedBecause('no-variation');
  return defined({
    operator,
    memberships: result,
    grades: result.flatMap((value, grade) => (most - value <= noise ? grade : [])),
    score: gradeValues ? added(result.map((value, grade) => value * (gradeValues[grade] ?? 0))) / all : null,
  });
};

/** One dimension of a two-level evaluation: its weight, and its factors' weights and memberships. */
export interface FuzzyDimension {
  readonly weight: number;
  readonly weights: readonly number[];
  readonly memberships: readonly (readonly number[])[];
}

/**
 * 二级模糊综合评价, bottom-up: the memberships of every dimension become a row of the upper R. Undefined where one of the
 * levels is.
 */
export const fuzzyTwoLevelEvaluation = (
  dimensions: readonly FuzzyDimension[],
  operator: FuzzyOperator,
  gradeValues?: readonly number[],
): Statistic<{ readonly dimensions: readonly FuzzyEvaluation[]; readonly overall: FuzzyEvaluation }> => {
  const lower: FuzzyEvaluation[] = [];
  for (const dimension of dimensions) {
    const evaluated = fuzzyEvaluation(dimension.weights, dimension.memberships, operator, gradeValues);
    if (!evaluated.defined) return evaluated;
    lower.push(evaluated.value);
  }
  const overall = fuzzyEvaluation(
    dimensions.map(({ weight }) => weight),
    lower.map(({ memberships }) => memberships),
    operator,
    gradeValues,
  );
  return overall.defined ? defined({ dimensions: lower, overall: overall.value }) : overall;
};
