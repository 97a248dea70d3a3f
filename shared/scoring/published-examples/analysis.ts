import { z } from 'zod';
import { criticalCriteria } from '../analysis/critical-criterion.ts';
import { type FuzzyOperator, fuzzyEvaluation } from '../analysis/fuzzy.ts';
import { rankSimilarity } from '../analysis/rank-similarity.ts';
import { rankSumRatio } from '../analysis/rank-sum-ratio.ts';
import { switchingWeight } from '../analysis/switching-weight.ts';
import { type Preference, topsis } from '../analysis/topsis.ts';
import { totalRates, type WeightedSum } from '../analysis/weighted-sum.ts';
import { type Exact, exact, toApproximateNumber } from '../exact.ts';
import { rankDescending } from '../results/ranking.ts';
import type { Direction } from '../weights/entropy.ts';
import { type ExampleRunner, exampleRunner, figure, tableSchema, without } from './example.ts';
import { signSchema } from './weights.ts';

/** `+`, `-`, or the interval as [lowest tolerated, from, to, highest tolerated]. */
const preferenceSchema = z.union([
  signSchema,
  z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .transform(([lowest, from, to, highest]): Preference => ({ lowest, from, to, highest })),
]);

const operators = {
  maxmin: 'min-max',
  maxprod: 'product-max',
  boundedmin: 'min-bounded-sum',
  weighted: 'product-sum',
} as const satisfies Record<string, FuzzyOperator>;

const decimalNumber = z
  .number()
  .refine((value) => /^-?\d+(\.\d+)?$/.test(String(value)))
  .transform((value): Exact => exact(String(value)));
const weightedSumSchema = z
  .object({ w: z.array(decimalNumber), X: z.array(z.array(decimalNumber)) })
  .transform(({ w, X }): WeightedSum => ({ weights: w, rates: X }));

const places = (model: WeightedSum): number[] =>
  rankDescending([...totalRates(model)], 'minimum').map(({ position }) => position);

/** Worked examples on analysis sheets: composites of units and how much they depend on weights. */
export const analysisExamples = {
  topsis: exampleRunner(
    z.object({ X: tableSchema, w: z.array(z.number()), sign: z.array(preferenceSchema) }),
    ({ X, w, sign }) => {
      const criteria = w.map((weight, index) => ({ weight, preference: sign[index] ?? ('higher' as const) }));
      const composite = topsis(X, criteria);
      if (!composite.defined) return without(composite);
      const { closeness, places: rank, distanceToIdeal, distanceToAntiIdeal } = composite.value;
      return { C: closeness, rank, D_plus: distanceToIdeal, D_minus: distanceToAntiIdeal };
    },
  ),
  fuzzy: exampleRunner(
    z.object({
      A: z.array(z.number()),
      R: tableSchema,
      op: z.enum(['maxmin', 'maxprod', 'boundedmin', 'weighted']),
      V: z.array(z.number()).optional(),
    }),
    ({ A, R, op, V }) => {
      const evaluation = fuzzyEvaluation(A, R, operators[op], V);
      if (!evaluation.defined) return without(evaluation);
      const { memberships, grades, score } = evaluation.value;
      return { B: memberships, argmax: grades[0] ?? null, score };
    },
  ),
  rsr: exampleRunner(
    z.object({
      X: tableSchema,
      sign: z.array(signSchema).optional(),
      w: z.array(z.number()).optional(),
    }),
    ({ X, sign, w }) => {
      const directions = sign ?? (X[0] ?? []).map((): Direction => 'higher');
      const ratio = rankSumRatio(X, directions, w);
      if (!ratio.defined) return without(ratio);
      const { ratios, places: rank, probits, fitted, regression } = ratio.value;
      return {
        RSR: ratios,
        rank,
        probit: probits,
        fit: fitted,
        intercept: regression.intercept,
        slope: regression.slope,
      };
    },
  ),
  wsm: exampleRunner(weightedSumSchema, (model) => ({
    P: totalRates(model).map(toApproximateNumber),
    rank: places(model),
  })),
  sensitivity: exampleRunner(weightedSumSchema, (model) => {
    const { byCriterion, critical } = criticalCriteria(model, 'top');
    return {
      top_relative: byCriterion.map((change) => (change ? toApproximateNumber(change.percent) : null)),
      critical: critical?.criterion ?? null,
    };
  }),
  switch_weight: exampleRunner(
    z.intersection(weightedSumSchema, z.object({ i: z.int(), j: z.int() })),
    ({ weights, rates, i, j }) => ({
      w_star: weights.map((_, criterion) => {
        const weight = switchingWeight({ weights, rates }, i, j, criterion);
        return weight ? toApproximateNumber(weight) : null;
      }),
    }),
  ),
  rank_similarity: exampleRunner(z.object({ R: z.array(z.number()), Q: z.array(z.number()) }), ({ R, Q }) => {
    const similarity = rankSimilarity(R, Q);
    if (!similarity.defined) return without(similarity);
    const { spearman, weightedSpearman, topWeighted } = similarity.value;
    return { spearman: figure(spearman), weighted_spearman: weightedSpearman, WS: topWeighted };
  }),
} satisfies Record<string, ExampleRunner>;
