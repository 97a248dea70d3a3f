import type { Amount } from '#shared/model/primitives.ts';
import type { IndicatorResult } from '#shared/model/result.ts';
import type { RoundingRule } from '#shared/model/rules.ts';
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

/** How far scorers may be apart, in percent of the full score, before it is pointed out. */
export const notableRange = exact('20');
/** How far apart makes a review necessary. */
export const strongRange = exact('40');

export type DisagreementLevel = 'none' | 'notable' | 'strong';

/** 极差: the distance between the highest and the lowest scorer. */
export interface Disagreement {
  readonly range: Amount;
  /** In percent of the full score. */
  readonly share: Amount;
  readonly shareExact: Exact;
  readonly highest: Amount;
  readonly lowest: Amount;
  readonly level: DisagreementLevel;
}

/** The range between scorers; null when fewer than two have points. Dropped extremes belong to it. */
export const disagreementOf = (result: IndicatorResult, rounding: RoundingRule): Disagreement | null => {
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
  const level =
    compare(shareExact, strongRange) >= 0
      ? 'strong'
      : compare(shareExact, notableRange) >= 0
        ? 'notable'
        : 'none';
  return {
    range: amountOf(range, rounding),
    share: amountOf(shareExact, { mode: rounding.mode, decimals: 0 }),
    shareExact,
    highest,
    lowest,
    level,
  };
};
