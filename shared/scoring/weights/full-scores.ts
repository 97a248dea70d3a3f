import { failure, type Outcome } from '../../contract/failure.ts';
import type { FrameworkDocument } from '../../model/framework.ts';
import { type Exact, exact, exactToText, isZero, sum } from '../exact.ts';
import { apportion, withFullScore } from '../reweight.ts';

/**
 * Approximate weights are taken to this many decimals before they are shared out, so that the last binary digits of a
 * logarithm or an iteration, which may differ between machines, never decide who gets a step.
 */
const weightDecimals = 12;
const weightScale = 10 ** weightDecimals;

/** An approximate weight between 0 and 1 as an exact number of 12 decimals. */
const exactWeight = (weight: number): Exact => ({
  numerator: BigInt(Math.round(weight * weightScale)),
  denominator: BigInt(weightScale),
});

/** What full scores are made from, and the names for messages. */
export interface FullScoreTarget {
  /** The wanted sum, a decimal such as `100`. */
  readonly total: string;
  /** Every full score is a multiple of it, a positive decimal such as `0.5`. */
  readonly step: string;
  readonly place: string;
  readonly items: readonly string[];
}

/**
 * Full scores as exact decimals in the proportion of approximate weights, adding up to the total exactly (largest
 * remainders, the earlier item where they tie). The weights need not add up to 1.
 * Refused: negative or not finite weights, all weights zero, a total that is no multiple of the step, and an item left
 * without any score, since an indicator of full score 0 judges nothing.
 */
export const fullScoresFromWeights = (
  weights: readonly number[],
  { total, step, place, items }: FullScoreTarget,
): Outcome<readonly string[]> => {
  const nameOf = (position: number): string => items[position] ?? `${position + 1}`;
  const unusable = weights.findIndex((weight) => !(weight >= 0) || !Number.isFinite(weight));
  if (unusable >= 0)
    return {
      ok: false,
      failure: failure(
        'statistics.weight-unusable',
        { place, item: nameOf(unusable), found: `${weights[unusable]}` },
        [unusable],
      ),
    };
  const all = weights.reduce((added, weight) => added + weight, 0);
  const shares = weights.map((weight) => exactWeight(all > 0 ? weight / all : 0));
  if (shares.every(isZero)) return { ok: false, failure: failure('statistics.weights-all-zero', { place }) };
  const fullScores = exact(step).numerator > 0n ? apportion(shares, exact(total), exact(step)) : null;
  if (fullScores === null)
    return { ok: false, failure: failure('statistics.total-not-in-steps', { place, total, step }) };
  const empty = fullScores.findIndex(isZero);
  if (empty >= 0)
    return {
      ok: false,
      failure: failure('statistics.step-too-coarse', { place, item: nameOf(empty), total, step }, [empty]),
    };
  return { ok: true, value: fullScores.map(exactToText) };
};

/**
 * A framework with other full scores, one per indicator in form order; parameters that are in points follow, dimension
 * weights and the total become the new sums. The document is a draft of the next version: published ones never change.
 * Null where the number of full scores is not the number of indicators.
 */
export const withFullScores = (
  document: FrameworkDocument,
  fullScores: readonly string[],
): FrameworkDocument | null => {
  const count = document.dimensions.reduce((added, dimension) => added + dimension.indicators.length, 0);
  if (count !== fullScores.length) return null;
  let next = 0;
  const dimensions = document.dimensions.map((dimension) => {
    const indicators = dimension.indicators.map((indicator) => {
      const fullScore = fullScores[next] ?? indicator.fullScore;
      next += 1;
      return withFullScore(indicator, fullScore);
    });
    return {
      ...dimension,
      indicators,
      weight: exactToText(sum(indicators.map((indicator) => exact(indicator.fullScore)))),
    };
  });
  return { ...document, dimensions, totalScore: exactToText(sum(fullScores.map(exact))) };
};
