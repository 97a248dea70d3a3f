import type { Amount } from '../../model/primitives.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import { divide, type Exact, hundred, isZero, multiply } from '../exact.ts';
import { amountOf } from '../rounding.ts';

/** 得分率 in percent; null where there is nothing to divide by. */
export const rateOf = (
  points: Exact,
  fullScore: Exact,
  rules: Pick<EvaluationRules, 'rounding'>,
): Amount | null =>
  isZero(fullScore) ? null : amountOf(divide(multiply(points, hundred), fullScore), rules.rounding);
