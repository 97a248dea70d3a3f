import { failure, type Outcome } from '../../contract/failure.ts';

/**
 * How subjective and objective weights become one set. `linear`: α·w₁ + (1−α)·w₂; α = 1 keeps the subjective ones and
 * is the default everywhere. `multiplicative`: proportional to w₁·w₂, which lets one near zero rule the other out.
 */
export type Combination =
  | { readonly name: 'linear'; readonly share: number }
  | { readonly name: 'multiplicative' };

const refused = (place: string, items: readonly string[], weights: readonly number[]) => {
  const position = weights.findIndex((weight) => !(weight >= 0) || !Number.isFinite(weight));
  return position < 0
    ? null
    : failure(
        'statistics.weight-unusable',
        { place, item: items[position] ?? `${position + 1}`, found: `${weights[position]}` },
        [position],
      );
};

const normalise = (weights: readonly number[], place: string): Outcome<readonly number[]> => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0
    ? { ok: true, value: weights.map((weight) => weight / sum) }
    : { ok: false, failure: failure('statistics.weights-all-zero', { place }) };
};

/**
 * Combines two sets of weights over the same items; both are brought to a sum of 1 first, and so is the result.
 * Refused: different lengths, negative or unreadable weights, all weights zero, α outside 0 … 1.
 */
export const combineWeights = (
  subjective: readonly number[],
  objective: readonly number[],
  combination: Combination,
  names: { readonly place: string; readonly items: readonly string[] },
): Outcome<readonly number[]> => {
  const { place, items } = names;
  if (subjective.length !== objective.length)
    return {
      ok: false,
      failure: failure('statistics.weights-count', {
        place,
        found: objective.length,
        expected: subjective.length,
      }),
    };
  const unusable = refused(place, items, subjective) ?? refused(place, items, objective);
  if (unusable) return { ok: false, failure: unusable };
  if (combination.name === 'linear' && !(combination.share >= 0 && combination.share <= 1))
    return {
      ok: false,
      failure: failure('statistics.share-outside', { place, found: `${combination.share}` }),
    };
  const first = normalise(subjective, place);
  if (!first.ok) return first;
  const second = normalise(objective, place);
  if (!second.ok) return second;
  const combined = first.value.map((weight, item) => {
    const other = second.value[item] ?? 0;
    return combination.name === 'linear'
      ? combination.share * weight + (1 - combination.share) * other
      : weight * other;
  });
  return normalise(combined, place);
};
