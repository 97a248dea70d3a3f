import type { EnteredValue } from '../../model/entered-value.ts';
import type { Indicator } from '../../model/framework.ts';
import { indicatorsOf } from '../../model/framework.ts';
import type { EvaluationResult } from '../../model/result.ts';
import type { Score } from '../../model/score.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  exactToText,
  multiply,
  reduce,
  subtract,
  whole,
  zero,
} from '../exact.ts';
import { computeResults } from '../results/index.ts';
import { scoreEntered } from '../score-entered.ts';
import { nearestChange } from './score-change.ts';

/** A value a scorer could have given, with its points. */
export interface PossibleValue {
  readonly value: EnteredValue;
  readonly points: string;
}

/** What the nearest change of one score leads to. */
export interface ScoreMove<Outcome> {
  readonly to: PossibleValue;
  /** Points of the move, negative downwards. */
  readonly by: string;
  readonly outcome: Outcome;
}

/** How one score of one subject would have to move; null where no value of that direction changes anything. */
export interface ScoreSensitivity {
  readonly indicatorId: string;
  readonly scorerId: string;
  readonly current: PossibleValue;
  readonly grade: { readonly up: ScoreMove<string> | null; readonly down: ScoreMove<string> | null };
  /** Place among the subjects of the track, the others staying as they are. */
  readonly rank: { readonly up: ScoreMove<number> | null; readonly down: ScoreMove<number> | null };
}

/** More values than this are not looked through one by one; no form has as many steps. */
const mostValues = 100_000;

const numberValue = (points: Exact): EnteredValue => ({ kind: 'number', number: exactToText(points) });

/** Steps of a directly awarded score from 0 to the full score, which is always allowed. */
const directValues = (fullScore: Exact, step: Exact): EnteredValue[] => {
  const quotient = reduce(divide(fullScore, step));
  const steps = quotient.numerator / quotient.denominator;
  if (steps > BigInt(mostValues)) return [];
  const values = Array.from({ length: Number(steps) + 1 }, (_, each) => multiply(whole(each), step));
  const last = values.at(-1) ?? zero;
  return [...values, ...(compare(last, fullScore) < 0 ? [fullScore] : [])].map(numberValue);
};

const candidatesOf = (indicator: Indicator): EnteredValue[] => {
  const { method } = indicator;
  switch (method.id) {
    case 'direct':
      return directValues(exact(indicator.fullScore), exact(method.parameters.step));
    case 'level':
      return method.parameters.levels.map(({ name }) => ({ kind: 'level', level: name }));
    case 'yes-no':
      return [
        { kind: 'yes-no', yes: false },
        { kind: 'yes-no', yes: true },
      ];
    default:
      return [];
  }
};

/** The values of an indicator from the lowest points up; empty where single scores are not judged on such a scale. */
const possibleValues = (indicator: Indicator): PossibleValue[] =>
  candidatesOf(indicator)
    .flatMap((value) => {
      const scored = scoreEntered(indicator.method, value, indicator.fullScore);
      return scored.ok ? [{ value, points: scored.value.points }] : [];
    })
    .sort((a, b) => compare(a.points, b.points))
    .map(({ value, points }) => ({ value, points: exactToText(points) }));

/** The score that counts: the latest round in which something was entered. */
const countingScores = (snapshot: EvaluationSnapshot, subjectId: string): Map<string, Score> => {
  const found = new Map<string, Score>();
  for (const score of snapshot.scores) {
    if (score.subjectId !== subjectId || (score.value === null && score.blankReason === null)) continue;
    const key = `${score.scorerId}/${score.indicatorId}`;
    const present = found.get(key);
    if (!present || present.round < score.round) found.set(key, score);
  }
  return found;
};

/** Place of a printed total among the others of the track: one more than how many are above it. */
const placeAmong = (total: Exact, others: readonly Exact[]): number =>
  1 + others.filter((other) => compare(other, total) > 0).length;

const moveBetween = <Outcome>(
  values: readonly PossibleValue[],
  current: number,
  direction: 'up' | 'down',
  outcomeAt: (position: number) => Outcome,
): ScoreMove<Outcome> | null => {
  const change = nearestChange(values.length, current, direction, outcomeAt);
  const from = values[current];
  const to = change ? values[change.position] : undefined;
  return change && from && to
    ? { to, by: exactToText(subtract(exact(to.points), exact(from.points))), outcome: change.outcome }
    : null;
};

/**
 * For every score of a complete subject that was judged directly, by levels or by yes and no: the nearest other value, up and down,
 * with which the subject's grade or its place would be another one, everything else staying as it is. Computed with the
 * evaluation's own rules (aggregation, rounding, vetoes, bonuses), so it holds for trimmed means as for plain ones.
 * An analysis of the official result, not part of it. Nothing for a subject that is incomplete or not in the snapshot.
 * Score by score, because every one takes several computations of the subject: the caller shows progress and may stop.
 */
export function* scoreSensitivities(
  snapshot: EvaluationSnapshot,
  result: EvaluationResult,
  subjectId: string,
): Generator<ScoreSensitivity, void, void> {
  const subject = snapshot.subjects.find((each) => each.id === subjectId);
  const subjectResult = result.subjects.find((each) => each.subjectId === subjectId);
  if (!subject || !subjectResult?.complete) return;
  const track = new Set(
    snapshot.subjects.filter((each) => each.track === subject.track).map((each) => each.id),
  );
  const others = result.subjects
    .filter((each) => each.subjectId !== subjectId && each.complete && track.has(each.subjectId))
    .map((each) => exact(each.total.rounded));
  const counting = countingScores(snapshot, subjectId);
  const alone: EvaluationSnapshot = {
    ...snapshot,
    subjects: [subject],
    scores: [...counting.values()],
    observations: snapshot.observations.filter((each) => each.subjectId === subjectId),
  };
  const outcomeWith = (score: Score, value: EnteredValue): { grade: string; place: number } => {
    const scores = alone.scores.map((each) =>
      each === score ? { ...each, value, blankReason: null } : each,
    );
    const moved = computeResults({ ...alone, scores }).subjects[0];
    return {
      grade: moved?.grade ?? '',
      place: placeAmong(exact(moved?.total.rounded ?? '0'), others),
    };
  };

  for (const indicator of indicatorsOf(snapshot.framework.document)) {
    const values = possibleValues(indicator);
    if (values.length < 2) continue;
    for (const score of counting.values()) {
      if (score.indicatorId !== indicator.id || score.value === null) continue;
      const scored = scoreEntered(indicator.method, score.value, indicator.fullScore);
      if (!scored.ok) continue;
      const points = exactToText(scored.value.points);
      const current = values.findIndex((each) => each.points === points);
      const from = values[current];
      if (!from) continue;
      const known = new Map<number, { grade: string; place: number }>();
      const outcomeAt = (position: number) => {
        const present = known.get(position);
        if (present) return present;
        const value = values[position]?.value ?? from.value;
        const computed = outcomeWith(score, value);
        known.set(position, computed);
        return computed;
      };
      const gradeAt = (position: number) => outcomeAt(position).grade;
      const placeAt = (position: number) => outcomeAt(position).place;
      yield {
        indicatorId: indicator.id,
        scorerId: score.scorerId,
        current: from,
        grade: {
          up: moveBetween(values, current, 'up', gradeAt),
          down: moveBetween(values, current, 'down', gradeAt),
        },
        rank: {
          up: moveBetween(values, current, 'up', placeAt),
          down: moveBetween(values, current, 'down', placeAt),
        },
      };
    }
  }
}
