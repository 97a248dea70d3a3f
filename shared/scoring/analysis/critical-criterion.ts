import {
  compare,
  divide,
  type Exact,
  hundred,
  isZero,
  multiply,
  negate,
  sign,
  subtract,
  zero,
} from '../exact.ts';
import { totalRates, type WeightedSum } from './weighted-sum.ts';

/** The smallest change of one criterion's weight that turns the order of a pair, the others left as they are. */
export interface CriticalChange {
  readonly criterion: number;
  /** The pair, the better unit first. */
  readonly better: number;
  readonly worse: number;
  /** δ: what has to be taken from the weight; negative where it has to be added. */
  readonly change: Exact;
  /** 100·δ ÷ w, percent of the weight. */
  readonly percent: Exact;
}

export interface CriticalCriteria {
  /** Per criterion the smallest change in percent, null where none is feasible. */
  readonly byCriterion: readonly (CriticalChange | null)[];
  /** The one with the smallest absolute percentage; null where no order can be turned. */
  readonly critical: CriticalChange | null;
}

const magnitude = (value: Exact): Exact => (sign(value) < 0 ? negate(value) : value);

const smaller = (first: CriticalChange | null, second: CriticalChange | null): CriticalChange | null => {
  if (!first || !second) return first ?? second;
  return compare(magnitude(second.percent), magnitude(first.percent)) < 0 ? second : first;
};

/**
 * Triantaphyllou & Sánchez (1997), theorem 1: δ = (Pⱼ − Pᵢ) ÷ (aⱼₖ − aᵢₖ) turns the order of units i and j, feasible
 * while δ ≤ wₖ. The criterion that needs the smallest relative change is the most critical one.
 * `pairs`: `top` looks at the best unit against every other, `any` at all pairs (slow beyond some dozens of units).
 * For analysis sheets only.
 */
export const criticalCriteria = (model: WeightedSum, pairs: 'top' | 'any'): CriticalCriteria => {
  const totals = totalRates(model);
  const order = totals
    .map((total, unit) => ({ total, unit }))
    .sort((a, b) => compare(b.total, a.total) || a.unit - b.unit);
  const byCriterion: (CriticalChange | null)[] = model.weights.map(() => null);
  order.forEach((better, place) => {
    if (pairs === 'top' && place > 0) return;
    for (const worse of order.slice(place + 1)) {
      model.weights.forEach((weight, criterion) => {
        const gap = subtract(
          model.rates[worse.unit]?.[criterion] ?? zero,
          model.rates[better.unit]?.[criterion] ?? zero,
        );
        if (isZero(gap) || isZero(weight)) return;
        const change = divide(subtract(worse.total, better.total), gap);
        if (compare(change, weight) > 0) return;
        byCriterion[criterion] = smaller(byCriterion[criterion] ?? null, {
          criterion,
          better: better.unit,
          worse: worse.unit,
          change,
          percent: divide(multiply(hundred, change), weight),
        });
      });
    }
  });
  return { byCriterion, critical: byCriterion.reduce(smaller, null) };
};
