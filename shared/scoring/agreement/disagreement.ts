import {
  compare,
  type Exact,
  exact,
  exactToText,
  maximum,
  minimum,
  subtract,
  toApproximateNumber,
} from '../exact.ts';
import { dispersion } from './dispersion.ts';
import type { RatedPanel, RatedUnit } from './rated-units.ts';
import { type Statistic, undefinedBecause } from './statistic.ts';

/**
 * From which range of score rates on an indicator is pointed out (提示) and must be reviewed (必须复核); decimals from 0
 * to 1. The defaults are one and two steps of the usual levels.
 */
export interface ReviewThresholds {
  readonly notice: string;
  readonly review: string;
}
export const defaultReviewThresholds: ReviewThresholds = { notice: '0.20', review: '0.40' };

/** `too-few`: fewer than two scorers, so that nothing can be compared (评分人不足). */
export const reviewFlags = ['too-few', 'none', 'notice', 'review'] as const;
export type ReviewFlag = (typeof reviewFlags)[number];

/** How far apart the scorers are on one indicator of one subject. */
export interface UnitDisagreement extends Pick<RatedUnit, 'subjectId' | 'indicatorId' | 'code'> {
  readonly flag: ReviewFlag;
  readonly scorers: number;
  /** Exact range of the rates as text; null with fewer than two. The flag rests on it and on nothing rounded. */
  readonly range: string | null;
  /** Who gave the least and the most; several where they tie. */
  readonly lowest: readonly string[];
  readonly highest: readonly string[];
  readonly mean: Statistic;
  readonly deviation: Statistic;
  readonly variation: Statistic;
}

/** The same over all subjects, one line per indicator. */
export interface IndicatorDisagreement {
  readonly indicatorId: string;
  readonly code: string;
  /** Subjects on which at least two scorers can be compared. */
  readonly subjects: number;
  readonly notices: number;
  readonly reviews: number;
  /** The worst flag among the subjects. */
  readonly flag: ReviewFlag;
  /** Exact largest range as text; null where nothing can be compared. */
  readonly largestRange: string | null;
  /** Mean of the ranges, of the standard deviations and of the coefficients of variation that have a value. */
  readonly meanRange: Statistic;
  readonly meanDeviation: Statistic;
  readonly meanVariation: Statistic;
}

const flagOf = (range: Exact | null, thresholds: ReviewThresholds): ReviewFlag => {
  if (range === null) return 'too-few';
  if (compare(range, exact(thresholds.review)) >= 0) return 'review';
  return compare(range, exact(thresholds.notice)) >= 0 ? 'notice' : 'none';
};

const disagreementOf = (
  scorerIds: readonly string[],
  { subjectId, indicatorId, code, rates }: RatedUnit,
  thresholds: ReviewThresholds,
): UnitDisagreement => {
  const given = rates.flatMap((rate, scorer) =>
    rate === null ? [] : { rate: rate.exact, approximate: rate.approximate, id: scorerIds[scorer] ?? '' },
  );
  const values = given.map(({ rate }) => rate);
  const least = values.reduce<Exact | null>((found, rate) => (found ? minimum(found, rate) : rate), null);
  const most = values.reduce<Exact | null>((found, rate) => (found ? maximum(found, rate) : rate), null);
  const range = least && most && given.length >= 2 ? subtract(most, least) : null;
  const at = (extreme: Exact | null) =>
    extreme ? given.filter(({ rate }) => compare(rate, extreme) === 0).map(({ id }) => id) : [];
  const spread = dispersion(given.map(({ approximate }) => approximate));
  return {
    subjectId,
    indicatorId,
    code,
    flag: flagOf(range, thresholds),
    scorers: given.length,
    range: range ? exactToText(range) : null,
    lowest: range ? at(least) : [],
    highest: range ? at(most) : [],
    mean: spread.defined ? { defined: true, value: spread.value.mean } : spread,
    deviation: spread.defined ? spread.value.sampleDeviation : spread,
    variation: spread.defined ? spread.value.variationCoefficient : spread,
  };
};

/** Disagreement of every unit, in the order of the panel. */
export const unitDisagreements = (
  panel: RatedPanel,
  thresholds: ReviewThresholds = defaultReviewThresholds,
): readonly UnitDisagreement[] =>
  panel.units.map((unit) => disagreementOf(panel.scorerIds, unit, thresholds));

const meanOfDefined = (statistics: readonly Statistic[]): Statistic => {
  const spread = dispersion(statistics.flatMap((each) => (each.defined ? each.value : [])));
  if (spread.defined) return { defined: true, value: spread.value.mean };
  const missing = statistics.find((each) => !each.defined);
  return missing && !missing.defined ? missing : undefinedBecause('too-few-raters');
};

/** Disagreement summed up per indicator, in the order of first appearance. */
export const indicatorDisagreements = (
  units: readonly UnitDisagreement[],
): readonly IndicatorDisagreement[] => {
  const byIndicator = Map.groupBy(units, ({ indicatorId }) => indicatorId);
  return [...byIndicator.entries()].map(([indicatorId, own]) => {
    const ranges = own.flatMap(({ range }) => (range === null ? [] : exact(range)));
    const largest = ranges.reduce<Exact | null>(
      (found, range) => (found ? maximum(found, range) : range),
      null,
    );
    const worst = own.reduce((found, { flag }) => Math.max(found, reviewFlags.indexOf(flag)), 0);
    return {
      indicatorId,
      code: own[0]?.code ?? '',
      subjects: ranges.length,
      notices: own.filter(({ flag }) => flag === 'notice').length,
      reviews: own.filter(({ flag }) => flag === 'review').length,
      flag: reviewFlags[worst] ?? 'too-few',
      largestRange: largest ? exactToText(largest) : null,
      meanRange: meanOfDefined(
        ranges.length === 0
          ? [undefinedBecause('too-few-raters')]
          : ranges.map((range) => ({ defined: true, value: toApproximateNumber(range) })),
      ),
      meanDeviation: meanOfDefined(own.map(({ deviation }) => deviation)),
      meanVariation: meanOfDefined(own.map(({ variation }) => variation)),
    };
  });
};
