import type { resultMethods } from '#shared/contract/methods/results.ts';
import { compareYears } from '#shared/scoring/comparison/years.ts';
import { explain } from '#shared/scoring/explain.ts';
import type { HandlersOf } from '../handler.ts';
import { currentResults } from '../queries/current-results.ts';
import { findEvaluation } from '../queries/evaluations.ts';
import { evaluatedYear, previousYear } from '../queries/previous-year.ts';
import { readSubjectSnapshot } from '../queries/snapshot.ts';

export const resultHandlers: HandlersOf<typeof resultMethods> = {
  'results.get': ({ evaluationId }, { workspace }) => currentResults(workspace, evaluationId),
  'results.explain': ({ evaluationId, subjectId, target }, { workspace }) =>
    explain(readSubjectSnapshot(workspace, evaluationId, subjectId), subjectId, target),
  'results.compareYears': ({ evaluationId }, { workspace }) => {
    const before = previousYear(workspace, findEvaluation(workspace.connection, evaluationId));
    if (before === null) return null;
    const { id, title, year, state } = before.snapshot.evaluation;
    return {
      previous: { id, title, year, state },
      subjects: compareYears(before, evaluatedYear(workspace, evaluationId)),
    };
  },
};
