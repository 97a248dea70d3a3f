import { compare, divide, type Exact, isZero, multiply, one, subtract, zero } from '../exact.ts';
import { totalRates, type WeightedSum } from './weighted-sum.ts';

const within = (weight: Exact): boolean => compare(weight, zero) >= 0 && compare(weight, one) <= 0;

const rateAt = ({ rates }: WeightedSum, unit: number, criterion: number): Exact =>
  rates[unit]?.[criterion] ?? zero;

/** Total rates by model; every criterion of every pair asks for them again. */
const knownTotals = new WeakMap<WeightedSum, readonly Exact[]>();

const totalsOf = (model: WeightedSum): readonly Exact[] => {
  const known = knownTotals.get(model) ?? totalRates(model);
  knownTotals.set(model, known);
  return known;
};

/** What the other criteria give a unit when they share the whole weight: (Σ wₘrᵢₘ − wₖrᵢₖ) ÷ (1 − wₖ). */
const rateOfOthers = (model: WeightedSum, unit: number, criterion: number): Exact | null => {
  const weight = model.weights[criterion] ?? zero;
  const rest = subtract(one, weight);
  if (isZero(rest)) return null;
  const own = multiply(weight, rateAt(model, unit, criterion));
  return divide(subtract(totalsOf(model)[unit] ?? zero, own), rest);
};

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
