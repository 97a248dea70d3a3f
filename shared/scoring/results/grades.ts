import type { Veto } from '../../model/framework.ts';
import type { GradeBand } from '../../model/rules.ts';
import { compare, type Exact, exact } from '../exact.ts';

/** Grade bands from the best down. */
export const bestFirst = (bands: readonly GradeBand[]): GradeBand[] =>
  bands.toSorted((a, b) => compare(exact(b.minimum), exact(a.minimum)));

/**
 * The band a rounded total falls into: closed below, open above, the top band with its maximum. Null where the bands
 * leave the total out.
 */
export const bandOf = (total: Exact, bands: readonly GradeBand[]): GradeBand | null =>
  bestFirst(bands).find(
    (band, index) =>
      compare(total, exact(band.minimum)) >= 0 &&
      (compare(total, exact(band.maximum)) < 0 || (index === 0 && compare(total, exact(band.maximum)) === 0)),
  ) ?? null;

/**
 * The grade after 一票否决. `grade` fixes it, the worst one where several do; `cap` then allows nothing better.
 * The total itself is never touched.
 */
export const gradeAfterVetoes = (
  byTotal: string | null,
  vetoes: readonly Veto[],
  bands: readonly GradeBand[],
): string | null => {
  const order = bestFirst(bands).map((band) => band.name);
  const worst = (grades: readonly string[]): string | null =>
    grades.reduce<string | null>(
      (found, grade) => (found === null || order.indexOf(grade) > order.indexOf(found) ? grade : found),
      null,
    );
  const gradesOf = (type: Veto['effect']['type']) =>
    vetoes.filter((veto) => veto.effect.type === type).map((veto) => veto.effect.grade);
  const fixed = worst(gradesOf('grade')) ?? byTotal;
  return fixed === null ? null : worst([fixed, ...gradesOf('cap')]);
};
