import { fail } from '#shared/contract/failure.ts';
import { isFinal } from '#shared/model/evaluation.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Connection } from './db/connection.ts';
import { findEvaluation } from './queries/evaluations.ts';
import { findVersion } from './queries/frameworks.ts';

/** The framework of an evaluation that can still be scored. Fails with `evaluation.locked`. */
export const openForScoring = (connection: Connection, evaluationId: string): FrameworkDocument => {
  const { state, title, frameworkVersionId } = findEvaluation(connection, evaluationId);
  if (isFinal({ state })) fail('evaluation.locked', { title, state });
  return findVersion(connection, frameworkVersionId).document;
};
