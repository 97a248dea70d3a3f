import { type FrameworkDocument, indicatorsOf } from '../../model/framework.ts';
import type { Weighting } from '../../model/weighting.ts';
import type { Ratings } from '../agreement/ratings.ts';
import { type Statistic, undefinedBecause } from '../agreement/statistic.ts';
import { exact, toApproximateNumber } from '../exact.ts';
import { delphiWeights } from './delphi.ts';

/** Ratings of one round, experts × indicators in form order; null where an expert left one out. */
export const ratingsOfRound = (
  document: FrameworkDocument,
  { experts }: Pick<Weighting, 'experts'>,
  round: number,
): Ratings =>
  experts.map(({ ratings }) => {
    const own = new Map(
      ratings.filter((each) => each.round === round).map(({ indicatorId, rating }) => [indicatorId, rating]),
    );
    return indicatorsOf(document).map(({ id }) => {
      const rating = own.get(id);
      return rating === undefined ? null : toApproximateNumber(exact(rating));
    });
  });

/** Delphi weights of the last round with any rating. */
export const delphiOutcome = (
  document: FrameworkDocument,
  weighting: Weighting,
): Statistic<readonly number[]> => {
  for (let round = weighting.settings.rounds; round >= 1; round -= 1) {
    const ratings = ratingsOfRound(document, weighting, round).filter((row) =>
      row.some((rating) => rating !== null),
    );
    if (ratings.length > 0) return delphiWeights(ratings);
  }
  return undefinedBecause('too-few-raters');
};
