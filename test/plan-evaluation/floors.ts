import type { PlanScore } from './evaluate.ts';
import { type Kind, kinds, rates, sumOf } from './score.ts';

/** What reading all plans together must at least reach; slightly below what is reached. */
const floors: { readonly [Each in Kind]: number } = {
  headings: 0.99,
  targets: 0.98,
  responsibilities: 0.99,
  evaluation_clauses: 0.98,
  annex_rows: 1,
};

/** What reading any single plan must at least reach. */
const singleFloors: { readonly [Each in Kind]: number } = {
  headings: 0.95,
  targets: 0.9,
  responsibilities: 0.95,
  evaluation_clauses: 0.85,
  annex_rows: 0.95,
};

/** Share of the targets found whose value, unit or deadline is right. */
const fieldFloor = 0.98;
/** Share of the targets found that are none. */
const falseCeiling = 0.02;

export interface Shortfall {
  readonly where: string;
  readonly what: string;
  readonly reached: number;
  readonly floor: number;
}

/** Where the scores stay below the floors; empty when they hold. */
export const shortfalls = (scores: readonly PlanScore[]): Shortfall[] => {
  const found: Shortfall[] = [];
  const check = (where: string, what: string, reached: number, floor: number): void => {
    if (reached < floor) found.push({ where, what, reached, floor });
  };
  for (const kind of kinds) {
    check('all', kind, rates(sumOf(scores, kind)).f1, floors[kind]);
    for (const score of scores) {
      const counts = score.counts[kind];
      if (counts) check(score.name, kind, rates(counts).f1, singleFloors[kind]);
    }
  }
  const targets = scores.reduce((sum, { fields }) => sum + fields.found, 0);
  for (const field of ['value', 'unit', 'deadline'] as const)
    check(
      'all',
      field,
      scores.reduce((sum, { fields }) => sum + fields[field], 0) / Math.max(targets, 1),
      fieldFloor,
    );
  check('all', 'targets that are right', rates(sumOf(scores, 'targets')).precision, 1 - falseCeiling);
  return found;
};
