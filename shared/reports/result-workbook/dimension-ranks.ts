import type { SubjectResult } from '../../model/result.ts';
import { divide, exact, hundred, multiply } from '../../scoring/exact.ts';
import { bandOf } from '../../scoring/results/grades.ts';
import { rankDescending } from '../../scoring/results/ranking.ts';
import type { ReportContext } from './context.ts';
import { subjectsWithResults } from './subject-columns.ts';

export type DimensionRank = NonNullable<SubjectResult['rank']>;

/** Rank of a subject's rounded rate in a dimension among the complete subjects of its track; null for the others. */
export const dimensionRanks = (
  context: ReportContext,
): ((subjectId: string, dimensionId: string) => DimensionRank | null) => {
  const { ties } = context.snapshot.evaluation.rules.ranking;
  const tracks = Map.groupBy(
    subjectsWithResults(context).filter(({ result }) => result.complete),
    ({ subject }) => subject.track,
  );
  const ranks = new Map<string, DimensionRank>();
  const key = (subjectId: string, dimensionId: string) => `${subjectId}/${dimensionId}`;
  for (const members of tracks.values())
    for (const { id } of context.framework.dimensions) {
      const rated = members.flatMap(({ subject, result }) => {
        const rate = result.dimensions.find((each) => each.dimensionId === id)?.rate;
        return rate ? [{ subject, rate: exact(rate.rounded) }] : [];
      });
      const found = rankDescending(
        rated.map(({ rate }) => rate),
        ties,
      );
      rated.forEach(({ subject }, index) => {
        const rank = found[index];
        if (rank) ranks.set(key(subject.id, id), rank);
      });
    }
  return (subjectId, dimensionId) => ranks.get(key(subjectId, dimensionId)) ?? null;
};

/** Grade a rate in percent comes to; the bands are on the scale of the total score. Null when no band holds it. */
export const gradeOfRate = (rate: string, context: ReportContext): string | null =>
  bandOf(
    divide(multiply(exact(rate), exact(context.framework.totalScore)), hundred),
    context.snapshot.evaluation.rules.gradeBands,
  )?.name ?? null;
