import type { Amount } from '../../model/primitives.ts';
import type { IndicatorRollUp, SubjectRollUp } from '../../model/roll-up.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import type { Exact } from '../exact.ts';
import { amountOf } from '../rounding.ts';
import type { IndicatorComputation, SubjectComputation } from './computation.ts';

/** Where an indicator of a superior subject comes from, as everybody reads it; null for every other subject. */
export const indicatorRollUp = (
  { rollUp }: IndicatorComputation,
  rules: EvaluationRules,
): IndicatorRollUp | null => {
  if (!rollUp) return null;
  const amount = (value: Exact | null): Amount | null => value && amountOf(value, rules.rounding);
  return {
    from: rollUp.from,
    mixed: rollUp.share !== null,
    own: rollUp.from === 'own' || rollUp.share !== null ? amount(rollUp.own.points) : null,
    below: amount(rollUp.below),
    quantity: amount(rollUp.quantity),
    parts: rollUp.parts.map(({ subordinate, indicator, use, quantity }) => ({
      subjectId: subordinate.subject.id,
      points: amount(indicator.points),
      quantity: amount(quantity),
      use,
    })),
  };
};

/** The subordinates of a superior subject; null for every other subject. */
export const subjectRollUp = ({ subordinates, prepared }: SubjectComputation): SubjectRollUp | null => {
  const { rules } = prepared;
  if (subordinates.length === 0) return null;
  return {
    subordinates: subordinates.map(({ subject, total, complete }) => ({
      subjectId: subject.id,
      weight: rules.rollUp?.combine === 'weighted' ? subject.weight : '1',
      total: amountOf(total, rules.rounding),
      complete,
    })),
  };
};
