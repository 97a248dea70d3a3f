import { z } from 'zod';
import { FailureError } from '../../contract/failure.ts';
import { combineWeights } from '../weights/combination.ts';
import { analyseJudgements } from '../weights/consistency.ts';
import { type Direction, type EntropyConvention, entropyWeights } from '../weights/entropy.ts';
import { levelConsistencyRatio, synthesise } from '../weights/hierarchy.ts';
import { type JudgementMatrix, readMatrix } from '../weights/judgement.ts';
import type { RandomIndexTable } from '../weights/random-index.ts';
import { cellTextSchema, type ExampleRunner, exampleRunner, tableSchema, without } from './example.ts';

const randomIndexNames = {
  saaty1980: 'saaty-1980',
  saaty2005: 'saaty-2005',
} as const satisfies Record<string, RandomIndexTable>;
const randomIndexSchema = z
  .enum(['saaty1980', 'saaty2005'])
  .default('saaty1980')
  .transform((name) => randomIndexNames[name]);
const matrixSchema = z.array(z.array(cellTextSchema));

const names = { place: '', items: [] };

const matrixOf = (texts: readonly (readonly string[])[]): JudgementMatrix => {
  const reading = readMatrix(texts, names);
  if (reading.ok) return reading.matrix;
  const [first] = reading.failures;
  throw first ? new FailureError(first) : new RangeError('matrix');
};

export const signSchema = z
  .enum(['+', '-'])
  .transform((sign): Direction => (sign === '+' ? 'higher' : 'lower'));

const entropyInput = z.object({
  X: tableSchema,
  sign: z.array(signSchema).optional(),
  eps: z.number().optional(),
});

const entropyRunner = (conventionOf: (epsilon: number) => EntropyConvention): ExampleRunner =>
  exampleRunner(entropyInput, ({ X, sign, eps }) => {
    const directions = sign ?? (X[0] ?? []).map((): Direction => 'higher');
    const entropy = entropyWeights(X, directions, conventionOf(eps ?? 0.002));
    if (!entropy.defined) return without(entropy);
    const { weights, entropies, divergences, standardised } = entropy.value;
    return {
      w: weights,
      e: entropies,
      d: divergences,
      score: standardised.map(
        (row) => 100 * row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0),
      ),
    };
  });

/** Worked examples on weights. */
export const weightExamples = {
  ahp: exampleRunner(z.object({ matrix: matrixSchema, ri: randomIndexSchema }), ({ matrix, ri }) => {
    const analysis = analyseJudgements(matrixOf(matrix), ri);
    const { eigenvector } = analysis.priorities;
    return {
      w: eigenvector.weights,
      lambda: eigenvector.largestEigenvalue,
      ci: eigenvector.consistencyIndex,
      cr: eigenvector.consistencyRatio,
      ri: analysis.randomIndex.value,
      w_geometric: analysis.priorities['row-geometric-mean'].weights,
      w_columns: analysis.priorities['normalised-columns'].weights,
    };
  }),
  /** Criteria compared in one matrix, alternatives in one per criterion. */
  ahp_synthesis: exampleRunner(
    z.object({ criteria: matrixSchema, alternatives: z.array(matrixSchema).min(1), ri: randomIndexSchema }),
    ({ criteria, alternatives, ri }) => {
      const parents = analyseJudgements(matrixOf(criteria), ri).priorities.eigenvector.weights;
      const locals = alternatives.map((texts) => analyseJudgements(matrixOf(texts), ri));
      return {
        w: synthesise(
          parents,
          locals.map(({ priorities }) => priorities.eigenvector.weights),
        ),
        cr: levelConsistencyRatio(
          parents,
          locals.map(({ priorities: { eigenvector }, randomIndex }) => ({
            ...eigenvector,
            randomIndex: randomIndex.value ?? 0,
          })),
        ),
      };
    },
  ),
  entropy_sum: entropyRunner(() => ({ name: 'sum' })),
  entropy_minmax: entropyRunner(() => ({ name: 'min-max' })),
  entropy_minmax_shrink: entropyRunner((epsilon) => ({ name: 'squeezed-min-max', epsilon })),
  /** Without `alpha` the weights are multiplied. */
  combine_weights: exampleRunner(
    z.object({ w_subj: z.array(z.number()), w_obj: z.array(z.number()), alpha: z.number().optional() }),
    ({ w_subj, w_obj, alpha }) => {
      const combined = combineWeights(
        w_subj,
        w_obj,
        alpha === undefined ? { name: 'multiplicative' } : { name: 'linear', share: alpha },
        names,
      );
      if (!combined.ok) throw new FailureError(combined.failure);
      return { w: combined.value };
    },
  ),
} satisfies Record<string, ExampleRunner>;
