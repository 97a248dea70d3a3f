/**
 * How far one score must move along its possible values, from the lowest points to the highest, until something that
 * depends on it changes. Works with every aggregation, because raising a score never lowers a total.
 */
export interface NearestChange<Outcome> {
  /** Position of the nearest value with another outcome. */
  readonly position: number;
  readonly outcome: Outcome;
}

/**
 * The nearest position in one direction at which the outcome differs from the current one, by bisection; null where
 * even the last value leaves it. `outcomeAt` must follow the order of the positions (a grade or a rank does), so that
 * an outcome once left does not return.
 */
export const nearestChange = <Outcome>(
  count: number,
  current: number,
  direction: 'up' | 'down',
  outcomeAt: (position: number) => Outcome,
): NearestChange<Outcome> | null => {
  const step = direction === 'up' ? 1 : -1;
  const furthest = direction === 'up' ? count - 1 - current : current;
  if (furthest <= 0) return null;
  const before = outcomeAt(current);
  let beyond = outcomeAt(current + step * furthest);
  if (beyond === before) return null;
  let same = 0;
  let different = furthest;
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2);
    const outcome = outcomeAt(current + step * middle);
    if (outcome === before) same = middle;
    else {
      different = middle;
      beyond = outcome;
    }
  }
  return { position: current + step * different, outcome: beyond };
};
