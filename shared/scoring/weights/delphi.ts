import { type Failure, failure } from '../../contract/failure.ts';
import { type Dispersion, dispersion } from '../agreement/dispersion.ts';
import { type Concordance, kendallConcordance } from '../agreement/kendall.ts';
import type { Ratings } from '../agreement/ratings.ts';
import { defined, type Statistic, undefinedBecause } from '../agreement/statistic.ts';

/** The importance scale of a questionnaire, 1 to 5 by habit; the maximum is 满分. */
export interface DelphiScale {
  readonly minimum: number;
  readonly maximum: number;
}

/** One item of one round over the experts who rated it. */
export interface DelphiItem {
  readonly experts: number;
  readonly ratings: Statistic<Dispersion>;
  /** 满分频率 K: share of these experts who gave the maximum. */
  readonly fullFrequency: Statistic;
  /** Which of the round's three bounds the item meets; null where one of the two numbers has no value. */
  readonly meets: {
    readonly mean: boolean | null;
    readonly fullFrequency: boolean | null;
    readonly variation: boolean | null;
  };
  /** `keep` all three bounds are met, `drop` none is, `discuss` otherwise. Experts decide; this only sorts. */
  readonly suggestion: 'keep' | 'discuss' | 'drop';
}

/** 界值法: mean − SD over the items for the means and full frequencies, mean + SD for the coefficients of variation. */
export interface DelphiBounds {
  readonly mean: Statistic;
  readonly fullFrequency: Statistic;
  readonly variation: Statistic;
}

export interface DelphiRound {
  readonly items: readonly DelphiItem[];
  readonly bounds: DelphiBounds;
  /** Whether the experts order the items alike, over the items that all of them rated. */
  readonly concordance: Statistic<Concordance>;
  /** Every CV is below .25 and the concordance is significant at the 5 % level. */
  readonly converged: boolean;
}

/** Convergence asks for a coefficient of variation below this. */
const convergedVariation = 0.25;
/** Authority from this on is acceptable. */
const acceptableAuthority = 0.7;

/** Ratings outside the scale, each with its place; `names` are the items and experts as the questionnaire has them. */
export const delphiProblems = (
  ratings: Ratings,
  scale: DelphiScale,
  names: { readonly place: string; readonly items: readonly string[]; readonly experts: readonly string[] },
): readonly Failure[] =>
  ratings.flatMap((row, expert) =>
    row.flatMap((rating, item) =>
      rating === null || (rating >= scale.minimum && rating <= scale.maximum)
        ? []
        : failure(
            'statistics.rating-outside-scale',
            {
              place: names.place,
              row: names.experts[expert] ?? `${expert + 1}`,
              column: names.items[item] ?? `${item + 1}`,
              found: `${rating}`,
              minimum: `${scale.minimum}`,
              maximum: `${scale.maximum}`,
            },
            [expert, item],
          ),
    ),
  );

const boundOf = (values: readonly Statistic[], side: -1 | 1): Statistic => {
  const spread = dispersion(values.flatMap((each) => (each.defined ? each.value : [])));
  if (!spread.defined) return spread;
  const { mean, sampleDeviation } = spread.value;
  return sampleDeviation.defined ? defined(mean + side * sampleDeviation.value) : sampleDeviation;
};

/** Bounds are sums of rounded numbers; an item exactly on its bound meets it. */
const slack = 1e-12;

const meets = (value: Statistic, bound: Statistic, side: -1 | 1): boolean | null =>
  value.defined && bound.defined ? side * (value.value - bound.value) <= slack : null;

const suggestionOf = (met: readonly (boolean | null)[]): DelphiItem['suggestion'] => {
  if (met.every((each) => each === true)) return 'keep';
  return met.every((each) => each === false) ? 'drop' : 'discuss';
};

const meanOfItem = (ratings: Statistic<Dispersion>): Statistic =>
  ratings.defined ? defined(ratings.value.mean) : ratings;
