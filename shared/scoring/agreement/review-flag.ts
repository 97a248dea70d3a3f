import { type ReviewMeasure, type ReviewRule, reviewMeasures } from '../../model/review-rule.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  maximum,
  minimum,
  multiply,
  sign,
  subtract,
  sum,
  whole,
} from '../exact.ts';

/** `too-few`: fewer than two scorers, so that nothing can be compared (评分人不足). */
export const reviewFlags = ['too-few', 'none', 'notice', 'review'] as const;
export type ReviewFlag = (typeof reviewFlags)[number];

/** What the rule says of one indicator of one subject, and by which measures. */
export interface ReviewVerdict {
  readonly flag: ReviewFlag;
  /** The measures that reached the flag; empty with `none` and `too-few`. */
  readonly by: readonly ReviewMeasure[];
}

/** Highest less lowest; null with fewer than two. */
export const rangeOf = (rates: readonly Exact[]): Exact | null => {
  const [first, ...others] = rates;
  if (!first || others.length === 0) return null;
  return subtract(others.reduce(maximum, first), others.reduce(minimum, first));
};

/** Squared sample deviation: Σ(x−x̄)² ÷ (n−1), exact. */
const varianceOf = (rates: readonly Exact[], mean: Exact): Exact =>
  divide(
    rates.reduce<Exact>((total, rate) => {
      const distance = subtract(rate, mean);
      return add(total, multiply(distance, distance));
    }, whole(0)),
    whole(rates.length - 1),
  );

/**
 * What is compared with a threshold, squared where the measure is a root, so that a threshold is met exactly or not;
 * null where the measure has no value: a coefficient of variation needs a mean above 0.
 */
const measured = (
  measure: ReviewMeasure,
  rates: readonly Exact[],
): { readonly value: Exact; readonly squared: boolean } | null => {
  if (measure === 'range') {
    const value = rangeOf(rates);
    return value && { value, squared: false };
  }
  const mean = divide(sum(rates), whole(rates.length));
  const variance = varianceOf(rates, mean);
  if (measure === 'deviation') return { value: variance, squared: true };
  return sign(mean) > 0 && !isZero(mean)
    ? { value: divide(variance, multiply(mean, mean)), squared: true }
    : null;
};

/** The flag the rule gives to the score rates of several scorers; compared exactly, nothing is rounded before. */
export const reviewVerdict = (rates: readonly Exact[], rule: ReviewRule): ReviewVerdict => {
  if (rates.length < 2) return { flag: 'too-few', by: [] };
  const reached: Record<'notice' | 'review', ReviewMeasure[]> = { notice: [], review: [] };
  for (const measure of reviewMeasures) {
    const thresholds = rule[measure];
    if (thresholds === null) continue;
    const found = measured(measure, rates);
    if (!found) continue;
    const meets = (text: string): boolean => {
      const limit = exact(text);
      return compare(found.value, found.squared ? multiply(limit, limit) : limit) >= 0;
    };
    if (meets(thresholds.review)) reached.review.push(measure);
    else if (meets(thresholds.notice)) reached.notice.push(measure);
  }
  if (reached.review.length > 0) return { flag: 'review', by: reached.review };
  if (reached.notice.length > 0) return { flag: 'notice', by: reached.notice };
  return { flag: 'none', by: [] };
};
