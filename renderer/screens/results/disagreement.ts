import type { Amount } from '#shared/model/primitives.ts';
import type { IndicatorResult } from '#shared/model/result.ts';
import type { ReviewRule } from '#shared/model/review-rule.ts';
import type { RoundingRule } from '#shared/model/rules.ts';
import { type ReviewFlag, reviewVerdict } from '#shared/scoring/agreement/review-flag.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  hundred,
  isZero,
  multiply,
  subtract,
} from '#shared/scoring/exact.ts';
import { amountOf } from '#shared/scoring/rounding.ts';

export type DisagreementLevel = 'none' | 'notable' | 'strong';

const levels: { readonly [Each in ReviewFlag]: DisagreementLevel } = {
  'too-few': 'none',
  none: 'none',
  notice: 'notable',
  review: 'strong',
};

/** 极差: the distance between the highest and the lowest scorer. */
export interface Disagreement {
  readonly range: Amount;
  /** In percent of the full score. */
  readonly share: Amount;
  readonly shareExact: Exact;
  readonly highest: Amount;
  readonly lowest: Amount;
  /** By the evaluation's review rule. */
  readonly level: DisagreementLevel;
}

/** The range between scorers; null when fewer than two have points. Dropped extremes belong to it. */
export const disagreementOf = (
  result: IndicatorResult,
  rounding: RoundingRule,
  rule: ReviewRule,
): Disagreement | null => {
  const points = result.cells.flatMap((cell) => (cell.points === null ? [] : [cell.points]));
  const [first, ...others] = points;
  const fullScore = exact(result.fullScore);
  if (first === undefined || others.length === 0 || isZero(fullScore)) return null;
  let highest = first;
  let lowest = first;
  for (const each of others) {
    if (compare(exact(each.exact), exact(highest.exact)) > 0) highest = each;
    if (compare(exact(each.exact), exact(lowest.exact)) < 0) lowest = each;
  }
  const range = subtract(exact(highest.exact), exact(lowest.exact));
  const shareExact = divide(multiply(range, hundred), fullScore);
  // What nobody judged themselves is no disagreement: blanks that count zero are left out, as in the statistics.
  const rates = result.cells.flatMap((cell) =>
    cell.points === null || cell.state !== 'scored' || cell.use === 'no-weight'
      ? []
      : divide(exact(cell.points.exact), fullScore),
  );
  return {
    range: amountOf(range, rounding),
    share: amountOf(shareExact, { mode: rounding.mode, decimals: 0 }),
    shareExact,
    highest,
    lowest,
    level: levels[reviewVerdict(rates, rule).flag],
  };
};
