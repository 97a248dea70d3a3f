import type { Failure } from '#shared/contract/failure.ts';
import type { Output } from '#shared/contract/index.ts';
import { useRead } from './client.tsx';

interface EvaluationReading {
  /** The evaluation with its subjects and scorers; undefined until it has been read. */
  readonly data: Output<'evaluations.get'> | undefined;
  /** The framework version it uses; undefined until it has been read. */
  readonly framework: Output<'frameworks.getVersion'> | undefined;
  readonly failure: Failure | null;
  /** Reads again what could not be read. */
  reload(): void;
}

/** What the screens of an evaluation start from: the evaluation, then the framework version it names. */
export const useEvaluationReading = (id: string): EvaluationReading => {
  const evaluation = useRead('evaluations.get', { id });
  const framework = useRead(
    'frameworks.getVersion',
    { id: evaluation.data?.evaluation.frameworkVersionId ?? '' },
    { enabled: evaluation.data !== undefined },
  );
  const failed = evaluation.failure ? evaluation : framework;
  return {
    data: evaluation.data,
    framework: framework.data,
    failure: failed.failure,
    reload: failed.reload,
  };
};
