import type { resultMethods } from '#shared/contract/methods/results.ts';
import { explain } from '#shared/scoring/explain.ts';
import type { HandlersOf } from '../handler.ts';
import { currentResults } from '../queries/current-results.ts';
import { readSubjectSnapshot } from '../queries/snapshot.ts';

export const resultHandlers: HandlersOf<typeof resultMethods> = {
  'results.get': ({ evaluationId }, { workspace }) => currentResults(workspace, evaluationId),
  'results.explain': ({ evaluationId, subjectId, target }, { workspace }) =>
    explain(readSubjectSnapshot(workspace, evaluationId, subjectId), subjectId, target),
};
