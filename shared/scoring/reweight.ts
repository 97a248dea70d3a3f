import type { Dimension, FrameworkDocument, Indicator } from '../model/framework.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  exactToText,
  isZero,
  multiply,
  subtract,
  sum,
  whole,
} from './exact.ts';
import { methodOf } from './methods/index.ts';
import type { MethodId, MethodSpecification, SpecificationOf } from './methods/specification.ts';

/** What full scores are a multiple of after re-weighting. */
export const reweightSteps = ['1', '0.5', '0.1'] as const;
export type ReweightStep = (typeof reweightSteps)[number];

const floorOf = ({ numerator, denominator }: Exact): bigint => numerator / denominator;

/**
 * Shares `total` out in proportion to `values`, in whole steps, exactly: everybody gets the whole steps of the exact
 * share, and the steps left over go to the largest remainders (the earlier one where they tie).
 * `values` are not negative. Null where that cannot be done: the total is no multiple of the step, or negative, or
 * every value is 0 while the total is not.
 */
export const apportion = (values: readonly Exact[], total: Exact, step: Exact): Exact[] | null => {
  const steps = divide(total, step);
  const count = floorOf(steps);
  if (compare(steps, whole(count)) !== 0 || count < 0n) return null;
  const weight = sum(values);
  if (isZero(weight)) return count === 0n ? values.map(() => whole(0)) : null;
  const shares = values.map((value, index) => {
    const share = divide(multiply(value, steps), weight);
    const base = floorOf(share);
    return { index, base, remainder: subtract(share, whole(base)) };
  });
  const left = Number(count - shares.reduce((given, { base }) => given + base, 0n));
  const lucky = new Set(
    shares
      .toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return shares.map(({ base, index }) => multiply(whole(lucky.has(index) ? base + 1n : base), step));
};

const specificationFor = <Id extends MethodId>(
  specification: SpecificationOf<Id>,
  from: Exact,
  to: Exact,
) => ({
  ...specification,
  parameters: methodOf(specification).withFullScore(specification.parameters, from, to),
});

/** An indicator with another full score; parameters that are in points follow it. */
export const withFullScore = (indicator: Indicator, fullScore: string): Indicator => {
  const from = exact(indicator.fullScore);
  const to = exact(fullScore);
  if (compare(from, to) === 0) return indicator;
  const method: MethodSpecification = specificationFor(indicator.method, from, to);
  return { ...indicator, fullScore, method };
};

/** Plain decimal text of a multiple of a decimal step; such a number always ends. */
const withFullScores = (indicators: readonly Indicator[], fullScores: readonly Exact[]): Indicator[] =>
  indicators.map((indicator, index) => {
    const fullScore = fullScores[index];
    return fullScore ? withFullScore(indicator, exactToText(fullScore)) : indicator;
  });

const weigh = (dimension: Dimension, indicators: readonly Indicator[]): Dimension => ({
  ...dimension,
  weight: exactToText(sum(indicators.map((indicator) => exact(indicator.fullScore)))),
  indicators: [...indicators],
});

const fullScoresOf = (indicators: readonly Indicator[]): Exact[] =>
  indicators.map((indicator) => exact(indicator.fullScore));

/**
 * Scales the full scores of a dimension to the wanted weight, in proportion and exactly. Null where the weight cannot
 * be shared out in whole steps, or an indicator would be left without any score.
 */
export const reweightDimension = (
  dimension: Dimension,
  weight: string,
  step: ReweightStep,
): Dimension | null => {
  const fullScores = apportion(fullScoresOf(dimension.indicators), exact(weight), exact(step));
  return fullScores === null || fullScores.some(isZero)
    ? null
    : weigh(dimension, withFullScores(dimension.indicators, fullScores));
};

/**
 * Scales all full scores of a framework to the wanted total, in proportion and exactly; the weights of the dimensions
 * follow. Grade bands are left alone: whether they should scale is a decision. Null as for a dimension.
 */
export const reweightFramework = (
  document: FrameworkDocument,
  totalScore: string,
  step: ReweightStep,
): FrameworkDocument | null => {
  const indicators = document.dimensions.flatMap((dimension) => dimension.indicators);
  const fullScores = apportion(fullScoresOf(indicators), exact(totalScore), exact(step));
  if (fullScores === null || fullScores.some(isZero)) return null;
  const scaled = withFullScores(indicators, fullScores);
  let next = 0;
  const dimensions = document.dimensions.map((dimension) => {
    const own = scaled.slice(next, next + dimension.indicators.length);
    next += own.length;
    return weigh(dimension, own);
  });
  return { ...document, totalScore, dimensions };
};
