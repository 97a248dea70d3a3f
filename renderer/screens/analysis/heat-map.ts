import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { IndicatorDisagreement, UnitDisagreement } from '#shared/scoring/agreement/disagreement.ts';
import { meanOf } from '#shared/scoring/agreement/dispersion.ts';
import type { RatedPanel } from '#shared/scoring/agreement/rated-units.ts';
import type { ReviewFlag } from '#shared/scoring/agreement/review-flag.ts';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';

/** One line of the heat map: an indicator with what every scorer gave, as rates 0 … 1. */
export interface HeatLine {
  readonly indicatorId: string;
  readonly code: string;
  readonly name: string;
  /** Aligned with the scorers; null where there is nothing. */
  readonly rates: readonly (number | null)[];
  readonly flag: ReviewFlag;
}

/** A line for one subject. */
export interface SubjectHeatLine extends HeatLine {
  readonly range: string | null;
  readonly deviation: Statistic;
  readonly variation: Statistic;
}

/** A line over all subjects. */
export interface SummaryHeatLine extends HeatLine {
  readonly summary: IndicatorDisagreement;
}

const namesOf = (document: FrameworkDocument): Map<string, string> =>
  new Map(indicatorsOf(document).map(({ id, name }) => [id, name]));

/** What the scorers gave one subject, in the order of the form. */
export const subjectHeatLines = (
  document: FrameworkDocument,
  panel: RatedPanel,
  units: readonly UnitDisagreement[],
  subjectId: string,
): SubjectHeatLine[] => {
  const names = namesOf(document);
  const found = new Map(
    units.filter((unit) => unit.subjectId === subjectId).map((unit) => [unit.indicatorId, unit]),
  );
  return panel.units
    .filter((unit) => unit.subjectId === subjectId)
    .flatMap(({ indicatorId, code, rates }) => {
      const unit = found.get(indicatorId);
      if (!unit) return [];
      const { flag, range, deviation, variation } = unit;
      return {
        indicatorId,
        code,
        name: names.get(indicatorId) ?? '',
        rates: rates.map((rate) => rate?.approximate ?? null),
        flag,
        range,
        deviation,
        variation,
      };
    });
};

/** What the scorers gave on average, per indicator. */
export const summaryHeatLines = (
  document: FrameworkDocument,
  panel: RatedPanel,
  indicators: readonly IndicatorDisagreement[],
): SummaryHeatLine[] => {
  const names = namesOf(document);
  const byIndicator = Map.groupBy(panel.units, ({ indicatorId }) => indicatorId);
  return indicators.map((summary) => ({
    indicatorId: summary.indicatorId,
    code: summary.code,
    name: names.get(summary.indicatorId) ?? '',
    rates: panel.scorerIds.map((_, scorer) => {
      const given = (byIndicator.get(summary.indicatorId) ?? []).flatMap(
        ({ rates }) => rates[scorer]?.approximate ?? [],
      );
      return given.length === 0 ? null : meanOf(given);
    }),
    flag: summary.flag,
    summary,
  }));
};

/** Which of five tones a rate has: 0 for the lowest fifth, 4 for the highest. */
export const toneOf = (rate: number): number => Math.max(0, Math.min(4, Math.floor(rate * 5)));

/** A rate in percent with one decimal. */
export const percentText = (rate: number): string => (rate * 100).toFixed(1);
