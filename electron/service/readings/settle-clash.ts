import { fail } from '#shared/contract/failure.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Change, Json } from '#shared/model/operation.ts';
import type { ReviewClash } from '#shared/model/plan-review.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { lineDecisionSchema } from '#shared/plan/review/stored-line.ts';
import type { Workspace } from '../workspace.ts';
import { lineChange } from './line-changes.ts';
import { damageChanges, withdrawChanges } from './line-decisions.ts';
import type { ReviewInHand } from './review-of-plan.ts';

interface Choice extends Pick<ReviewClash, 'kind' | 'id' | 'field'> {
  readonly value: Json;
}

const madeBy = (value: Json): readonly string[] => {
  const { data } = lineDecisionSchema.safeParse(value);
  return data && 'into' in data ? data.into : [];
};

/** Lines that only the decisions not chosen have made go, as if those had been taken back; those of the choice stay. */
const decisionChanges = (
  hand: ReviewInHand,
  { id, value }: Choice,
  clash: Pick<ReviewClash, 'values'>,
): Change[] => {
  const stay = madeBy(value);
  const made = clash.values.flatMap((each) => madeBy(each.value));
  const { data } = lineDecisionSchema.safeParse(value);
  return [
    ...withdrawChanges(hand, made, new Set([id, ...stay])),
    lineChange(hand.plan.id, id, 'decision', value),
    ...(data?.is === 'rejected' ? [] : [lineChange(hand.plan.id, id, 'reason', null)]),
  ];
};

/** Makes one of the values of a clash the value, in the knowledge of all of them. */
export const settleChanges = (
  hand: ReviewInHand,
  clashes: readonly ReviewClash[],
  choice: Choice,
  workspace: Workspace,
): Change[] => {
  const { kind, id, field, value } = choice;
  const clash = clashes.find((each) => each.kind === kind && each.id === id && each.field === field);
  // A value nobody gave any more: someone else has settled it meanwhile.
  if (!clash?.values.some((each) => canonicalJson(each.value) === canonicalJson(value)))
    return fail('request.not-found', { noun: 'clash', id });
  if (kind === 'dimension')
    return [{ entity: 'reading-dimension', entityId: joinIdentifier(hand.plan.id, id), field, value }];
  if (kind === 'damage')
    return damageChanges(hand, id, value === 'read' || value === 'keep' ? value : null, workspace);
  return field === 'decision'
    ? decisionChanges(hand, choice, clash)
    : [lineChange(hand.plan.id, id, field, value)];
};
