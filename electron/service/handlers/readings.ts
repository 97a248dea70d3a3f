import { fail } from '#shared/contract/failure.ts';
import type { readingMethods } from '#shared/contract/methods/readings.ts';
import type { Change, EntityKind } from '#shared/model/operation.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { selectedLine } from '#shared/plan/review/selected-line.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { createdChanges } from '../log/field-changes.ts';
import { findPlan } from '../queries/plans.ts';
import { findClashes, findReviewDrafts } from '../queries/readings.ts';
import { keepPlan } from '../readings/keep-plan.ts';
import { assertDimension } from '../readings/line-changes.ts';
import {
  acceptChanges,
  addChanges,
  damageChanges,
  editChanges,
  mergeChanges,
  moveChanges,
  rejectChanges,
  restoreChanges,
  splitChanges,
} from '../readings/line-decisions.ts';
import { createDraft, previewDraft } from '../readings/make-draft.ts';
import {
  assertUncited,
  bringsPlan,
  factChanges,
  fileOfPlan,
  removalChanges,
} from '../readings/plan-changes.ts';
import { readPlanDocument } from '../readings/plan-document.ts';
import { previewOf } from '../readings/preview.ts';
import { draftLanguage, takeReview } from '../readings/review-of-plan.ts';
import { settleChanges } from '../readings/settle-clash.ts';

const reviewKinds: readonly EntityKind[] = ['reading-line', 'reading-dimension', 'reading-damage'];

/** Records changes as one batch and tells everyone. */
const recorded = (
  { workspace, changed }: Context,
  actor: string,
  changes: readonly Change[],
  kinds: readonly EntityKind[] = reviewKinds,
): { batch: string } => {
  const { batch } = workspace.log.record(actor, changes);
  changed(kinds);
  return { batch };
};

