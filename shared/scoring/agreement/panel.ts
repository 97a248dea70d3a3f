import type { FrameworkDocument } from '../../model/framework.ts';
import type { EvaluationResult } from '../../model/result.ts';
import type { ReviewRule } from '../../model/review-rule.ts';
import { exact, toApproximateNumber } from '../exact.ts';
import { type CohenAgreement, categoryTable, cohenKappa } from './cohen.ts';
import {
  type IndicatorDisagreement,
  indicatorDisagreements,
  type UnitDisagreement,
  unitDisagreements,
} from './disagreement.ts';
import { type FleissAgreement, fleissKappaOfRatings } from './fleiss.ts';
import { type Intraclass, intraclass } from './intraclass.ts';
import { type Concordance, kendallConcordance } from './kendall.ts';
import { krippendorffAlpha, type Reliability } from './krippendorff.ts';
import { type ScorerTendency, scorerTendencies } from './leniency.ts';
import { type RatedPanel, ratedPanel, ratingsOf } from './rated-units.ts';
import type { Ratings } from './ratings.ts';
import type { Statistic } from './statistic.ts';

/** Statistics of the whole panel. n and k stand inside each; a reading of them is made by `reading.ts`. */
export interface PanelStatistics {
  /** α on rates, interval level, over everything judged; blanks are allowed. */
  readonly alpha: Statistic<Reliability>;
  /** α on the indicators judged by levels, ordinal. */
  readonly alphaOfLevels: Statistic<Reliability>;
  /** ICC on rates over the indicators × subjects that every scorer judged. */
  readonly intraclass: Statistic<Intraclass>;
  /** Fleiss' κ on the indicators judged by yes or no. */
  readonly fleiss: Statistic<FleissAgreement>;
  /** Cohen's κ on the same where the panel is exactly two; null for any other number. */
  readonly cohen: Statistic<CohenAgreement> | null;
  /** Kendall's W on the sheet totals: whether the scorers put the subjects into the same order. */
  readonly concordanceOfTotals: Statistic<Concordance>;
  /** ICC on the sheet totals. */
  readonly intraclassOfTotals: Statistic<Intraclass>;
}

export interface DisagreementReport {
  readonly rule: ReviewRule;
  readonly scorerIds: readonly string[];
  readonly units: readonly UnitDisagreement[];
  readonly indicators: readonly IndicatorDisagreement[];
  readonly panel: PanelStatistics;
  /** Aligned with the scorers. */
  readonly tendencies: Statistic<readonly ScorerTendency[]>;
}

/** Totals of the finished sheets, one row per scorer and one column per subject. */
const totalsOf = (result: EvaluationResult, scorerIds: readonly string[]): Ratings =>
  scorerIds.map((scorerId) =>
    result.subjects.map(({ scorerTotals }) => {
      const own = scorerTotals.find((each) => each.scorerId === scorerId);
      return own && own.indicatorCount > 0 && own.scoredCount === own.indicatorCount
        ? toApproximateNumber(exact(own.total.exact))
        : null;
    }),
  );

const cohenOf = (ratings: Ratings): Statistic<CohenAgreement> | null => {
  const [first, second] = ratings;
  if (!first || !second || ratings.length !== 2) return null;
  const categories = [...new Set([...first, ...second])]
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  return cohenKappa(categoryTable(first, second, categories).table, 'none');
};

const statisticsOf = (panel: RatedPanel, result: EvaluationResult): PanelStatistics => {
  const ratings = ratingsOf(panel);
  const levels = panel.units.filter(({ kind }) => kind === 'level');
  const yesNo = ratingsOf(
    panel,
    panel.units.filter(({ kind }) => kind === 'yes-no'),
  );
  const totals = totalsOf(result, panel.scorerIds);
  return {
    alpha: krippendorffAlpha(ratings, 'interval'),
    alphaOfLevels: krippendorffAlpha(ratingsOf(panel, levels), 'ordinal'),
    intraclass: intraclass(ratings),
    fleiss: fleissKappaOfRatings(yesNo),
    cohen: cohenOf(yesNo),
    concordanceOfTotals: kendallConcordance(totals),
    intraclassOfTotals: intraclass(totals),
  };
};

/**
 * Everything about how the scorers of an evaluation agree: per indicator and subject with the flags 提示 and 必须复核 of the evaluation's review rule, per
 * indicator, per scorer, and for the panel. Computed on score rates from the results; it changes none of them.
 */
export const disagreementReport = (
  result: EvaluationResult,
  framework: FrameworkDocument,
  rule: ReviewRule = result.rules.review,
): DisagreementReport => {
  const panel = ratedPanel(result, framework);
  const units = unitDisagreements(panel, rule);
  return {
    rule,
    scorerIds: panel.scorerIds,
    units,
    indicators: indicatorDisagreements(units),
    panel: statisticsOf(panel, result),
    tendencies: scorerTendencies(ratingsOf(panel)),
  };
};
