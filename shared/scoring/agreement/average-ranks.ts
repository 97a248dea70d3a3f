/** Ranks of values from the lowest (1) up; tied values share the average of their places. */
export interface AverageRanks {
  /** Aligned with the values. */
  readonly ranks: readonly number[];
  /** Σ(t³ − t) over the groups of t tied values; 0 without ties. */
  readonly tieTerm: number;
}

export const averageRanks = (values: readonly number[]): AverageRanks => {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks: number[] = new Array(values.length).fill(0);
  let tieTerm = 0;
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && order[end]?.value === order[start]?.value) end += 1;
    // Places start+1 … end share their average.
    const rank = (start + 1 + end) / 2;
    for (const { index } of order.slice(start, end)) ranks[index] = rank;
    const tied = end - start;
    tieTerm += tied ** 3 - tied;
    start = end;
  }
  return { ranks, tieTerm };
};
