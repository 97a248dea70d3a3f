import type { GradeBand } from '../../model/rules.ts';
import { compare, exact } from '../../scoring/exact.ts';
import { bestFirst } from '../../scoring/results/grades.ts';
import type { Formula } from '../sheet-model.ts';
import { textLiteral } from './reference.ts';

/** Whether every total from 0 to the maximum falls into a band and no bands overlap. */
export const bandsCover = (bands: readonly GradeBand[], maximum: string): boolean => {
  const order = bestFirst(bands);
  return (
    order.every((band, index) => {
      const better = order[index - 1];
      return better === undefined
        ? compare(exact(band.maximum), exact(maximum)) >= 0
        : compare(exact(band.maximum), exact(better.minimum)) === 0;
    }) && compare(exact(order.at(-1)?.minimum ?? '1'), exact('0')) === 0
  );
};

/**
 * The grade of a rounded total under bands that cover all totals: the best one whose minimum is reached and whose
 * conditions, references to cells that say so, hold; the lowest where none does. `named` says what a grade comes to after
 * vetoes.
 */
export const gradeFormula = (
  total: string,
  bands: readonly GradeBand[],
  conditionsOf: (grade: string) => readonly string[],
  named: (grade: string) => string,
): Formula => {
  const order = bestFirst(bands);
  const lowest = order.at(-1);
  if (!lowest) throw new RangeError('no grade bands');
  return order.reduceRight<string>(
    (otherwise, { name, minimum }) => {
      const conditions = [`${total}>=${minimum}`, ...conditionsOf(name)];
      if (name === lowest.name) return otherwise;
      const test = conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`;
      return `IF(${test},${textLiteral(named(name))},${otherwise})`;
    },
    textLiteral(named(lowest.name)),
  );
};
