import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { Statistic } from '#shared/scoring/agreement/statistic.ts';
import { defined } from '#shared/scoring/agreement/statistic.ts';
import {
  type FuzzyEvaluation,
  type FuzzyOperator,
  fuzzyEvaluation,
  fuzzyOperators,
  membershipsFromVotes,
} from '#shared/scoring/analysis/fuzzy.ts';
import { placesOf } from '#shared/scoring/analysis/places.ts';
import { type RankSimilarity, rankSimilarity } from '#shared/scoring/analysis/rank-similarity.ts';
import { bandOfProbit, type RankSumRatio, rankSumRatio } from '#shared/scoring/analysis/rank-sum-ratio.ts';
import { type Topsis, topsis } from '#shared/scoring/analysis/topsis.ts';
import type { ResultWeightedSum } from '#shared/scoring/analysis/weighted-sum.ts';
import { divide, exact, isZero, multiply, toApproximateNumber } from '#shared/scoring/exact.ts';
import { bandOf, bestFirst } from '#shared/scoring/results/grades.ts';

/** Bands that RSR sorts into. */
export const ratioBands = 3;

/** One subject under every method; figures are approximate and for comparison only. */
export interface ComparedSubject {
  readonly subjectId: string;
  /** Null without an official rank. */
  readonly official: number | null;
  readonly topsis: { readonly closeness: number; readonly place: number } | null;
  readonly ratio: { readonly ratio: number; readonly place: number; readonly band: number } | null;
  /** Grades with the highest membership under each operator, or why there are none. */
  readonly fuzzy: { readonly [Each in FuzzyOperator]: Statistic<readonly string[]> };
  readonly fuzzyScore: number | null;
  readonly fuzzyPlace: number | null;
}

export interface MethodComparison {
  readonly subjects: readonly ComparedSubject[];
  readonly topsis: Statistic<Topsis>;
  readonly ratio: Statistic<RankSumRatio>;
  /** Likeness of each order to the official one. */
  readonly similarity: {
    readonly topsis: Statistic<RankSimilarity> | null;
    readonly ratio: Statistic<RankSimilarity> | null;
    readonly fuzzy: Statistic<RankSimilarity> | null;
  };
}

/** Share of the scorers' cells in each grade, by the rate of the full score; an arbitration or shared fact is one vote. */
const votesOf = (
  { fullScore, cells, points }: EvaluationResult['subjects'][number]['indicators'][number],
  grades: readonly string[],
  bands: EvaluationResult['rules']['gradeBands'],
  totalScore: string,
): number[] => {
  const full = exact(fullScore);
  const counted = cells.flatMap((cell) => (cell.use === 'counted' && cell.points ? cell.points.exact : []));
  const given = counted.length > 0 || points === null ? counted : [points.exact];
  const votes = grades.map(() => 0);
  for (const each of isZero(full) ? [] : given) {
    const rate = divide(exact(each), full);
    const band = bandOf(multiply(rate, exact(totalScore)), bands);
    const position = band ? grades.indexOf(band.name) : -1;
    if (position >= 0) votes[position] = (votes[position] ?? 0) + 1;
  }
  return votes;
};

/** TOPSIS, RSR and fuzzy evaluation of the subjects of a weighted sum, beside the official ranks. */
export const compareMethods = (
  result: EvaluationResult,
  document: FrameworkDocument,
  model: ResultWeightedSum,
): MethodComparison => {
  const weights = model.weights.map(toApproximateNumber);
  const values = model.rates.map((row) => row.map(toApproximateNumber));
  const closeness = topsis(
    values,
    weights.map((weight) => ({ weight, preference: 'higher' as const })),
  );
  const ratio = rankSumRatio(
    values,
    weights.map(() => 'higher' as const),
    weights,
  );
  const bands = bestFirst(result.rules.gradeBands);
  const grades = bands.map(({ name }) => name);
  const middles = bands.map(({ minimum, maximum }) => (Number(minimum) + Number(maximum)) / 2);
  const codes = new Set(indicatorsOf(document).map(({ id }) => id));
  const bySubject = new Map(result.subjects.map((each) => [each.subjectId, each]));
  const fuzzyOf = (subjectId: string, operator: FuzzyOperator): Statistic<FuzzyEvaluation> => {
    const own = (bySubject.get(subjectId)?.indicators ?? []).filter(({ indicatorId }) =>
      codes.has(indicatorId),
    );
    const memberships: (readonly number[])[] = [];
    for (const each of own) {
      const shares = membershipsFromVotes(
        votesOf(each, grades, result.rules.gradeBands, document.totalScore),
      );
      if (!shares.defined) return shares;
      memberships.push(shares.value);
    }
    return fuzzyEvaluation(weights, memberships, operator, middles);
  };
  const evaluated = model.subjectIds.map((subjectId) => ({
    subjectId,
    byOperator: {
      'min-max': fuzzyOf(subjectId, 'min-max'),
      'product-max': fuzzyOf(subjectId, 'product-max'),
      'min-bounded-sum': fuzzyOf(subjectId, 'min-bounded-sum'),
      'product-sum': fuzzyOf(subjectId, 'product-sum'),
    } satisfies { readonly [Each in FuzzyOperator]: Statistic<FuzzyEvaluation> },
  }));
  const scores = evaluated.map(({ byOperator }) => {
    const weighted = byOperator['product-sum'];
    return weighted.defined ? weighted.value.score : null;
  });
  const usable = scores.every((score) => score !== null);
  const fuzzyPlaces = usable ? placesOf(scores) : null;
  const gradesUnder = (evaluation: Statistic<FuzzyEvaluation>): Statistic<readonly string[]> =>
    evaluation.defined
      ? defined(evaluation.value.grades.map((position) => grades[position] ?? ''))
      : evaluation;
  const subjects = evaluated.map(({ subjectId, byOperator }, unit): ComparedSubject => {
    const [minMax, productMax, boundedSum, productSum] = fuzzyOperators;
    return {
      subjectId,
      official: bySubject.get(subjectId)?.rank?.position ?? null,
      topsis: closeness.defined
        ? {
            closeness: closeness.value.closeness[unit] ?? 0,
            place: closeness.value.places[unit] ?? 0,
          }
        : null,
      ratio: ratio.defined
        ? {
            ratio: ratio.value.ratios[unit] ?? 0,
            place: ratio.value.places[unit] ?? 0,
            band: bandOfProbit(ratio.value.probits[unit] ?? 0, ratioBands),
          }
        : null,
      fuzzy: {
        [minMax]: gradesUnder(byOperator[minMax]),
        [productMax]: gradesUnder(byOperator[productMax]),
        [boundedSum]: gradesUnder(byOperator[boundedSum]),
        [productSum]: gradesUnder(byOperator[productSum]),
      },
      fuzzyScore: scores[unit] ?? null,
      fuzzyPlace: fuzzyPlaces?.[unit] ?? null,
    };
  });
  const official = subjects.flatMap((each) => each.official ?? []);
  const similar = (places: readonly number[] | null): Statistic<RankSimilarity> | null =>
    places && official.length === subjects.length ? rankSimilarity(official, places) : null;
  return {
    subjects,
    topsis: closeness,
    ratio,
    similarity: {
      topsis: similar(closeness.defined ? closeness.value.places : null),
      ratio: similar(ratio.defined ? ratio.value.places : null),
      fuzzy: similar(fuzzyPlaces),
    },
  };
};
