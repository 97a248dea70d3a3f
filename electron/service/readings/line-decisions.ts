import { fail } from '#shared/contract/failure.ts';
import type { Change } from '#shared/model/operation.ts';
import type { ReviewFields } from '#shared/model/plan-review.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { sameProposal } from '#shared/plan/review/same-proposal.ts';
import { selectedLine } from '#shared/plan/review/selected-line.ts';
import type { DamageDecision } from '#shared/plan/review/settle-damage.ts';
import { partFields } from '#shared/plan/review/split-part.ts';
import type { ChangedFields, DecidedUpon } from '#shared/plan/review/stored-line.ts';
import { storedField } from '#shared/plan/review/stored-line.ts';
import { withFullScore } from '#shared/scoring/reweight.ts';
import type { Workspace } from '../workspace.ts';
import {
  asChanged,
  assertDimension,
  assertSound,
  assertStands,
  contentOf,
  decide,
  fieldChanges,
  findLine,
  findStored,
  lineChange,
} from './line-changes.ts';
import { draftLanguage, proposedFor, type ReviewInHand } from './review-of-plan.ts';

type GivenFields = Partial<{ readonly [Field in keyof ReviewFields]: ReviewFields[Field] | undefined }>;

export const acceptChanges = (hand: ReviewInHand, lineIds: readonly string[]): Change[] =>
  lineIds.flatMap((id) => {
    assertStands(findLine(hand, id));
    return decide(hand, id, { is: 'accepted' });
  });

export const rejectChanges = (hand: ReviewInHand, lineIds: readonly string[], reason: string): Change[] =>
  lineIds.flatMap((id) => {
    assertStands(findLine(hand, id));
    return decide(hand, id, { is: 'rejected' }, reason.trim());
  });

/**
 * Which lines come back and which go when decisions are taken back, splits and merges with everything they reach.
 * `fixed` lines are decided on otherwise.
 */
const restoring = (
  hand: ReviewInHand,
  lineIds: readonly string[],
  taken: readonly string[] = [],
  fixed: ReadonlySet<string> = new Set(),
) => {
  const back = new Set<string>();
  const gone = new Set<string>();
  const bring = (id: string): void => {
    if (back.has(id) || gone.has(id) || fixed.has(id)) return;
    back.add(id);
    const decision = findStored(hand, id)?.decision;
    if (decision && 'into' in decision) for (const each of decision.into) remove(each);
  };
  const remove = (id: string): void => {
    if (gone.has(id) || fixed.has(id)) return;
    gone.add(id);
    back.delete(id);
    const line = findStored(hand, id);
    for (const each of line?.from ?? []) bring(each);
    const decision = line?.decision;
    if (decision && 'into' in decision) for (const each of decision.into) remove(each);
  };
  for (const id of lineIds) {
    findLine(hand, id);
    bring(id);
  }
  for (const id of taken) remove(id);
  return { back, gone };
};

/** Takes away lines, and brings back what they were made of; `fixed` lines are left to the caller. */
export const withdrawChanges = (
  hand: ReviewInHand,
  lineIds: readonly string[],
  fixed: ReadonlySet<string>,
): Change[] => {
  const { back, gone } = restoring(hand, [], lineIds, fixed);
  return [
    ...[...back].map((id) => lineChange(hand.plan.id, id, 'decision', null)),
    ...[...gone]
      .filter((id) => findStored(hand, id) !== undefined)
      .map((id) => lineChange(hand.plan.id, id, 'deleted', true)),
  ];
};

export const restoreChanges = (
  hand: ReviewInHand,
  lineIds: readonly string[],
  discardEdits: boolean,
): Change[] => {
  const { back, gone } = restoring(hand, lineIds);
  const asked = new Set(lineIds);
  return [
    ...[...back].flatMap((id) => [
      lineChange(hand.plan.id, id, 'decision', null),
      lineChange(hand.plan.id, id, 'reason', null),
      ...(discardEdits && asked.has(id)
        ? Object.keys(findStored(hand, id)?.changed ?? {}).map((name) =>
            lineChange(hand.plan.id, id, storedField(name), null),
          )
        : []),
    ]),
    ...[...gone]
      .filter((id) => findStored(hand, id) !== undefined)
      .map((id) => lineChange(hand.plan.id, id, 'deleted', true)),
  ];
};

