import { byPosition } from '../../model/by-position.ts';
import type { Subject } from '../../model/evaluation.ts';
import { type Indicator, indicatorsOf } from '../../model/framework.ts';
import { type Arbitration, isReviewed, type ReviewRound } from '../../model/review-round.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';

/** An indicator of a subject that was reviewed or arbitrated. */
export interface ReviewedUnit {
  readonly subject: Subject;
  readonly indicator: Indicator;
  /** Rounds it belongs to, the earliest first. */
  readonly rounds: readonly ReviewRound[];
  readonly arbitration: Arbitration | null;
}

/** What was reviewed or arbitrated, in the order of subjects and indicators. */
export const reviewedUnits = ({
  subjects,
  framework,
  reviewRounds,
  arbitrations,
}: Pick<EvaluationSnapshot, 'subjects' | 'framework' | 'reviewRounds' | 'arbitrations'>): ReviewedUnit[] => {
  if (reviewRounds.length === 0 && arbitrations.length === 0) return [];
  const ordered = reviewRounds.toSorted((a, b) => a.round - b.round);
  const indicators = indicatorsOf(framework.document);
  return byPosition(subjects).flatMap((subject) =>
    indicators.flatMap((indicator) => {
      const rounds = ordered.filter((round) => isReviewed(round, subject.id, indicator.id));
      const arbitration =
        arbitrations.find(
          ({ subjectId, indicatorId }) => subjectId === subject.id && indicatorId === indicator.id,
        ) ?? null;
      return rounds.length === 0 && arbitration === null ? [] : [{ subject, indicator, rounds, arbitration }];
    }),
  );
};
