import type { CarryOverCandidate } from '#shared/contract/methods/findings.ts';
import type { Evaluation, EvaluationSummary } from '#shared/model/evaluation.ts';

/** Whether a finding can be carried over: its subject is evaluated again and it has not come over already. */
export const canCarry = ({ subjectId, present }: CarryOverCandidate): boolean =>
  subjectId !== null && !present;

/** Other evaluations to carry over from: those of the latest year before this one's first, later years last. */
export const earlierFirst = (
  evaluations: readonly EvaluationSummary[],
  { id: own, year }: Pick<Evaluation, 'id' | 'year'>,
): EvaluationSummary[] => {
  const others = evaluations.filter(({ id }) => id !== own);
  const isEarlier = (each: EvaluationSummary): number => (each.year < year ? 0 : 1);
  return others.toSorted((a, b) => isEarlier(a) - isEarlier(b) || b.year - a.year);
};
