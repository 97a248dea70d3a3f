/** Differences of computed indices below this are rounding of binary numbers, so the two share a place. */
const noise = 1e-12;

/**
 * Places of approximate values, the highest first, tied ones sharing the better place: 1, 2, 2, 4. For analysis sheets
 * only; official ranks compare exact totals.
 */
export const placesOf = (values: readonly number[]): readonly number[] => {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const places: number[] = new Array(values.length).fill(0);
  let place = 0;
  order.forEach(({ value, index }, position) => {
    const before = order[position - 1];
    if (!before || before.value - value > noise) place = position + 1;
    places[index] = place;
  });
  return places;
};
