import type { JudgementMatrix } from './judgement.ts';
import { largestEigenvalue, type PriorityMethod, prioritiesOf, priorityMethods } from './priorities.ts';
import { defaultRandomIndex, type RandomIndexTable, randomIndex } from './random-index.ts';

/** Judgements are accepted below this CR (Saaty 1980). */
export const acceptedConsistencyRatio = 0.1;

/** Weights by one method and how consistent the judgements are under it. */
export interface Priorities {
  readonly weights: readonly number[];
  /** λmax. */
  readonly largestEigenvalue: number;
  /** CI = (λmax − n) ÷ (n − 1); 0 for up to two items. */
  readonly consistencyIndex: number;
  /** CR = CI ÷ RI; 0 for up to two items, which cannot contradict each other. Null beyond the table of RI. */
  readonly consistencyRatio: number | null;
}

/** Three judgements that contradict each other: how often i exceeds k directly, and by way of j. */
export interface Triple {
  /** Positions i < j < k of the items. */
  readonly items: readonly [number, number, number];
  readonly first: number;
  readonly second: number;
  readonly direct: number;
  /** first × second: what the direct judgement would have to be. */
  readonly implied: number;
  /** |ln(aᵢⱼ·aⱼₖ ÷ aᵢₖ)|; 0 without contradiction. */
  readonly contradiction: number;
}

export interface JudgementAnalysis {
  readonly size: number;
  readonly priorities: { readonly [Each in PriorityMethod]: Priorities };
  readonly randomIndex: { readonly table: RandomIndexTable; readonly value: number | null };
  /** CR of the eigenvector is below 0.10; false beyond the table of RI. */
  readonly accepted: boolean;
  /** The triple that contradicts itself most, to look at again; null for up to two items or without contradiction. */
  readonly worstTriple: Triple | null;
}

/** Contradictions smaller than this are rounding of binary numbers. */
const noise = 1e-12;

const judge = (matrix: JudgementMatrix, method: PriorityMethod, index: number | null): Priorities => {
  const size = matrix.length;
  const weights = prioritiesOf(matrix, method);
  const lambda = largestEigenvalue(matrix, weights);
  // λmax is never below n; what falls short is rounding.
  const excess = lambda - size;
  const consistencyIndex = size <= 2 || excess < size * noise ? 0 : excess / (size - 1);
  const consistencyRatio = size <= 2 ? 0 : index === null ? null : consistencyIndex / index;
  return { weights, largestEigenvalue: lambda, consistencyIndex, consistencyRatio };
};

/** All triples of items, the most contradictory first; `limit` keeps the list readable. */
export const contradictions = (matrix: JudgementMatrix, limit: number): readonly Triple[] => {
  const size = matrix.length;
  const at = (i: number, j: number): number => matrix[i]?.[j] ?? 1;
  const triples: Triple[] = [];
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1)
      for (let k = j + 1; k < size; k += 1) {
        const implied = at(i, j) * at(j, k);
        const contradiction = Math.abs(Math.log(implied / at(i, k)));
        if (contradiction > noise)
          triples.push({
            items: [i, j, k],
            first: at(i, j),
            second: at(j, k),
            direct: at(i, k),
            implied,
            contradiction,
          });
      }
  return triples.sort((a, b) => b.contradiction - a.contradiction).slice(0, limit);
};

/**
 * 层次分析法 for one matrix: weights by all three methods with λmax, CI and CR, the random index named, and the worst
 * triple. The matrix must have been read or combined here, so that it is positive and reciprocal.
 */
export const analyseJudgements = (
  matrix: JudgementMatrix,
  table: RandomIndexTable = defaultRandomIndex,
): JudgementAnalysis => {
  const value = randomIndex(table, matrix.length);
  const [eigenvector, rowGeometricMean, normalisedColumns] = priorityMethods;
  const priorities = {
    [eigenvector]: judge(matrix, eigenvector, value),
    [rowGeometricMean]: judge(matrix, rowGeometricMean, value),
    [normalisedColumns]: judge(matrix, normalisedColumns, value),
  };
  const { consistencyRatio } = priorities.eigenvector;
  return {
    size: matrix.length,
    priorities,
    randomIndex: { table, value },
    accepted: consistencyRatio !== null && consistencyRatio < acceptedConsistencyRatio,
    worstTriple: contradictions(matrix, 1)[0] ?? null,
  };
};
