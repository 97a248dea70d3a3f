import type { EnteredValue } from '../../model/entered-value.ts';
import { type FrameworkDocument, indicatorsOf } from '../../model/framework.ts';
import type { EvaluationResult } from '../../model/result.ts';
import { divide, type Exact, exact, isZero, reduce, toApproximateNumber } from '../exact.ts';
import { inputOf } from '../methods/index.ts';
import type { Ratings } from './ratings.ts';

/** One indicator of one subject as the panel judged it. */
export interface RatedUnit {
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly code: string;
  /** The shape of what was entered: levels are ordinal, yes or no nominal, the rest points. */
  readonly kind: EnteredValue['kind'];
  /** 得分率 points ÷ full score per scorer, aligned with the scorers; null where there is none. */
  readonly rates: readonly (Rate | null)[];
}

/** A rate of the full score: exact for thresholds, approximate for statistics. */
export interface Rate {
  readonly exact: Exact;
  readonly approximate: number;
}

/** Everything a panel judged. */
export interface RatedPanel {
  readonly scorerIds: readonly string[];
  readonly units: readonly RatedUnit[];
}

/** Rates by full score and points as they stand in the results; few occur, again and again. */
class KnownRates {
  readonly #known = new Map<string, Rate>();

  of(points: string, fullScore: string): Rate {
    const key = `${points} ${fullScore}`;
    const known = this.#known.get(key);
    if (known) return known;
    const value = reduce(divide(exact(points), exact(fullScore)));
    const rate = { exact: value, approximate: toApproximateNumber(value) };
    this.#known.set(key, rate);
    return rate;
  }
}

/**
 * Takes from results what scorers judged themselves, as rates of the full score: on points, indicators with different
 * full scores would look like agreement. Left out: indicators computed from shared facts, where every scorer has the
 * same points by definition; blanks, also those that count zero, because nobody judged them; scorers without weight.
 */
export const ratedPanel = (result: EvaluationResult, framework: FrameworkDocument): RatedPanel => {
  const judged = new Map(
    indicatorsOf(framework)
      .map((indicator) => ({ id: indicator.id, input: inputOf(indicator.method) }))
      .filter(({ input }) => input.from === 'score')
      .map(({ id, input }) => [id, input.takes]),
  );
  const positions = new Map<string, number>();
  for (const subject of result.subjects)
    for (const { scorerId, use } of subject.scorerTotals)
      if (use !== 'no-weight' && !positions.has(scorerId)) positions.set(scorerId, positions.size);
  const known = new KnownRates();
  const units = result.subjects.flatMap(({ subjectId, indicators }) =>
    indicators.flatMap(({ indicatorId, code, fullScore, cells }): RatedUnit[] => {
      const kind = judged.get(indicatorId);
      if (!kind || isZero(exact(fullScore))) return [];
      const rates: (Rate | null)[] = new Array(positions.size).fill(null);
      for (const { scorerId, state, points } of cells) {
        const position = positions.get(scorerId);
        if (position !== undefined && state === 'scored' && points)
          rates[position] = known.of(points.exact, fullScore);
      }
      return [{ subjectId, indicatorId, code, kind, rates }];
    }),
  );
  return { scorerIds: [...positions.keys()], units };
};

/** Rates as a table of approximate numbers, one row per scorer and one column per unit. */
export const ratingsOf = (panel: RatedPanel, units: readonly RatedUnit[] = panel.units): Ratings =>
  panel.scorerIds.map((_, scorer) => units.map(({ rates }) => rates[scorer]?.approximate ?? null));
