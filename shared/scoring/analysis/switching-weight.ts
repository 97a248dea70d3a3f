import { compare, divide, type Exact, isZero, multiply, one, subtract, sum, zero } from '../exact.ts';
import type { WeightedSum } from './weighted-sum.ts';

const within = (weight: Exact): boolean => compare(weight, zero) >= 0 && compare(weight, one) <= 0;

/** What the other criteria give a unit when they share the whole weight: Σ_{m≠k} wₘrᵢₘ ÷ (1 − wₖ). */
const rateOfOthers = ({ weights, rates }: WeightedSum, unit: number, criterion: number): Exact | null => {
  const rest = subtract(one, weights[criterion] ?? zero);
  if (isZero(rest)) return null;
  const points = (rates[unit] ?? []).map((rate, each) =>
    each === criterion ? zero : multiply(weights[each] ?? zero, rate),
  );
  return divide(sum(points), rest);
};

const rateAt = ({ rates }: WeightedSum, unit: number, criterion: number): Exact =>
  rates[unit]?.[criterion] ?? zero;

/**
 * The weight of a criterion at which two units draw level while the other weights keep their proportions:
 * w* = E ÷ (E − D), D = rᵢₖ − rⱼₖ, E = Σ_{m≠k} wₘ(rᵢₘ − rⱼₘ) ÷ (1 − wₖ). Beyond it their order is the other way round.
 * Null (不可逆转) where no weight from 0 to 1 does it, or where it is the only criterion. For analysis sheets only.
 */
export const switchingWeight = (
  model: WeightedSum,
  first: number,
  second: number,
  criterion: number,
): Exact | null => {
  const firstOthers = rateOfOthers(model, first, criterion);
  const secondOthers = rateOfOthers(model, second, criterion);
  if (!firstOthers || !secondOthers) return null;
  const own = subtract(rateAt(model, first, criterion), rateAt(model, second, criterion));
  const others = subtract(firstOthers, secondOthers);
  const difference = subtract(others, own);
  if (isZero(difference)) return null;
  const weight = divide(others, difference);
  return within(weight) ? weight : null;
};

/**
 * The weight of a criterion at which a unit's total rate equals `target`, for example the lower end of a grade, while
 * the other weights keep their proportions. Null where no weight from 0 to 1 does it.
 */
export const weightReachingRate = (
  model: WeightedSum,
  unit: number,
  criterion: number,
  target: Exact,
): Exact | null => {
  const others = rateOfOthers(model, unit, criterion);
  if (!others) return null;
  const gain = subtract(rateAt(model, unit, criterion), others);
  if (isZero(gain)) return null;
  const weight = divide(subtract(target, others), gain);
  return within(weight) ? weight : null;
};
