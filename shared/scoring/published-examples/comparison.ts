/** A figure the source prints beside the recomputed one. */
export interface ComparedFigure {
  /** Where in the expected figures, for example `w.2`. */
  readonly at: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly within: boolean;
}

/** A figure that is not what the source prints. */
export type ExampleDifference = Omit<ComparedFigure, 'within'>;

/**
 * Every figure the source prints beside what was recomputed: numbers within the tolerance (0 means equal), lists and
 * objects part by part, everything else the same. Figures that the source does not print are not compared.
 */
export const comparedFigures = (
  expected: unknown,
  found: unknown,
  tolerance: number,
  at = '',
): readonly ComparedFigure[] => {
  const inside = (part: string | number): string => (at === '' ? `${part}` : `${at}.${part}`);
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length)
      return [{ at, expected, found, within: false }];
    return expected.flatMap((each, index) => comparedFigures(each, found[index], tolerance, inside(index)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null) return [{ at, expected, found, within: false }];
    const parts = new Map(Object.entries(found));
    return Object.entries(expected).flatMap(([name, each]) =>
      comparedFigures(each, parts.get(name), tolerance, inside(name)),
    );
  }
  const within =
    typeof expected === 'number' && typeof found === 'number'
      ? Math.abs(expected - found) <= tolerance
      : expected === found;
  return [{ at, expected, found, within }];
};

/** The compared figures that are not what the source prints. */
export const differencesFrom = (
  expected: unknown,
  found: unknown,
  tolerance: number,
): readonly ExampleDifference[] =>
  comparedFigures(expected, found, tolerance).flatMap(({ within, ...figure }) => (within ? [] : figure));