export const editChanges = (
  hand: ReviewInHand,
  lineId: string,
  fields: GivenFields,
  dimensionId: string | undefined,
): Change[] => {
  const line = findLine(hand, lineId);
  assertStands(line);
  if (dimensionId !== undefined) assertDimension(hand, dimensionId);
  const content = contentOf(hand, lineId);
  const earlier = findStored(hand, lineId)?.changed ?? {};
  const changed = {
    ...asChanged(hand, dimensionId ?? line.dimensionId, fields),
    // A method written for another full score follows it.
    ...(earlier.method && fields.fullScore !== undefined && fields.method === undefined
      ? { method: withFullScore(line.indicator, fields.fullScore).method }
      : {}),
  };
  assertSound(hand, content, { ...earlier, ...changed }, ['fields']);
  return [
    ...decide(hand, lineId, { is: 'accepted' }),
    ...fieldChanges(hand.plan.id, lineId, content, changed),
    ...(dimensionId === undefined ? [] : [lineChange(hand.plan.id, lineId, 'dimensionId', dimensionId)]),
  ];
};

/** A line that is no proposal: what it is, where it comes from, and that it is accepted. */
const newLine = (
  planId: string,
  lineId: string,
  origin: 'added' | 'split' | 'merged',
  from: readonly string[],
  content: DecidedUpon,
  changed: ChangedFields,
): Change[] => [
  lineChange(planId, lineId, 'deleted', false),
  lineChange(planId, lineId, 'origin', origin),
  lineChange(planId, lineId, 'from', from),
  lineChange(planId, lineId, 'decidedUpon', { ...content, indicator: { ...content.indicator, id: lineId } }),
  lineChange(planId, lineId, 'decision', { is: 'accepted' }),
  ...fieldChanges(planId, lineId, content, changed),
];

/** A line with a person's changes, as the start of another: the changes are part of it. */
const standing = (hand: ReviewInHand, lineId: string): DecidedUpon => {
  const line = findLine(hand, lineId);
  const stored = findStored(hand, lineId);
  const dimension = hand.review.dimensions.find(({ id }) => id === line.dimensionId);
  const content = contentOf(hand, lineId);
  return {
    ...content,
    indicator: { ...line.indicator, group: null },
    group: dimension?.groups.find(({ code }) => code === line.indicator.group)?.name ?? null,
    dimensionId: line.dimensionId,
    dimensionName: dimension?.proposedName ?? dimension?.name ?? content.dimensionName,
    readerVersion: stored?.decidedUpon?.readerVersion ?? content.readerVersion,
  };
};

export const splitChanges = (
  hand: ReviewInHand,
  lineId: string,
  parts: readonly GivenFields[],
  { newIdentifier }: Workspace,
): { lineIds: string[]; changes: Change[] } => {
  const line = findLine(hand, lineId);
  assertStands(line);
  const content = standing(hand, lineId);
  const lineIds = parts.map(() => newIdentifier('line'));
  const made = parts.flatMap((fields, index) => {
    const changed = partFields(content.indicator, asChanged(hand, line.dimensionId, fields));
    assertSound(hand, content, changed, ['parts', index]);
    return newLine(hand.plan.id, lineIds[index] ?? '', 'split', [lineId], content, changed);
  });
  return { lineIds, changes: [...made, ...decide(hand, lineId, { is: 'split', into: lineIds })] };
};

