import { failure, type Outcome } from '../../contract/failure.ts';
import type { JudgementMatrix } from './judgement.ts';

/** One expert's matrix in a group. */
export interface ExpertMatrix {
  readonly expert: string;
  readonly matrix: JudgementMatrix;
}

/**
 * Combines several experts' matrices by the geometric mean of each judgement (Aczél & Saaty 1983), the only mean that
 * keeps the combined matrix reciprocal. Refused without any matrix and where sizes differ.
 */
export const combineJudgements = (
  experts: readonly ExpertMatrix[],
  place: string,
): Outcome<JudgementMatrix> => {
  const first = experts[0];
  if (!first) return { ok: false, failure: failure('statistics.nothing-to-combine', { place }) };
  const size = first.matrix.length;
  const other = experts.find(({ matrix }) => matrix.length !== size);
  if (other)
    return {
      ok: false,
      failure: failure('statistics.matrices-differ', {
        place: other.expert,
        found: other.matrix.length,
        expected: size,
      }),
    };
  const mean = (i: number, j: number): number =>
    Math.exp(experts.reduce((sum, { matrix }) => sum + Math.log(matrix[i]?.[j] ?? 1), 0) / experts.length);
  return {
    ok: true,
    value: first.matrix.map((row, i) =>
      row.map((_, j) => (i === j ? 1 : i < j ? mean(i, j) : 1 / mean(j, i))),
    ),
  };
};
