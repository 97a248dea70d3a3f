import type { EvaluationRules } from '../../model/rules.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactToText,
  isZero,
  multiply,
  one,
  subtract,
  zero,
} from '../exact.ts';
import { bandOf } from '../results/grades.ts';
import { rankDescending } from '../results/ranking.ts';
import { roundExact } from '../rounding.ts';
import { totalRates, type WeightedSum } from './weighted-sum.ts';

/** What turns total rates into printed totals, ranks and grades. */
export interface TotalRules extends Pick<EvaluationRules, 'gradeBands' | 'rounding' | 'ranking'> {
  /** Points of a rate of 1, such as `100`. */
  readonly totalScore: string;
}

/** A unit whose rank or grade is another one after the change. */
export interface Shift<Value> {
  readonly unit: number;
  readonly from: Value;
  readonly to: Value;
}

export interface WeightChange {
  readonly criterion: number;
  /** Relative change p of the weight, a decimal such as `0.2` or `-0.1`. */
  readonly change: string;
  /** wₖ(1+p), exact. */
  readonly weight: string;
  /** False where the weight would leave 0 … 1 or nothing remains to be scaled; then nothing follows. */
  readonly possible: boolean;
  /** Printed totals after the change. */
  readonly totals: readonly string[];
  readonly ranks: readonly Shift<number>[];
  readonly grades: readonly Shift<string | null>[];
}

/** ±10 % and ±20 %. */
export const defaultWeightChanges = ['-0.2', '-0.1', '0.1', '0.2'] as const;

/** Grade of a printed total, looked up once; thousands of changes print the same few totals. */
const gradesBy = (rules: TotalRules): ((total: string) => string | null) => {
  const known = new Map<string, string | null>();
  return (total) => {
    const present = known.get(total);
    if (present !== undefined) return present;
    const grade = bandOf(exact(total), rules.gradeBands)?.name ?? null;
    known.set(total, grade);
    return grade;
  };
};

const outcomeOf = (rates: readonly Exact[], rules: TotalRules, gradeOf: (total: string) => string | null) => {
  const scale = exact(rules.totalScore);
  const totals = rates.map((rate) => roundExact(multiply(scale, rate), rules.rounding));
  return {
    totals,
    ranks: rankDescending(totals.map(exact), rules.ranking.ties).map(({ position }) => position),
    grades: totals.map(gradeOf),
  };
};

const shifts = <Value>(before: readonly Value[], after: readonly Value[]): Shift<Value>[] =>
  before.flatMap((from, unit) => {
    const to = after[unit];
    return to === undefined || to === from ? [] : [{ unit, from, to }];
  });

/**
 * One-at-a-time sensitivity: the weight of one criterion becomes wₖ(1+p), the others are scaled to wⱼ(1−w'ₖ) ÷ (1−wₖ),
 * and whatever rank or grade changes is listed. Totals are rounded and graded by the evaluation's own rules, without
 * bonuses and vetoes. For analysis sheets only. `changes` are decimals above −1.
 */
export const weightChanges = (
  model: WeightedSum,
  rules: TotalRules,
  changes: readonly string[] = defaultWeightChanges,
): readonly WeightChange[] => {
  const rates = totalRates(model);
  const gradeOf = gradesBy(rules);
  const before = outcomeOf(rates, rules, gradeOf);
  return model.weights.flatMap((weight, criterion) =>
    changes.map((change): WeightChange => {
      const changed = multiply(weight, add(one, exact(change)));
      const rest = subtract(one, weight);
      const described = { criterion, change, weight: exactToText(changed) };
      if (isZero(rest) || compare(changed, zero) < 0 || compare(changed, one) > 0)
        return { ...described, possible: false, totals: [], ranks: [], grades: [] };
      const scaling = divide(subtract(one, changed), rest);
      const moved = rates.map((rate, unit) => {
        const own = model.rates[unit]?.[criterion] ?? zero;
        const others = subtract(rate, multiply(weight, own));
        return add(multiply(changed, own), multiply(scaling, others));
      });
      const after = outcomeOf(moved, rules, gradeOf);
      return {
        ...described,
        possible: true,
        totals: after.totals,
        ranks: shifts(before.ranks, after.ranks),
        grades: shifts(before.grades, after.grades),
      };
    }),
  );
};
