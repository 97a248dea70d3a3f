import { defaultReviewRule, type ReviewMeasure, type ReviewRule } from '../../model/review-rule.ts';
import { compare, type Exact, exact, exactToText, maximum, minimum, toApproximateNumber } from '../exact.ts';
import { dispersion } from './dispersion.ts';
import type { RatedPanel, RatedUnit } from './rated-units.ts';
import { type ReviewFlag, rangeOf, reviewFlags, reviewVerdict } from './review-flag.ts';
import { type Statistic, undefinedBecause } from './statistic.ts';

/** How far apart the scorers are on one indicator of one subject. */
export interface UnitDisagreement extends Pick<RatedUnit, 'subjectId' | 'indicatorId' | 'code'> {
  readonly flag: ReviewFlag;
  /** Measures of the rule that reached the flag. */
  readonly by: readonly ReviewMeasure[];
  readonly scorers: number;
  /** Exact range of the rates as text; null with fewer than two. Flags rest on nothing rounded. */
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

const disagreementOf = (
  scorerIds: readonly string[],
  { subjectId, indicatorId, code, rates }: RatedUnit,
  rule: ReviewRule,
): UnitDisagreement => {
  const given = rates.flatMap((rate, scorer) =>
    rate === null ? [] : { rate: rate.exact, approximate: rate.approximate, id: scorerIds[scorer] ?? '' },
  );
  const values = given.map(({ rate }) => rate);
  const least = values.reduce<Exact | null>((found, rate) => (found ? minimum(found, rate) : rate), null);
  const most = values.reduce<Exact | null>((found, rate) => (found ? maximum(found, rate) : rate), null);
  const range = rangeOf(values);
  const at = (extreme: Exact | null) =>
    extreme ? given.filter(({ rate }) => compare(rate, extreme) === 0).map(({ id }) => id) : [];
  const spread = dispersion(given.map(({ approximate }) => approximate));
  return {
    subjectId,
    indicatorId,
    code,
    ...reviewVerdict(values, rule),
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
  rule: ReviewRule = defaultReviewRule,
): readonly UnitDisagreement[] => panel.units.map((unit) => disagreementOf(panel.scorerIds, unit, rule));

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