const variationOfItem = (ratings: Statistic<Dispersion>): Statistic =>
  ratings.defined ? ratings.value.variationCoefficient : ratings;

/**
 * One round of a Delphi inquiry. One row per expert, one column per item, null where an expert left an item out; a
 * missing rating is not a low one. Check the ratings with `delphiProblems` first.
 */
export const delphiRound = (ratings: Ratings, scale: DelphiScale): DelphiRound => {
  const width = ratings[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, item) => ratings.flatMap((row) => row[item] ?? []));
  const spreads = columns.map(dispersion);
  const frequencies = columns.map(
    (given): Statistic =>
      given.length === 0
        ? undefinedBecause('too-few-raters')
        : defined(given.filter((rating) => rating === scale.maximum).length / given.length),
  );
  const bounds: DelphiBounds = {
    mean: boundOf(spreads.map(meanOfItem), -1),
    fullFrequency: boundOf(frequencies, -1),
    variation: boundOf(spreads.map(variationOfItem), 1),
  };
  const items = columns.map((given, item): DelphiItem => {
    const spread = spreads[item] ?? undefinedBecause('too-few-raters');
    const fullFrequency = frequencies[item] ?? undefinedBecause('too-few-raters');
    const met = {
      mean: meets(meanOfItem(spread), bounds.mean, -1),
      fullFrequency: meets(fullFrequency, bounds.fullFrequency, -1),
      variation: meets(variationOfItem(spread), bounds.variation, 1),
    };
    return {
      experts: given.length,
      ratings: spread,
      fullFrequency,
      meets: met,
      suggestion: suggestionOf([met.mean, met.fullFrequency, met.variation]),
    };
  });
  const concordance = kendallConcordance(ratings);
  const settled = items.every(({ ratings: spread }) => {
    const variation = variationOfItem(spread);
    return variation.defined && variation.value < convergedVariation;
  });
  return {
    items,
    bounds,
    concordance,
    converged: settled && concordance.defined && concordance.value.probability < 0.05,
  };
};

/** 专家权威程度 of one expert. */
export interface Authority {
  /** Cr = (Ca + Cs) ÷ 2. */
  readonly coefficient: number;
  /** Cr is .70 or more. */
  readonly acceptable: boolean;
}

/** Authority from the basis of judgement Ca and the familiarity Cs, both 0 to 1. */
export const authorityOf = (basis: number, familiarity: number): Authority => {
  const coefficient = (basis + familiarity) / 2;
  return { coefficient, acceptable: coefficient >= acceptableAuthority };
};

/**
 * Weights from a round: wⱼ = Mⱼ ÷ ΣM. With `authorities`, one per expert, the means are weighted by them. Undefined
 * where an item was rated by nobody (of any authority) or all means are 0.
 */
export const delphiWeights = (
  ratings: Ratings,
  authorities?: readonly number[],
): Statistic<readonly number[]> => {
  if (authorities && authorities.length !== ratings.length) return undefinedBecause('shapes-differ');
  if (authorities?.some((each) => !(each >= 0) || !Number.isFinite(each)))
    return undefinedBecause('weights-unusable');
  const width = ratings[0]?.length ?? 0;
  const means: number[] = [];
  for (let item = 0; item < width; item += 1) {
    let sum = 0;
    let weight = 0;
    ratings.forEach((row, expert) => {
      const rating = row[item] ?? null;
      if (rating === null) return;
      const own = authorities?.[expert] ?? 1;
      sum += own * rating;
      weight += own;
    });
    if (weight === 0) return undefinedBecause('too-few-raters');
    means.push(sum / weight);
  }
  const all = means.reduce((total, mean) => total + mean, 0);
  if (!Number.isFinite(all)) return undefinedBecause('not-finite');
  return all > 0 ? defined(means.map((mean) => mean / all)) : undefinedBecause('mean-not-positive');
};
