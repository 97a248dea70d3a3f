import type { Derivation } from '../../model/derivation.ts';
import type { Score } from '../../model/score.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import type { ArbitratedCell } from '../results/arbitration.ts';
import type { PreparedIndicator } from '../results/cells.ts';
import { type Explanation, node } from './node.ts';
import { valueText } from './value-text.ts';

/** Scores of one subject that were reviewed, by scorer and indicator, the earliest round first. */
export type ReviewedScores = ReadonlyMap<string, readonly Score[]>;

const keyOf = (scorerId: string, indicatorId: string): string => `${scorerId}/${indicatorId}`;

export const reviewedScores = ({ scores }: EvaluationSnapshot, subjectId: string): ReviewedScores => {
  const own = scores.filter((score) => score.subjectId === subjectId);
  const reviewed = new Set(
    own.filter(({ round }) => round > 1).map((score) => keyOf(score.scorerId, score.indicatorId)),
  );
  const groups = Map.groupBy(
    own.filter((score) => reviewed.has(keyOf(score.scorerId, score.indicatorId))),
    (score) => keyOf(score.scorerId, score.indicatorId),
  );
  for (const group of groups.values()) group.sort((a, b) => a.round - b.round);
  return groups;
};

const earlierNode = (
  { value, blankReason, round }: Score,
  { unit, method }: PreparedIndicator['indicator'],
): Derivation =>
  value
    ? node('earlier-round', {
        round,
        kind: value.kind,
        value: valueText(value, method),
        unit: value.kind === 'number' ? unit : '',
      })
    : node('earlier-round', { round, kind: 'blank', value: blankReason ?? '', unit: '' });

/** Earlier rounds of a scorer's cell and what was said to the value that counts. */
export const reviewNodes = (
  { reviewed }: Explanation,
  { indicator }: PreparedIndicator,
  scorerId: string,
): Derivation[] => {
  const rounds = (reviewed.get(keyOf(scorerId, indicator.id)) ?? []).filter(
    ({ value, blankReason }) => value !== null || blankReason !== null,
  );
  const latest = rounds.at(-1);
  if (!latest || latest.round === 1) return [];
  const { review } = latest;
  return [
    ...(review
      ? [
          node('review-answer', {
            round: latest.round,
            kept: review.kept ? 'kept' : 'changed',
            reason: review.reason,
          }),
        ]
      : []),
    ...rounds.slice(0, -1).map((score) => earlierNode(score, indicator)),
  ];
};

/** What was decided in place of the scorers, by whom and why. */
export const arbitrationNode = (
  { snapshot }: Explanation,
  { arbitration, cell }: ArbitratedCell,
  children: Derivation[],
): Derivation =>
  node(
    'arbitration',
    {
      decidedBy:
        snapshot.scorers.find(({ id }) => id === arbitration.decidedBy)?.name ?? arbitration.decidedBy,
      decidedAt: arbitration.decidedAt,
      reason: arbitration.reason,
    },
    { amount: cell.amount, children },
  );
