import { planFactsSchema } from '#shared/model/plan.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { Workspace } from '../workspace.ts';
import { findEvaluation, listScorers, listSubjects } from './evaluations.ts';
import { listEvidence } from './evidence.ts';
import { listFindings, listRectifications } from './findings.ts';
import { findVersion } from './frameworks.ts';
import { findPlan } from './plans.ts';
import { listArbitrations, listReviewRounds } from './reviews.ts';
import { listObservations, listProgress, listScores, listSubjectScores } from './scores.ts';
import { listSelfAssessments } from './self-assessments.ts';

/** Everything of one evaluation as one consistent state; `entries` stand in for the evaluation's own where given. */
export const readSnapshot = (
  { connection, log }: Workspace,
  evaluationId: string,
  entries?: Pick<EvaluationSnapshot, 'scores' | 'observations'>,
): EvaluationSnapshot =>
  connection.transaction((): EvaluationSnapshot => {
    const evaluation = findEvaluation(connection, evaluationId);
    const framework = findVersion(connection, evaluation.frameworkVersionId);
    return {
      evaluation,
      framework,
      plan: planFactsSchema.parse(findPlan(connection, framework.document.planId)),
      subjects: listSubjects(connection, evaluationId),
      scorers: listScorers(connection, evaluationId),
      scores: entries?.scores ?? listScores(connection, { evaluationId }),
      reviewRounds: listReviewRounds(connection, evaluationId),
      arbitrations: listArbitrations(connection, evaluationId),
      observations: entries?.observations ?? listObservations(connection, evaluationId),
      selfAssessments: listSelfAssessments(connection, { evaluationId }),
      progress: listProgress(connection, evaluationId),
      evidence: listEvidence(connection, { evaluationId }),
      findings: listFindings(connection, evaluationId),
      rectifications: listRectifications(connection, evaluationId),
      revision: log.revision(),
    };
  })();

/**
 * The same with the entries of one subject only, for telling where its numbers come from. Where subjects are rolled up
 * the entries of all are read, because a superior's numbers come from below.
 */
export const readSubjectSnapshot = (
  workspace: Workspace,
  evaluationId: string,
  subjectId: string,
): EvaluationSnapshot => {
  const { connection } = workspace;
  return connection.transaction((): EvaluationSnapshot => {
    if (findEvaluation(connection, evaluationId).rules.rollUp !== null)
      return readSnapshot(workspace, evaluationId);
    const scorerIds = listScorers(connection, evaluationId).map(({ id }) => id);
    return readSnapshot(workspace, evaluationId, {
      scores: listSubjectScores(connection, evaluationId, subjectId, scorerIds),
      observations: listObservations(connection, evaluationId, subjectId),
    });
  })();
};
