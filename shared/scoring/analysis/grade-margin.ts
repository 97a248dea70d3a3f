import type { GradeBand, RoundingRule } from '../../model/rules.ts';
import { compare, type Exact, exact, subtract } from '../exact.ts';
import { bandOf } from '../results/grades.ts';
import { roundExact } from '../rounding.ts';

/** The unrounded totals that print as at least some value: from `bound` on, or above it where it is not included. */
export interface RoundingThreshold {
  readonly bound: Exact;
  readonly included: boolean;
}

/**
 * Where rounding lifts a total to `cut` or more: half a unit of the last place below the first printable number not
 * under `cut`. That tie itself goes up under 四舍五入, and under GB/T 8170 only where the number above is even.
 * `cut` is above 0; below it 四舍五入 turns the other way.
 */
export const roundingThreshold = (
  cut: Exact,
  rule: Pick<RoundingRule, 'mode' | 'decimals'>,
): RoundingThreshold => {
  const scale = 10n ** BigInt(rule.decimals);
  const scaled = cut.numerator * scale;
  const reached = (scaled + cut.denominator - 1n) / cut.denominator;
  return {
    bound: { numerator: 2n * reached - 1n, denominator: 2n * scale },
    included: rule.mode === 'half-up' || reached % 2n === 0n,
  };
};

/** How far the unrounded total lies from another grade. */
export interface GradeMargin {
  readonly grade: string;
  /** Points to gain (`up`) or to lose (`down`) until the other grade; the next grade holds from there on, or beyond. */
  readonly points: Exact;
  /** False where exactly these points are not yet enough. */
  readonly included: boolean;
}

export interface GradeMargins {
  readonly grade: string;
  /** Null in the best grade. */
  readonly up: GradeMargin | null;
  /** Null in the worst grade. */
  readonly down: GradeMargin | null;
}

/**
 * The grade of an unrounded total with the points that part it from the grades above and below, for totals that are
 * rounded once and then graded. Null where the bands leave the total out. Vetoes are not part of it.
 */
export const gradeMargins = (
  total: Exact,
  bands: readonly GradeBand[],
  rule: Pick<RoundingRule, 'mode' | 'decimals'>,
): GradeMargins | null => {
  const band = bandOf(exact(roundExact(total, rule)), bands);
  if (!band) return null;
  const order = bands.toSorted((a, b) => compare(exact(a.minimum), exact(b.minimum)));
  const position = order.indexOf(band);
  const above = order[position + 1];
  const below = order[position - 1];
  const reach = above ? roundingThreshold(exact(above.minimum), rule) : null;
  const hold = roundingThreshold(exact(band.minimum), rule);
  return {
    grade: band.name,
    up:
      above && reach
        ? { grade: above.name, points: subtract(reach.bound, total), included: reach.included }
        : null,
    down: below ? { grade: below.name, points: subtract(total, hold.bound), included: !hold.included } : null,
  };
};
