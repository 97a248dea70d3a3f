import { refuse } from '#shared/contract/failure.ts';
import type { selfAssessmentMethods } from '#shared/contract/methods/self-assessments.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { checkSelfScore } from '#shared/scoring/check-self-assessment.ts';
import type { HandlersOf } from '../handler.ts';
import { fieldChanges } from '../log/field-changes.ts';
import { openForScoring } from '../open-for-scoring.ts';
import { findEvaluation, findSubject } from '../queries/evaluations.ts';
import { findIndicator } from '../queries/frameworks.ts';
import { findSelfAssessment, listSelfAssessments } from '../queries/self-assessments.ts';

export const selfAssessmentHandlers: HandlersOf<typeof selfAssessmentMethods> = {
  'selfAssessments.list': (filter, { workspace: { connection } }) => {
    findEvaluation(connection, filter.evaluationId);
    return listSelfAssessments(connection, filter);
  },
  'selfAssessments.set': (
    { evaluationId, subjectId, indicatorId, actor, ...fields },
    { workspace: { connection, log }, changed },
  ) => {
    const framework = openForScoring(connection, evaluationId);
    findSubject(connection, evaluationId, subjectId);
    refuse(checkSelfScore(findIndicator(framework, indicatorId), fields.selfScore));
    log.record(
      actor,
      fieldChanges('self-assessment', joinIdentifier(evaluationId, subjectId, indicatorId), fields),
    );
    changed(['self-assessment'], evaluationId);
    return findSelfAssessment(connection, { evaluationId, subjectId, indicatorId });
  },
};
