import { planFactsSchema } from '#shared/model/plan.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { Workspace } from '../workspace.ts';
import { findEvaluation, listScorers, listSubjects } from './evaluations.ts';
import { listEvidence } from './evidence.ts';
import { listFindings, listRectifications } from './findings.ts';
import { findVersion } from './frameworks.ts';
import { findPlan } from './plans.ts';
import { listArbitrations, listReviewRounds } from './reviews.ts';
import { listObservations, listProgress, listScores } from './scores.ts';

/** Everything of one evaluation as one consistent state. */
export const readSnapshot = ({ connection, log }: Workspace, evaluationId: string): EvaluationSnapshot =>
  connection.transaction((): EvaluationSnapshot => {
    const evaluation = findEvaluation(connection, evaluationId);
    const framework = findVersion(connection, evaluation.frameworkVersionId);
    return {
      evaluation,
      framework,
      plan: planFactsSchema.parse(findPlan(connection, framework.document.planId)),
      subjects: listSubjects(connection, evaluationId),
      scorers: listScorers(connection, evaluationId),
      scores: listScores(connection, { evaluationId }),
      reviewRounds: listReviewRounds(connection, evaluationId),
      arbitrations: listArbitrations(connection, evaluationId),
      observations: listObservations(connection, evaluationId),
      progress: listProgress(connection, evaluationId),
      evidence: listEvidence(connection, { evaluationId }),
      findings: listFindings(connection, evaluationId),
      rectifications: listRectifications(connection, evaluationId),
      revision: log.revision(),
    };
  })();
