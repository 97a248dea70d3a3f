import type { Evaluation } from '#shared/model/evaluation.ts';
import { type EvaluatedYear, subjectKey } from '#shared/scoring/comparison/years.ts';
import type { Workspace } from '../workspace.ts';
import { currentResults } from './current-results.ts';
import { listEvaluations, listSubjects } from './evaluations.ts';
import { findVersion } from './frameworks.ts';
import { readSnapshot } from './snapshot.ts';

/** The evaluation chosen as last year's; null where none is chosen or the chosen one was removed. */
export const previousEvaluation = (
  { connection }: Workspace,
  { previousEvaluationId }: Evaluation,
): Evaluation | null =>
  previousEvaluationId === null
    ? null
    : (listEvaluations(connection).find(({ id }) => id === previousEvaluationId) ?? null);

/** An evaluation with its results as they stand. */
export const evaluatedYear = (workspace: Workspace, evaluationId: string): EvaluatedYear => ({
  snapshot: readSnapshot(workspace, evaluationId),
  result: currentResults(workspace, evaluationId),
});

/** Last year's snapshot and results, for comparing years and for reports; null where no earlier evaluation is chosen. */
export const previousYear = (workspace: Workspace, evaluation: Evaluation): EvaluatedYear | null => {
  const previous = previousEvaluation(workspace, evaluation);
  return previous ? evaluatedYear(workspace, previous.id) : null;
};

/** Evaluations of earlier years, the latest and best fitting first. */
export const earlierEvaluations = ({ connection }: Workspace, evaluation: Evaluation) => {
  const frameworkOf = (each: Evaluation) => findVersion(connection, each.frameworkVersionId).frameworkId;
  const own = listSubjects(connection, evaluation.id).map(subjectKey);
  const ownFramework = frameworkOf(evaluation);
  const found = listEvaluations(connection)
    .filter(({ id, year }) => id !== evaluation.id && year < evaluation.year)
    .map((each) => {
      const subjects = new Set(listSubjects(connection, each.id).map(subjectKey));
      return {
        id: each.id,
        title: each.title,
        year: each.year,
        sameFramework: frameworkOf(each) === ownFramework,
        sharedSubjects: own.filter((key) => subjects.has(key)).length,
        subjectCount: own.length,
      };
    })
    .sort(
      (a, b) =>
        Number(b.sameFramework) - Number(a.sameFramework) ||
        b.year - a.year ||
        b.sharedSubjects - a.sharedSubjects,
    );
  const proposed = found.find(
    ({ sameFramework, sharedSubjects, year }) =>
      sameFramework && sharedSubjects > 0 && year === evaluation.year - 1,
  );
  return found.map((each) => ({ ...each, proposed: each.id === proposed?.id }));
};
