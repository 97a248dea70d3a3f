import type { Dimension, FrameworkDocument, Indicator } from '#shared/model/framework.ts';
import type { IndicatorResult, SubjectResult } from '#shared/model/result.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { compare, exact } from '#shared/scoring/exact.ts';
import { type Disagreement, disagreementOf } from './disagreement.ts';

export interface IndicatorLine {
  readonly dimension: Dimension;
  readonly indicator: Indicator;
  readonly result: IndicatorResult;
  readonly disagreement: Disagreement | null;
}

export const disagreementFilters = ['all', 'notable', 'strong'] as const;
export const indicatorSortings = ['form', 'rate', 'range'] as const;

export interface IndicatorFilter {
  /** Null shows every dimension. */
  readonly dimensionId: string | null;
  readonly disagreement: (typeof disagreementFilters)[number];
  readonly onlyMissing: boolean;
  readonly sorting: (typeof indicatorSortings)[number];
}

/** Every indicator of one subject's result in form order. */
export const indicatorLines = (
  framework: FrameworkDocument,
  subject: SubjectResult,
  { rounding, review }: Pick<EvaluationRules, 'rounding' | 'review'>,
): IndicatorLine[] => {
  const results = new Map(subject.indicators.map((result) => [result.indicatorId, result]));
  return framework.dimensions.flatMap((dimension) =>
    dimension.indicators.flatMap((indicator) => {
      const result = results.get(indicator.id);
      return result
        ? [{ dimension, indicator, result, disagreement: disagreementOf(result, rounding, review) }]
        : [];
    }),
  );
};

const meetsDisagreement = (line: IndicatorLine, wanted: IndicatorFilter['disagreement']): boolean => {
  if (wanted === 'all') return true;
  const level = line.disagreement?.level ?? 'none';
  return level === 'strong' || level === wanted;
};

const byRate = (one: IndicatorLine, other: IndicatorLine): number => {
  if (one.result.rate === null || other.result.rate === null)
    return Number(one.result.rate === null) - Number(other.result.rate === null);
  return compare(exact(one.result.rate.exact), exact(other.result.rate.exact));
};

const byRange = (one: IndicatorLine, other: IndicatorLine): number => {
  if (one.disagreement === null || other.disagreement === null)
    return Number(one.disagreement === null) - Number(other.disagreement === null);
  return compare(other.disagreement.shareExact, one.disagreement.shareExact);
};

/** The lines a person asked to see, in the order asked for. */
export const filterIndicators = (
  lines: readonly IndicatorLine[],
  filter: IndicatorFilter,
): IndicatorLine[] => {
  const kept = lines.filter(
    (line) =>
      (filter.dimensionId === null || line.dimension.id === filter.dimensionId) &&
      meetsDisagreement(line, filter.disagreement) &&
      (!filter.onlyMissing || line.result.cells.some((cell) => cell.state === 'unscored')),
  );
  if (filter.sorting === 'form') return kept;
  return kept.toSorted(filter.sorting === 'rate' ? byRate : byRange);
};
