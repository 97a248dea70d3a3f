import { fail, refuse } from '#shared/contract/failure.ts';
import type { reviewMethods } from '#shared/contract/methods/reviews.ts';
import type { Scorer } from '#shared/model/evaluation.ts';
import { fillsSheets } from '#shared/model/evaluation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { isReviewed } from '#shared/model/review-round.ts';
import { checkScore } from '#shared/scoring/check-entered.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import { reviewOverview } from '#shared/scoring/review/overview.ts';
import { reviewSheet } from '#shared/scoring/review/sheet.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { createdChanges, fieldChanges } from '../log/field-changes.ts';
import { openForScoring } from '../open-for-scoring.ts';
import { findEvaluation, findScorer, findSubject } from '../queries/evaluations.ts';
import { findIndicator } from '../queries/frameworks.ts';
import { findReviewRound, listReviewRounds } from '../queries/reviews.ts';
import { findScore } from '../queries/scores.ts';
import { readSnapshot } from '../queries/snapshot.ts';

type Act = 'open' | 'close' | 'arbitrate';

const allowed: { readonly [Each in Act]: readonly Scorer['role'][] } = {
  open: ['lead'],
  close: ['lead'],
  arbitrate: ['lead', 'reviewer'],
};

/** What the checks of one evaluation need. Throws FailureError for one that is finished. */
const openEvaluation = ({ workspace: { connection } }: Context, id: string) => {
  const framework = openForScoring(connection, id);
  return {
    framework,
    scorer: (scorerId: string): Scorer => findScorer(connection, id, scorerId),
    /** How a subject and an indicator are named in a sentence; both must exist, and be judged by scorers. */
    place: (subjectId: string, indicatorId: string): string => {
      const subject = findSubject(connection, id, subjectId);
      const indicator = findIndicator(framework, indicatorId);
      const place = `${subject.name} ${indicator.code} ${indicator.name}`;
      if (inputOf(indicator.method).from !== 'score') fail('review.shared-fact', { place });
      return place;
    },
  };
};

const assertAllowed = ({ name, role }: Scorer, act: Act): void => {
  if (!allowed[act].includes(role)) fail('review.not-allowed', { name, role, act });
};

const nowText = ({ workspace }: Context): string => new Date(workspace.now()).toISOString();

