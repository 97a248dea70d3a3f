import { type Failure, failure } from '../contract/failure.ts';
import type { GradeBand } from '../model/rules.ts';
import { compare, exact, zero } from './exact.ts';

/**
 * Whether grade bands can be read as closed below and open above over the whole scale from 0 to `totalScore`: every
 * band has a width and a name of its own, and they neither overlap nor leave a gap. `place` is the place people
 * recognise, `path` where the list stands in the document.
 */
export const checkGradeBands = (
  bands: readonly GradeBand[],
  totalScore: string,
  place: string,
  path: readonly (string | number)[],
): Failure[] => {
  if (bands.length === 0) return [failure('framework.bands-empty', { place }, path)];
  const failures: Failure[] = [];
  const names = new Set<string>();
  bands.forEach(({ name, minimum, maximum }, index) => {
    if (names.has(name))
      failures.push(failure('framework.band-duplicate', { place, name }, [...path, index, 'name']));
    names.add(name);
    if (compare(exact(minimum), exact(maximum)) >= 0)
      failures.push(failure('framework.band-inverted', { place, name, minimum, maximum }, [...path, index]));
  });
  // What lies between bands means nothing while one of them is upside down.
  if (failures.some(({ code }) => code === 'framework.band-inverted')) return failures;

  const ascending = bands
    .map((band, index) => ({ ...band, index }))
    .toSorted(
      (a, b) => compare(exact(a.minimum), exact(b.minimum)) || compare(exact(a.maximum), exact(b.maximum)),
    );
  ascending.forEach((upper, position) => {
    const lower = ascending[position - 1];
    if (!lower) return;
    const order = compare(exact(lower.maximum), exact(upper.minimum));
    const at = [...path, upper.index, 'minimum'];
    if (order < 0)
      failures.push(failure('framework.bands-gap', { place, from: lower.maximum, to: upper.minimum }, at));
    if (order > 0)
      failures.push(
        failure(
          'framework.bands-overlap',
          { place, lower: lower.name, upper: upper.name, at: upper.minimum },
          at,
        ),
      );
  });
  const lowest = ascending[0]?.minimum ?? '';
  const highest = bands
    .map((band) => band.maximum)
    .reduce((a, b) => (compare(exact(a), exact(b)) >= 0 ? a : b));
  if (compare(exact(lowest), zero) !== 0 || compare(exact(highest), exact(totalScore)) !== 0)
    failures.push(
      failure(
        'framework.bands-range',
        { place, found: `${lowest}—${highest}`, expected: `0—${totalScore}` },
        path,
      ),
    );
  return failures;
};
