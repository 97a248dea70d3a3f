import { fail, refuse } from '#shared/contract/failure.ts';
import type { scoringMethods } from '#shared/contract/methods/scoring.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { fillsSheets, type Scorer } from '#shared/model/evaluation.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { checkObservation, checkScore } from '#shared/scoring/check-entered.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { fieldChanges } from '../log/field-changes.ts';
import { openForScoring } from '../open-for-scoring.ts';
import { findEvaluation, findScorer, findSubject, listSubjects } from '../queries/evaluations.ts';
import { findIndicator } from '../queries/frameworks.ts';
import { roundsOf } from '../queries/reviews.ts';
import { findObservation, findScore, listObservations, listProgress, listScores } from '../queries/scores.ts';
import { readSnapshot } from '../queries/snapshot.ts';

const assertScores = (scorer: Scorer): void => {
  if (!fillsSheets(scorer))
    fail('evaluation.scorer-does-not-score', { scorer: scorer.name, role: scorer.role });
};

/** Once an indicator is reviewed its first-round values stay as they are. */
const assertFirstRoundOpen = (
  { workspace: { connection } }: Context,
  framework: FrameworkDocument,
  { evaluationId, subjectId, indicatorId }: Record<'evaluationId' | 'subjectId' | 'indicatorId', string>,
): void => {
  const [round] = roundsOf(connection, evaluationId, subjectId, indicatorId);
  if (!round) return;
  const subject = listSubjects(connection, evaluationId).find(({ id }) => id === subjectId);
  const indicator = indicatorsOf(framework).find(({ id }) => id === indicatorId);
  const place = `${subject?.name ?? subjectId} ${indicator?.code ?? indicatorId} ${indicator?.name ?? ''}`;
  fail('review.first-round-closed', { place, round: round.round });
};

/** A value clears the reason for being blank and the other way round, so that a cell is never both. */
const exclusive = (input: {
  value?: EnteredValue | null | undefined;
  blankReason?: string | null | undefined;
}) => {
  if (input.value != null && input.blankReason != null) fail('value.blank-and-value', {});
  return {
    ...(input.value !== undefined ? { value: input.value } : {}),
    ...(input.blankReason !== undefined ? { blankReason: input.blankReason } : {}),
    ...(input.value != null ? { blankReason: null } : {}),
    ...(input.blankReason != null ? { value: null } : {}),
  };
};

export const scoringHandlers: HandlersOf<typeof scoringMethods> = {
  'scoring.snapshot': ({ evaluationId }, { workspace }) => readSnapshot(workspace, evaluationId),
  'scores.list': (filter, { workspace }) => {
    findEvaluation(workspace.connection, filter.evaluationId);
    return listScores(workspace.connection, filter);
  },
  'observations.list': ({ evaluationId, subjectId }, { workspace }) => {
    findEvaluation(workspace.connection, evaluationId);
    return listObservations(workspace.connection, evaluationId).filter(
      (observation) => subjectId === undefined || observation.subjectId === subjectId,
    );
  },
  'progress.list': ({ evaluationId }, { workspace }) => {
    findEvaluation(workspace.connection, evaluationId);
    return listProgress(workspace.connection, evaluationId);
  },
  'scores.set': ({ evaluationId, scorerId, subjectId, indicatorId, ...fields }, context) => {
    const framework = openForScoring(context.workspace.connection, evaluationId);
    findSubject(context.workspace.connection, evaluationId, subjectId);
    assertScores(findScorer(context.workspace.connection, evaluationId, scorerId));
    findIndicator(framework, indicatorId);
    const { value, blankReason, ...words } = fields;
    if (value !== undefined || blankReason !== undefined)
      assertFirstRoundOpen(context, framework, { evaluationId, subjectId, indicatorId });
    // Words may stand beside a shared fact; a judgement may not.
    if (value != null || blankReason != null) refuse(checkScore(framework, indicatorId, value ?? null));
    const key = { evaluationId, scorerId, subjectId, indicatorId, round: 1 };
    context.workspace.log.record(
      scorerId,
      fieldChanges('score', joinIdentifier(evaluationId, scorerId, subjectId, indicatorId, '1'), {
        ...exclusive({ value, blankReason }),
        ...words,
      }),
    );
    context.changed(['score'], evaluationId);
    return findScore(context.workspace.connection, key);
  },
  'observations.set': ({ evaluationId, subjectId, item, actor, ...fields }, context) => {
    const framework = openForScoring(context.workspace.connection, evaluationId);
    findSubject(context.workspace.connection, evaluationId, subjectId);
    const { value, blankReason, ...words } = fields;
    refuse(checkObservation(framework, item, value ?? null));
    context.workspace.log.record(
      actor,
      fieldChanges('observation', joinIdentifier(evaluationId, subjectId, item), {
        ...exclusive({ value, blankReason }),
        ...words,
      }),
    );
    context.changed(['observation'], evaluationId);
    return findObservation(context.workspace.connection, { evaluationId, subjectId, item });
  },
  'progress.set': ({ evaluationId, code, actor, ...fields }, context) => {
    const framework = openForScoring(context.workspace.connection, evaluationId);
    if (!framework.progressList?.items.some((item) => item.code === code))
      fail('request.not-found', { noun: 'progress-item', id: code });
    context.workspace.log.record(actor, fieldChanges('progress', joinIdentifier(evaluationId, code), fields));
    context.changed(['progress'], evaluationId);
    return (
      listProgress(context.workspace.connection, evaluationId).find((entry) => entry.code === code) ?? {
        evaluationId,
        code,
        status: null,
        completedOn: null,
        comment: '',
      }
    );
  },
};
