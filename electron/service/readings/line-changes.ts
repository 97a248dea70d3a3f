import { FailureError, fail } from '#shared/contract/failure.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { Change, Json } from '#shared/model/operation.ts';
import type { ReviewFields, ReviewLine } from '#shared/model/plan-review.ts';
import { joinIdentifier } from '#shared/model/primitives.ts';
import { readerVersion } from '#shared/plan/reader-version.ts';
import { withChanges } from '#shared/plan/review/changed-indicator.ts';
import { lineProblems } from '#shared/plan/review/line-problems.ts';
import { paragraphsIn } from '#shared/plan/review/rebase-reading.ts';
import { isReplaced } from '#shared/plan/review/review-states.ts';
import {
  type ChangedFields,
  type DecidedUpon,
  type LineDecision,
  type StoredLine,
  storedField,
} from '#shared/plan/review/stored-line.ts';
import { toJson } from '../log/to-json.ts';
import { draftLanguage, type ReviewInHand } from './review-of-plan.ts';

/** Changes of a line's stored fields. */
export const lineChange = (planId: string, lineId: string, field: string, value: unknown): Change => ({
  entity: 'reading-line',
  entityId: joinIdentifier(planId, lineId),
  field,
  value: toJson(value) as Json,
});

export const findLine = ({ review }: ReviewInHand, lineId: string): ReviewLine =>
  review.lines.find(({ id }) => id === lineId) ??
  fail('request.not-found', { noun: 'indicator', id: lineId });

export const findStored = ({ decisions }: ReviewInHand, lineId: string): StoredLine | undefined =>
  decisions.lines.find(({ id }) => id === lineId);

/** A line that others took the place of has to be restored before anything is decided on it. */
export const assertStands = (line: ReviewLine): void => {
  if (isReplaced(line.state)) fail('reading.line-replaced', { name: line.indicator.name, state: line.state });
};

export const assertDimension = ({ review }: ReviewInHand, dimensionId: string): void => {
  if (!review.dimensions.some(({ id }) => id === dimensionId))
    fail('request.not-found', { noun: 'dimension', id: dimensionId });
};

const dimensionNameOf = ({ review }: ReviewInHand, dimensionId: string): string => {
  const found = review.dimensions.find(({ id }) => id === dimensionId);
  return found?.proposedName ?? found?.name ?? dimensionId;
};

/** The line as a decision on it remembers it: as proposed now, or as it was remembered where it is proposed no more. */
export const contentOf = (hand: ReviewInHand, lineId: string): DecidedUpon => {
  const proposed = hand.proposed.lines.find(({ id }) => id === lineId);
  const stored = findStored(hand, lineId)?.decidedUpon ?? null;
  if (!proposed) return stored ?? fail('request.not-found', { noun: 'indicator', id: lineId });
  const { dimensionId, group, indicator, weight, reasoning, confidence } = proposed;
  return {
    readerVersion,
    dimensionId,
    dimensionName: dimensionNameOf(hand, dimensionId),
    group,
    indicator,
    weight,
    reasoning: [...reasoning],
    confidence,
  };
};

/** Decides on a line and remembers what it was. A reason belongs to a rejection only. */
export const decide = (
  hand: ReviewInHand,
  lineId: string,
  decision: LineDecision,
  reason: string | null = null,
): Change[] => [
  lineChange(hand.plan.id, lineId, 'decidedUpon', contentOf(hand, lineId)),
  lineChange(hand.plan.id, lineId, 'decision', decision),
  lineChange(hand.plan.id, lineId, 'reason', reason === '' ? null : reason),
];

/** A group is stored by its name; the code it has depends on the other groups. */
const groupNameOf = (hand: ReviewInHand, dimensionId: string, code: string | null): string | null => {
  if (code === null) return null;
  const dimension = hand.review.dimensions.find(({ id }) => id === dimensionId);
  return (
    dimension?.groups.find((group) => group.code === code)?.name ??
    fail('framework.unknown-group', { place: dimension?.name ?? dimensionId, group: code }, [
      'fields',
      'group',
    ])
  );
};

/** Fields as they are stored, those that say nothing left out. */
export const asChanged = (
  hand: ReviewInHand,
  dimensionId: string,
  fields: Partial<{ readonly [Field in keyof ReviewFields]: ReviewFields[Field] | undefined }>,
): ChangedFields => {
  const { group, ...rest } = fields;
  const named = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(named) as ChangedFields),
    ...(group === undefined ? {} : { group: groupNameOf(hand, dimensionId, group) }),
  };
};

/** Refuses what the draft editor's check would find wrong with a line, at its place in the fields given. */
export const assertSound = (
  { plan, proposed }: ReviewInHand,
  { indicator }: Pick<DecidedUpon, 'indicator'>,
  changed: ChangedFields,
  path: readonly (string | number)[],
): void => {
  const [problem] = lineProblems(
    withChanges(indicator, changed, draftLanguage),
    proposed.reading,
    paragraphsIn(plan.text),
  );
  if (problem) throw new FailureError({ ...problem, path: [...path, ...problem.path] });
};

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(toJson(a)) === canonicalJson(toJson(b));

/** Operations that change fields of a line; a field given its remembered value is changed no more. */
export const fieldChanges = (
  planId: string,
  lineId: string,
  content: DecidedUpon,
  changed: ChangedFields,
): Change[] =>
  Object.entries(changed).map(([name, value]) => {
    const before: unknown =
      name === 'group' ? content.group : content.indicator[name as keyof typeof content.indicator];
    return lineChange(planId, lineId, storedField(name), isSame(before, value) ? null : { value });
  });
