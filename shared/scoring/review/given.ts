import type { GivenValue } from '../../model/review-sheet.ts';
import type { Score } from '../../model/score.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import { type PreparedFramework, prepareFramework } from '../results/cells.ts';

/** Scores of one scorer for one indicator of one subject that hold something, the earliest round first. */
export type Rounds = readonly Score[];

const keyOf = (subjectId: string, indicatorId: string, scorerId: string): string =>
  `${subjectId}/${indicatorId}/${scorerId}`;

/** Everything entered for the units asked about, by unit and scorer. */
export class GivenValues {
  readonly #rounds: ReadonlyMap<string, Rounds>;
  readonly #prepared: PreparedFramework;

  constructor(snapshot: EvaluationSnapshot, isAsked: (subjectId: string, indicatorId: string) => boolean) {
    const rounds = Map.groupBy(
      snapshot.scores.filter(
        ({ subjectId, indicatorId, value, blankReason }) =>
          (value !== null || blankReason !== null) && isAsked(subjectId, indicatorId),
      ),
      (score) => keyOf(score.subjectId, score.indicatorId, score.scorerId),
    );
    for (const group of rounds.values()) group.sort((a, b) => a.round - b.round);
    this.#rounds = rounds;
    this.#prepared = prepareFramework(snapshot.framework.document, snapshot.evaluation.rules);
  }

  rounds(subjectId: string, indicatorId: string, scorerId: string): Rounds {
    return this.#rounds.get(keyOf(subjectId, indicatorId, scorerId)) ?? [];
  }

  /** A score with the points it comes to. */
  given({ indicatorId, value, blankReason }: Score): GivenValue {
    const position = this.#prepared.positions.get(indicatorId);
    const indicator = position === undefined ? undefined : this.#prepared.indicators[position];
    return { value, blankReason, points: indicator?.cell({ value, blankReason }).amount ?? null };
  }
}
