import { type Failure, failure } from '../../contract/failure.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { EvaluationRules, RollUpRule } from '../../model/rules.ts';
import { compare, exact, isZero, one } from '../exact.ts';
import { inputOf } from '../methods/index.ts';
import { tooManyDigits } from './digits.ts';

/** Whether figures of an indicator can be added up: one number, the same for every scorer. */
export const canBeAdded = ({ method }: Indicator): boolean => {
  const { takes, from } = inputOf(method);
  return takes === 'number' && from === 'observation';
};

const checkOwn = ({ own }: RollUpRule, { dimensions }: FrameworkDocument): Failure[] => {
  const path = ['rollUp', 'own'];
  switch (own.use) {
    case 'none':
      return [];
    case 'share': {
      const at = [...path, 'share'];
      const long = tooManyDigits(own.share, 'own-share', '', at);
      if (long.length > 0) return long;
      const share = exact(own.share);
      return isZero(share) || compare(share, one) >= 0
        ? [failure('rules.own-share-range', { found: own.share }, at)]
        : [];
    }
    case 'dimensions': {
      const codes = dimensions.map(({ code }) => code);
      const unknown = own.dimensions.filter((code) => !codes.includes(code));
      if (unknown.length > 0)
        return unknown.map((dimension) => failure('rules.own-dimension-unknown', { dimension }, path));
      return codes.every((code) => own.dimensions.includes(code))
        ? [failure('rules.own-dimensions-all', {}, path)]
        : [];
    }
  }
};

/** A roll-up that does not fit the framework. */
export const checkRollUp = ({ rollUp }: EvaluationRules, framework: FrameworkDocument): Failure[] => {
  if (rollUp === null) return [];
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  return [
    ...(rollUp.combine === 'weighted' && rollUp.weightName.trim() === ''
      ? [failure('rules.weight-name-missing', {}, ['rollUp', 'weightName'])]
      : []),
    ...rollUp.quantities.flatMap((id, index): Failure[] => {
      const path = ['rollUp', 'quantities', index];
      const indicator = indicators.get(id);
      if (!indicator) return [failure('rules.quantity-unknown', { id }, path)];
      const { code, name } = indicator;
      return canBeAdded(indicator) ? [] : [failure('rules.quantity-not-shared', { code, name }, path)];
    }),
    ...checkOwn(rollUp, framework),
  ];
};
