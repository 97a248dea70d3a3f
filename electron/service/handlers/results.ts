import type { resultMethods } from '#shared/contract/methods/results.ts';
import { explain } from '#shared/scoring/explain.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import type { HandlersOf } from '../handler.ts';
import { readSnapshot } from '../queries/snapshot.ts';

export const resultHandlers: HandlersOf<typeof resultMethods> = {
  'results.get': ({ evaluationId }, { workspace }) => computeResults(readSnapshot(workspace, evaluationId)),
  'results.explain': ({ evaluationId, subjectId, target }, { workspace }) =>
    explain(readSnapshot(workspace, evaluationId), subjectId, target),
};