export const readingHandlers: HandlersOf<typeof readingMethods> = {
  'readings.previewFile': async ({ handle, name }, context) => {
    const read = await readPlanDocument({ kind: 'file', handle, name }, 'readings.previewFile', context);
    return previewOf(read, context);
  },
  'readings.previewText': async ({ text, name }, context) => {
    const read = await readPlanDocument({ kind: 'text', text, name }, 'readings.previewText', context);
    return previewOf(read, context);
  },
  'readings.keepPlan': (input, context) => keepPlan(input, context),
  'readings.correctFacts': ({ planId, facts, actor }, context) =>
    recorded(context, actor, factChanges(context.workspace.connection, planId, facts), ['plan']),
  'readings.removePlan': ({ planId, actor }, context) =>
    recorded(context, actor, removalChanges(context.workspace.connection, planId), ['plan']),
  'readings.openFile': async ({ planId }, { workspace }) => {
    const { name, size, sha256 } = fileOfPlan(workspace.connection, planId);
    const state = await workspace.evidence.examine(sha256);
    if (state !== 'present') return fail(`evidence.${state}`, { name, sha256 });
    return workspace.transfers.offer({
      path: workspace.evidence.pathOf(sha256),
      name,
      size,
      sha256,
      temporary: false,
    });
  },
  'readings.open': async ({ planId }, context) => {
    const { review } = await takeReview(planId, 'readings.open', context);
    const { connection } = context.workspace;
    return {
      ...review,
      clashes: findClashes(connection, planId),
      drafts: findReviewDrafts(connection, planId),
    };
  },
  'readings.accept': async ({ planId, lineIds, actor }, context) => {
    const hand = await takeReview(planId, 'readings.accept', context);
    return recorded(context, actor, acceptChanges(hand, lineIds));
  },
  'readings.reject': async ({ planId, lineIds, reason, actor }, context) => {
    const hand = await takeReview(planId, 'readings.reject', context);
    return recorded(context, actor, rejectChanges(hand, lineIds, reason));
  },
  'readings.restore': async ({ planId, lineIds, discardEdits, actor }, context) => {
    const hand = await takeReview(planId, 'readings.restore', context);
    return recorded(context, actor, restoreChanges(hand, lineIds, discardEdits));
  },
  'readings.acceptDimension': async ({ planId, dimensionId, actor }, context) => {
    const hand = await takeReview(planId, 'readings.acceptDimension', context);
    assertDimension(hand, dimensionId);
    const open = hand.review.lines.filter(
      (line) => line.dimensionId === dimensionId && line.state === 'undecided',
    );
    const ids = open.map(({ id }) => id);
    return { ...recorded(context, actor, acceptChanges(hand, ids)), accepted: ids.length };
  },
  'readings.editLine': async ({ planId, lineId, fields, dimensionId, actor }, context) => {
    const hand = await takeReview(planId, 'readings.editLine', context);
    return recorded(context, actor, editChanges(hand, lineId, fields, dimensionId));
  },
  'readings.splitLine': async ({ planId, lineId, parts, actor }, context) => {
    const hand = await takeReview(planId, 'readings.splitLine', context);
    const { lineIds, changes } = splitChanges(hand, lineId, parts, context.workspace);
    return { lineIds, ...recorded(context, actor, changes) };
  },
  'readings.mergeLines': async ({ planId, lineIds, fields, actor }, context) => {
    const hand = await takeReview(planId, 'readings.mergeLines', context);
    const { lineId, changes } = mergeChanges(hand, lineIds, fields, context.workspace);
    return { lineId, ...recorded(context, actor, changes) };
  },
  'readings.proposeLine': async ({ planId, start, end }, context) => {
    const { proposed } = await takeReview(planId, 'readings.proposeLine', context);
    const { indicator, dimensionId, weight, reasoning, confidence } = selectedLine(
      proposed,
      { start, end },
      planId,
      draftLanguage,
    );
    return { indicator, dimensionId, weight, reasoning, confidence };
  },
  'readings.addLine': async ({ planId, start, end, fields, dimensionId, actor }, context) => {
    const hand = await takeReview(planId, 'readings.addLine', context);
    const { lineId, changes } = addChanges(hand, { start, end }, fields, dimensionId, context.workspace);
    return { lineId, ...recorded(context, actor, changes) };
  },
  'readings.moveLines': async ({ planId, lineIds, dimensionId, actor }, context) => {
    const hand = await takeReview(planId, 'readings.moveLines', context);
    return recorded(context, actor, moveChanges(hand, lineIds, dimensionId));
  },
  'readings.renameDimension': async ({ planId, dimensionId, name, actor }, context) => {
    const hand = await takeReview(planId, 'readings.renameDimension', context);
    assertDimension(hand, dimensionId);
    const entityId = joinIdentifier(planId, dimensionId);
    return recorded(context, actor, [{ entity: 'reading-dimension', entityId, field: 'name', value: name }]);
  },
  'readings.addDimension': ({ planId, name, actor }, context) => {
    findPlan(context.workspace.connection, planId);
    const dimensionId = context.workspace.newIdentifier('dimension');
    const entityId = joinIdentifier(planId, dimensionId);
    return {
      dimensionId,
      ...recorded(context, actor, createdChanges('reading-dimension', entityId, { added: true, name })),
    };
  },
  'readings.decideDamage': async ({ planId, damageId, decision, actor }, context) => {
    const hand = await takeReview(planId, 'readings.decideDamage', context);
    return recorded(context, actor, damageChanges(hand, damageId, decision, context.workspace));
  },
  'readings.settleClash': async ({ planId, kind, id, field, value, actor }, context) => {
    const hand = await takeReview(planId, 'readings.settleClash', context);
    const clashes = findClashes(context.workspace.connection, planId);
    const changes = settleChanges(hand, clashes, { kind, id, field, value }, context.workspace);
    return recorded(context, actor, changes);
  },
  'readings.undo': ({ planId, batch, actor }, context) => {
    const { connection, log } = context.workspace;
    if (bringsPlan(connection, planId, batch)) assertUncited(connection, findPlan(connection, planId));
    const { reverted, kept } = log.revert(actor, batch, planId);
    context.changed(['plan', ...reviewKinds]);
    return { reverted, kept };
  },
  'readings.previewDraft': async ({ planId, ...choices }, context) =>
    previewDraft(await takeReview(planId, 'readings.previewDraft', context), choices),
  'readings.createDraft': async ({ planId, ...choices }, context) => {
    const hand = await takeReview(planId, 'readings.createDraft', context);
    const made = createDraft(hand, choices, context.workspace);
    context.changed(['framework-draft']);
    return made;
  },
};