export const mergeChanges = (
  hand: ReviewInHand,
  lineIds: readonly string[],
  fields: GivenFields,
  { newIdentifier }: Workspace,
): { lineId: string; changes: Change[] } => {
  const ids = [...new Set(lineIds)];
  const lines = ids.map((id) => findLine(hand, id));
  for (const line of lines) assertStands(line);
  const [first, second] = lines;
  if (!first || !second)
    return fail('request.invalid', { method: 'readings.mergeLines', at: 'lineIds', detail: 'too-small' }, [
      'lineIds',
    ]);
  const whole = standing(hand, first.id);
  const seen = new Set<string>();
  const citations = lines
    .flatMap(({ indicator }) => indicator.citations)
    .filter(({ paragraph, start, end }) => {
      const key = `${paragraph} ${start} ${end}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
  const content: DecidedUpon = {
    ...whole,
    indicator: { ...whole.indicator, citations },
    reasoning: lines
      .flatMap(({ reasoning }) => reasoning.filter(({ kind }) => kind === 'from-words'))
      .concat(whole.reasoning.filter(({ kind }) => kind !== 'from-words')),
  };
  const changed = asChanged(hand, first.dimensionId, fields);
  assertSound(hand, content, changed, ['fields']);
  const lineId = newIdentifier('line');
  return {
    lineId,
    changes: [
      ...newLine(hand.plan.id, lineId, 'merged', ids, content, changed),
      ...ids.flatMap((id) => decide(hand, id, { is: 'merged', into: [lineId] })),
    ],
  };
};

export const addChanges = (
  hand: ReviewInHand,
  span: { readonly start: number; readonly end: number },
  fields: GivenFields,
  dimensionId: string | undefined,
  { newIdentifier }: Workspace,
): { lineId: string; changes: Change[] } => {
  if (dimensionId !== undefined) assertDimension(hand, dimensionId);
  const content = selectedLine(hand.proposed, span, hand.plan.id, draftLanguage);
  const changed = asChanged(hand, dimensionId ?? content.dimensionId, fields);
  assertSound(hand, content, changed, ['fields']);
  const lineId = newIdentifier('line');
  return {
    lineId,
    changes: [
      ...newLine(hand.plan.id, lineId, 'added', [], content, changed),
      ...(dimensionId === undefined ? [] : [lineChange(hand.plan.id, lineId, 'dimensionId', dimensionId)]),
    ],
  };
};

export const moveChanges = (
  hand: ReviewInHand,
  lineIds: readonly string[],
  dimensionId: string,
): Change[] => {
  assertDimension(hand, dimensionId);
  return lineIds.flatMap((id) => {
    findLine(hand, id);
    return [
      lineChange(hand.plan.id, id, 'decidedUpon', contentOf(hand, id)),
      lineChange(hand.plan.id, id, 'dimensionId', dimensionId),
    ];
  });
};

/**
 * Decides on a damaged place. Lines that were accepted just as they were proposed follow the number as it is read
 * now; lines a person changed stay as they are.
 */
export const damageChanges = (
  hand: ReviewInHand,
  damageId: string,
  decision: DamageDecision | null,
  workspace: Workspace,
): Change[] => {
  if (!hand.review.damages.some(({ id }) => id === damageId))
    fail('request.not-found', { noun: 'damage', id: damageId });
  const damages = new Map(hand.decisions.damages);
  if (decision === null) damages.delete(damageId);
  else damages.set(damageId, decision);
  const after = { ...hand, proposed: proposedFor(workspace, hand.plan, hand.reading, damages) };
  const followed = hand.decisions.lines.filter(({ id, decision: on, decidedUpon }) => {
    const [now, then] = [hand.proposed, after.proposed].map(
      ({ lines }) => lines.find((line) => line.id === id)?.indicator,
    );
    return (
      on?.is === 'accepted' &&
      decidedUpon !== null &&
      now !== undefined &&
      then !== undefined &&
      sameProposal(now, decidedUpon.indicator) &&
      !sameProposal(then, decidedUpon.indicator)
    );
  });
  return [
    {
      entity: 'reading-damage',
      entityId: joinIdentifier(hand.plan.id, damageId),
      field: 'decision',
      value: decision,
    },
    ...followed.map(({ id }) => lineChange(hand.plan.id, id, 'decidedUpon', contentOf(after, id))),
  ];
};
