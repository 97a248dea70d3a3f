import { useMemo } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import type { EvaluatedYear } from '#shared/scoring/comparison/years.ts';
import { useRead } from '../../application/client.tsx';

interface PreviousYear {
  /** Null where no evaluation is chosen as last year's, or the chosen one was removed. */
  readonly year: EvaluatedYear | null;
  readonly isReading: boolean;
  readonly failure: Failure | null;
}

/** Last year's snapshot and results, for what is built from both years. */
export const usePreviousYear = (evaluation: Evaluation | undefined): PreviousYear => {
  const evaluationId = evaluation?.previousEvaluationId ?? '';
  const options = { enabled: evaluationId !== '' };
  const snapshot = useRead('scoring.snapshot', { evaluationId }, options);
  const result = useRead('results.get', { evaluationId }, options);
  const failure = snapshot.failure ?? result.failure;
  const isRemoved = failure?.code === 'request.not-found';
  const year = useMemo(
    () => (snapshot.data && result.data ? { snapshot: snapshot.data, result: result.data } : null),
    [snapshot.data, result.data],
  );
  return {
    year,
    isReading: options.enabled && failure === null && year === null,
    failure: isRemoved ? null : failure,
  };
};
