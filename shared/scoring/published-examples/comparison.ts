/** A figure that is not what the source prints. */
export interface ExampleDifference {
  /** Where in the expected figures, for example `w.2`. */
  readonly at: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Differences between expected and recomputed figures: numbers within the tolerance (0 means equal), lists and objects
 * part by part, everything else the same. Figures that the source does not print are not compared.
 */
export const differencesFrom = (
  expected: unknown,
  found: unknown,
  tolerance: number,
  at = '',
): readonly ExampleDifference[] => {
  const inside = (part: string | number): string => (at === '' ? `${part}` : `${at}.${part}`);
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return [{ at, expected, found }];
    return expected.flatMap((each, index) => differencesFrom(each, found[index], tolerance, inside(index)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null) return [{ at, expected, found }];
    const parts = new Map(Object.entries(found));
    return Object.entries(expected).flatMap(([name, each]) =>
      differencesFrom(each, parts.get(name), tolerance, inside(name)),
    );
  }
  const same =
    typeof expected === 'number' && typeof found === 'number'
      ? Math.abs(expected - found) <= tolerance
      : expected === found;
  return same ? [] : [{ at, expected, found }];
};
