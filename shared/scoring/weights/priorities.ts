import type { JudgementMatrix } from './judgement.ts';

/**
 * Ways of turning a comparison matrix into weights: 特征根法 (principal eigenvector), 方根法 (row geometric means),
 * 和积法 (mean of the normalised columns). They agree on a consistent matrix and are shown side by side otherwise.
 */
export const priorityMethods = ['eigenvector', 'row-geometric-mean', 'normalised-columns'] as const;
export type PriorityMethod = (typeof priorityMethods)[number];

const normalise = (values: readonly number[]): number[] => {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
};

const times = (matrix: JudgementMatrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, judgement, column) => sum + judgement * (vector[column] ?? 0), 0));

/** Power iteration; a positive matrix has one principal eigenvector and every positive start leads to it. */
const eigenvector = (matrix: JudgementMatrix): number[] => {
  let weights: number[] = matrix.map(() => 1 / matrix.length);
  for (let round = 0; round < 10_000; round += 1) {
    const next = normalise(times(matrix, weights));
    const change = next.reduce(
      (most, value, item) => Math.max(most, Math.abs(value - (weights[item] ?? 0))),
      0,
    );
    weights = next;
    if (change < 1e-15) break;
  }
  return weights;
};

const rowGeometricMean = (matrix: JudgementMatrix): number[] =>
  normalise(
    matrix.map((row) => Math.exp(row.reduce((sum, judgement) => sum + Math.log(judgement), 0) / row.length)),
  );

const normalisedColumns = (matrix: JudgementMatrix): number[] => {
  const columnSums = matrix.map((_, column) => matrix.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return normalise(
    matrix.map((row) =>
      row.reduce((sum, judgement, column) => sum + judgement / (columnSums[column] ?? 1), 0),
    ),
  );
};

const methods: { readonly [Each in PriorityMethod]: (matrix: JudgementMatrix) => number[] } = {
  eigenvector,
  'row-geometric-mean': rowGeometricMean,
  'normalised-columns': normalisedColumns,
};

/** Weights adding up to 1. The matrix must be positive and square. */
export const prioritiesOf = (matrix: JudgementMatrix, method: PriorityMethod): readonly number[] =>
  methods[method](matrix);

/** λmax as the mean of (Aw)ᵢ ÷ wᵢ: exact for the eigenvector, an estimate for the other weights. */
export const largestEigenvalue = (matrix: JudgementMatrix, weights: readonly number[]): number => {
  const products = times(matrix, weights);
  return products.reduce((sum, product, item) => sum + product / (weights[item] ?? 1), 0) / matrix.length;
};
