import type { GradeBand, RoundingRule } from '#shared/model/rules.ts';
import { gradeMargins } from '#shared/scoring/analysis/grade-margin.ts';
import { switchingWeight, weightReachingRate } from '#shared/scoring/analysis/switching-weight.ts';
import { totalRates, type WeightedSum } from '#shared/scoring/analysis/weighted-sum.ts';
import { add, compare, divide, type Exact, exact, multiply, subtract } from '#shared/scoring/exact.ts';

/** A weight at which two neighbours in the order draw level. */
export interface RankTurn {
  readonly weight: Exact;
  readonly first: number;
  readonly second: number;
}

/** A weight at which a unit reaches the edge of its grade. */
export interface GradeTurn {
  readonly weight: Exact;
  readonly unit: number;
  readonly grade: string;
}

/** The nearest turns of one criterion's weight below and above what it is; null where there is none. */
export interface NearestTurns {
  readonly criterion: number;
  readonly weight: Exact;
  readonly rank: { readonly below: RankTurn | null; readonly above: RankTurn | null };
  readonly grade: { readonly below: GradeTurn | null; readonly above: GradeTurn | null };
}

interface GradeRules {
  readonly gradeBands: readonly GradeBand[];
  readonly rounding: Pick<RoundingRule, 'mode' | 'decimals'>;
  readonly totalScore: string;
}

const nearest = <Turn extends { readonly weight: Exact }>(
  turns: readonly Turn[],
  present: Exact,
): { readonly below: Turn | null; readonly above: Turn | null } => {
  let below: Turn | null = null;
  let above: Turn | null = null;
  for (const turn of turns) {
    const side = compare(turn.weight, present);
    if (side < 0 && (!below || compare(turn.weight, below.weight) > 0)) below = turn;
    if (side > 0 && (!above || compare(turn.weight, above.weight) < 0)) above = turn;
  }
  return { below, above };
};

/**
 * How far every weight can move, the others keeping their proportions, until the order of two units or the grade of
 * one turns. The first to change places are always neighbours in the present order, so only neighbours are looked at;
 * tied units count as neighbours that any move parts and are left out.
 */
export const nearestTurns = (model: WeightedSum, rules: GradeRules): readonly NearestTurns[] => {
  const totals = totalRates(model);
  const order = totals
    .map((total, unit) => ({ total, unit }))
    .sort((a, b) => compare(b.total, a.total) || a.unit - b.unit);
  const neighbours = order.flatMap(({ unit }, position) => {
    const next = order[position + 1];
    return next ? [{ first: unit, second: next.unit }] : [];
  });
  const scale = exact(rules.totalScore);
  const edges = totals.flatMap((total, unit) => {
    const points = multiply(scale, total);
    const margins = gradeMargins(points, rules.gradeBands, rules.rounding);
    return [
      ...(margins?.up
        ? [{ unit, grade: margins.up.grade, rate: divide(add(points, margins.up.points), scale) }]
        : []),
      ...(margins?.down
        ? [{ unit, grade: margins.down.grade, rate: divide(subtract(points, margins.down.points), scale) }]
        : []),
    ];
  });
  return model.weights.map((weight, criterion) => ({
    criterion,
    weight,
    rank: nearest(
      neighbours.flatMap(({ first, second }): RankTurn[] => {
        const turn = switchingWeight(model, first, second, criterion);
        return turn ? [{ weight: turn, first, second }] : [];
      }),
      weight,
    ),
    grade: nearest(
      edges.flatMap(({ unit, grade, rate }): GradeTurn[] => {
        const turn = weightReachingRate(model, unit, criterion, rate);
        return turn ? [{ weight: turn, unit, grade }] : [];
      }),
      weight,
    ),
  }));
};
