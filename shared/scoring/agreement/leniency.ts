import { dispersion, meanOf } from './dispersion.ts';
import { type Ratings, tableProblem } from './ratings.ts';
import { defined, type Statistic, undefinedBecause } from './statistic.ts';

/** How one scorer stands to the panel. */
export interface ScorerTendency {
  /** Objects rated by this scorer and at least one other. */
  readonly objects: number;
  /** 宽严度: mean of own rating − panel mean over those objects; above 0 lenient, below 0 severe. */
  readonly leniency: Statistic;
  /** Sample deviation of the same differences: whether the scorer is lenient evenly or here and there. */
  readonly unevenness: Statistic;
  /** 离散度: sample deviation of all own ratings; far below the others' where a scorer gives everybody the same. */
  readonly spread: Statistic;
}

/**
 * Leniency and spread of every scorer, in the order of the rows. The panel mean of an object is that of all its
 * ratings, the scorer's own included, so that the differences of one object add up to zero.
 */
export const scorerTendencies = (ratings: Ratings): Statistic<readonly ScorerTendency[]> => {
  const problem = tableProblem(ratings);
  if (problem) return undefinedBecause(problem);
  const width = ratings[0]?.length ?? 0;
  const panelMeans = Array.from({ length: width }, (_, object) => {
    const given = ratings.flatMap((row) => row[object] ?? []);
    return given.length < 2 ? null : meanOf(given);
  });
  return defined(
    ratings.map((row) => {
      const differences = row.flatMap((value, object) => {
        const mean = panelMeans[object] ?? null;
        return value === null || mean === null ? [] : value - mean;
      });
      const own = dispersion(row.flatMap((value) => value ?? []));
      const apart = dispersion(differences);
      return {
        objects: differences.length,
        leniency: apart.defined ? defined(apart.value.mean) : undefinedBecause('no-pairable-values'),
        unevenness: apart.defined ? apart.value.sampleDeviation : undefinedBecause('no-pairable-values'),
        spread: own.defined ? own.value.sampleDeviation : own,
      };
    }),
  );
};