export const reviewHandlers: HandlersOf<typeof reviewMethods> = {
  'reviews.overview': ({ evaluationId }, { workspace }) =>
    reviewOverview(readSnapshot(workspace, evaluationId)),
  'reviews.sheet': ({ evaluationId, scorerId }, { workspace }) =>
    reviewSheet(readSnapshot(workspace, evaluationId), scorerId),
  'reviews.rounds': ({ evaluationId }, { workspace: { connection } }) => {
    findEvaluation(connection, evaluationId);
    return listReviewRounds(connection, evaluationId);
  },
  'reviews.open': ({ evaluationId, actor, reason, cells }, context) => {
    const { workspace } = context;
    const evaluation = openEvaluation(context, evaluationId);
    assertAllowed(evaluation.scorer(actor), 'open');
    if (cells.length === 0) fail('review.nothing-chosen', {});
    const rounds = listReviewRounds(workspace.connection, evaluationId);
    let number = 2;
    for (const { subjectId, indicatorIds } of cells)
      for (const indicatorId of indicatorIds) {
        const place = evaluation.place(subjectId, indicatorId);
        for (const round of rounds) {
          if (!isReviewed(round, subjectId, indicatorId)) continue;
          if (round.closing === null) fail('review.already-open', { place });
          number = Math.max(number, round.round + 1);
        }
      }
    const id = workspace.newIdentifier('review');
    const opening = { round: number, openedBy: actor, openedAt: nowText(context), reason, cells };
    const { batch } = workspace.log.record(
      actor,
      createdChanges('review-round', joinIdentifier(evaluationId, id), { opening }),
    );
    context.changed(['review-round'], evaluationId);
    return { id, round: number, batch };
  },
  'reviews.close': ({ evaluationId, id, actor, reason }, context) => {
    const { workspace } = context;
    assertAllowed(openEvaluation(context, evaluationId).scorer(actor), 'close');
    const { closing, round } = findReviewRound(workspace.connection, evaluationId, id);
    if (closing !== null) fail('review.round-closed', { round });
    const { batch } = workspace.log.record(
      actor,
      fieldChanges('review-round', joinIdentifier(evaluationId, id), {
        closing: { closedBy: actor, closedAt: nowText(context), reason },
      }),
    );
    context.changed(['review-round'], evaluationId);
    return { batch };
  },
  'reviews.answer': ({ evaluationId, id, scorerId, subjectId, indicatorId, answer }, context) => {
    const { workspace } = context;
    const evaluation = openEvaluation(context, evaluationId);
    const place = evaluation.place(subjectId, indicatorId);
    const scorer = evaluation.scorer(scorerId);
    if (!fillsSheets(scorer))
      fail('evaluation.scorer-does-not-score', { scorer: scorer.name, role: scorer.role });
    const round = findReviewRound(workspace.connection, evaluationId, id);
    if (round.closing !== null) fail('review.round-closed', { round: round.round });
    if (!isReviewed(round, subjectId, indicatorId))
      fail('review.not-in-round', { place, round: round.round });
    const key = { evaluationId, scorerId, subjectId, indicatorId };
    const before = Array.from({ length: round.round - 1 }, (_, index) =>
      findScore(workspace.connection, { ...key, round: index + 1 }),
    ).findLast(({ value, blankReason }) => value !== null || blankReason !== null);
    const reason = answer.reason.trim();
    const given = answer.kind === 'keep' ? before : answer;
    if (!given) return fail('review.no-first-value', { place, scorer: scorer.name });
    const { value, blankReason } = given;
    if (value !== null && blankReason !== null) fail('value.blank-and-value', {});
    if (value === null && blankReason === null) fail('review.value-missing', { place });
    if (answer.kind === 'change' && reason === '') fail('review.reason-missing', { place });
    refuse(checkScore(evaluation.framework, indicatorId, value));
    workspace.log.record(
      scorerId,
      fieldChanges(
        'score',
        joinIdentifier(evaluationId, scorerId, subjectId, indicatorId, String(round.round)),
        { value, blankReason, review: { kept: answer.kind === 'keep', reason } },
      ),
    );
    context.changed(['score'], evaluationId);
    return findScore(workspace.connection, { ...key, round: round.round });
  },
  'reviews.arbitrate': ({ evaluationId, subjectId, indicatorId, actor, ...given }, context) => {
    const { workspace } = context;
    const evaluation = openEvaluation(context, evaluationId);
    assertAllowed(evaluation.scorer(actor), 'arbitrate');
    const place = evaluation.place(subjectId, indicatorId);
    const { value, blankReason } = given;
    if (value !== null && blankReason !== null) fail('value.blank-and-value', {});
    if (value === null && blankReason === null) fail('review.value-missing', { place });
    refuse(checkScore(evaluation.framework, indicatorId, value));
    const decision = { ...given, decidedBy: actor, decidedAt: nowText(context) };
    const { batch } = workspace.log.record(
      actor,
      createdChanges('arbitration', joinIdentifier(evaluationId, subjectId, indicatorId), { decision }),
    );
    context.changed(['arbitration'], evaluationId);
    return { evaluationId, subjectId, indicatorId, ...decision, batch };
  },
  'reviews.withdrawArbitration': ({ evaluationId, subjectId, indicatorId, actor, reason }, context) => {
    const { workspace } = context;
    const evaluation = openEvaluation(context, evaluationId);
    assertAllowed(evaluation.scorer(actor), 'arbitrate');
    evaluation.place(subjectId, indicatorId);
    const { batch } = workspace.log.record(
      actor,
      fieldChanges('arbitration', joinIdentifier(evaluationId, subjectId, indicatorId), {
        decision: null,
        withdrawal: { withdrawnBy: actor, withdrawnAt: nowText(context), reason },
      }),
    );
    context.changed(['arbitration'], evaluationId);
    return { batch };
  },
};
