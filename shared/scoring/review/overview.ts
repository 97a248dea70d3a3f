import { fillsSheets } from '../../model/evaluation.ts';
import type { EvaluationResult, IndicatorResult } from '../../model/result.ts';
import type { ReviewOverview, ReviewStatistics, ReviewUnit } from '../../model/review-overview.ts';
import type { ReviewRound } from '../../model/review-round.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import { type UnitDisagreement, unitDisagreements } from '../agreement/disagreement.ts';
import { intraclass } from '../agreement/intraclass.ts';
import { krippendorffAlpha } from '../agreement/krippendorff.ts';
import { ratedPanel, ratingsOf } from '../agreement/rated-units.ts';
import { computeResults } from '../results/index.ts';
import { GivenValues } from './given.ts';

/** The evaluation as it stood after the first round: later rounds and arbitration left out. */
export const firstRoundOf = (snapshot: EvaluationSnapshot): EvaluationSnapshot => ({
  ...snapshot,
  scores: snapshot.scores.filter(({ round }) => round === 1),
  arbitrations: [],
});

const keyOf = (subjectId: string, indicatorId: string): string => `${subjectId}/${indicatorId}`;

/** Disagreement and points of an evaluation at one time. */
class Standing {
  readonly statistics: ReviewStatistics;
  readonly #units: ReadonlyMap<string, UnitDisagreement>;
  readonly #points: ReadonlyMap<string, IndicatorResult['points']>;

  constructor(snapshot: EvaluationSnapshot, result: EvaluationResult) {
    const panel = ratedPanel(result, snapshot.framework.document);
    const units = unitDisagreements(panel, snapshot.evaluation.rules.review);
    const ratings = ratingsOf(panel);
    const alpha = krippendorffAlpha(ratings, 'interval');
    const correlation = intraclass(ratings);
    const single = correlation.defined ? correlation.value.twoWaySingle : correlation;
    this.statistics = {
      alpha: alpha.defined ? alpha.value.alpha : null,
      intraclass: single.defined ? single.value : null,
      notices: units.filter(({ flag }) => flag === 'notice').length,
      reviews: units.filter(({ flag }) => flag === 'review').length,
      compared: units.filter(({ flag }) => flag !== 'too-few').length,
      scorers: panel.scorerIds.length,
    };
    this.#units = new Map(units.map((unit) => [keyOf(unit.subjectId, unit.indicatorId), unit]));
    this.#points = new Map(
      result.subjects.flatMap(({ subjectId, indicators }) =>
        indicators.map(({ indicatorId, points }) => [keyOf(subjectId, indicatorId), points] as const),
      ),
    );
  }

  units(): Iterable<UnitDisagreement> {
    return this.#units.values();
  }

  finding(subjectId: string, indicatorId: string): ReviewUnit['before'] {
    const key = keyOf(subjectId, indicatorId);
    const unit = this.#units.get(key);
    return {
      flag: unit?.flag ?? 'too-few',
      by: [...(unit?.by ?? [])],
      range: unit?.range ?? null,
      points: this.#points.get(key) ?? null,
    };
  }
}

/** How many cells of a round are expected, answered, and answered with another value. */
const progressOf = (round: ReviewRound, values: GivenValues, scorerIds: readonly string[]) => {
  const progress = { expected: 0, answered: 0, changed: 0 };
  for (const { subjectId, indicatorIds } of round.cells)
    for (const indicatorId of indicatorIds)
      for (const scorerId of scorerIds) {
        progress.expected += 1;
        const answer = values
          .rounds(subjectId, indicatorId, scorerId)
          .find((score) => score.round === round.round);
        if (!answer) continue;
        progress.answered += 1;
        if (!answer.review?.kept) progress.changed += 1;
      }
  return progress;
};

/**
 * The review of an evaluation: what its rule flags on the first-round values and on what counts now, every round with
 * its progress, arbitration, and every scorer's values before and after. Computed from the same results as the totals.
 */
export const reviewOverview = (snapshot: EvaluationSnapshot): ReviewOverview => {
  const { reviewRounds, arbitrations } = snapshot;
  const isReviewedAtAll = arbitrations.length > 0 || snapshot.scores.some(({ round }) => round > 1);
  const after = new Standing(snapshot, computeResults(snapshot));
  const first = firstRoundOf(snapshot);
  const before = isReviewedAtAll ? new Standing(first, computeResults(first)) : after;

  const roundIds = new Map<string, string[]>();
  for (const { id, cells } of reviewRounds)
    for (const { subjectId, indicatorIds } of cells)
      for (const indicatorId of indicatorIds) {
        const key = keyOf(subjectId, indicatorId);
        roundIds.set(key, [...(roundIds.get(key) ?? []), id]);
      }
  const decided = new Map(arbitrations.map((each) => [keyOf(each.subjectId, each.indicatorId), each]));
  const flagged = new Set<string>();
  for (const standing of new Set([before, after]))
    for (const { flag, subjectId, indicatorId } of standing.units())
      if (flag === 'notice' || flag === 'review') flagged.add(keyOf(subjectId, indicatorId));

  const isShown = (subjectId: string, indicatorId: string): boolean => {
    const key = keyOf(subjectId, indicatorId);
    return flagged.has(key) || roundIds.has(key) || decided.has(key);
  };
  const values = new GivenValues(snapshot, isShown);
  const scorerIds = snapshot.scorers.filter(fillsSheets).map(({ id }) => id);
  const codes = new Map(
    snapshot.framework.document.dimensions.flatMap(({ indicators }) =>
      indicators.map(({ id, code }) => [id, code] as const),
    ),
  );
  const unitOf = (subjectId: string, indicatorId: string, code: string): ReviewUnit => {
    const key = keyOf(subjectId, indicatorId);
    return {
      subjectId,
      indicatorId,
      code,
      before: before.finding(subjectId, indicatorId),
      after: after.finding(subjectId, indicatorId),
      roundIds: roundIds.get(key) ?? [],
      arbitration: decided.get(key) ?? null,
      scorers: scorerIds.map((scorerId) => {
        const rounds = values.rounds(subjectId, indicatorId, scorerId);
        const own = rounds.find(({ round }) => round === 1);
        const later = rounds.findLast(({ round }) => round > 1);
        return {
          scorerId,
          first: own ? values.given(own) : null,
          later: later
            ? {
                ...values.given(later),
                round: later.round,
                kept: later.review?.kept ?? false,
                reason: later.review?.reason ?? '',
              }
            : null,
        };
      }),
    };
  };
  return {
    rule: snapshot.evaluation.rules.review,
    rounds: reviewRounds.map((round) => ({ ...round, ...progressOf(round, values, scorerIds) })),
    units: snapshot.subjects.flatMap(({ id: subjectId }) =>
      [...codes].flatMap(([indicatorId, code]) =>
        isShown(subjectId, indicatorId) ? [unitOf(subjectId, indicatorId, code)] : [],
      ),
    ),
    before: before.statistics,
    after: after.statistics,
  };
};
