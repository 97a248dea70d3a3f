/** Differences of computed indices below this are rounding of binary numbers, so the two share a place. */
const noise = 1e-12;

/**
 * Places of approximate values, the highest first, tied ones sharing the better place: 1, 2, 2, 4. For analysis sheets
 * only; official ranks compare exact totals.
 */
export const placesOf = (values: readonly number[]): readonly number[] => {
  const at = (index: number): number => values[index] ?? 0;
  const order = Uint32Array.from(values.keys()).sort((a, b) => at(b) - at(a));
  const places: number[] = new Array(values.length).fill(0);
  let place = 0;
  let before = Number.POSITIVE_INFINITY;
  order.forEach((index, position) => {
    const value = at(index);
    if (before - value > noise) place = position + 1;
    before = value;
    places[index] = place;
  });
  return places;
};
