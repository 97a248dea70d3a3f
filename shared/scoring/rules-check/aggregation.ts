import { type Failure, failure } from '../../contract/failure.ts';
import { type AggregationRule, scoringRoles } from '../../model/rules.ts';
import { compare, exact, isZero, one } from '../exact.ts';
import { tooManyDigits } from './digits.ts';

/** Parameters of the aggregation that are out of range whoever scores. Weights by scorer are checked with the scorers. */
export const checkAggregation = (rule: AggregationRule): Failure[] => {
  const path = ['aggregation'];
  switch (rule.method) {
    case 'mean':
    case 'median':
      return [];
    case 'trimmed':
      return rule.threshold <= 2 * rule.drop
        ? [failure('rules.trimmed-too-few', { drop: rule.drop, threshold: rule.threshold }, path)]
        : [];
    case 'trimmed-share': {
      const long = tooManyDigits(rule.fraction, 'share', '', [...path, 'fraction']);
      if (long.length > 0) return long;
      return compare(exact(rule.fraction), one) < 0
        ? []
        : [failure('rules.share-range', { found: rule.fraction }, [...path, 'fraction'])];
    }
    case 'weighted':
      return Object.entries(rule.weights).flatMap(([id, weight]) =>
        tooManyDigits(weight, 'weight', '', [...path, 'weights', id]),
      );
    case 'role-weighted': {
      const missing = scoringRoles
        .filter((role) => rule.weights[role] === undefined)
        .map((role) => failure('rules.role-weight-missing', { role }, [...path, 'weights', role]));
      if (missing.length > 0) return missing;
      const weights = scoringRoles.map((role) => ({ role, weight: rule.weights[role] ?? '0' }));
      return [
        ...weights.flatMap(({ role, weight }) =>
          tooManyDigits(weight, 'role-weight', '', [...path, 'weights', role]),
        ),
        ...(weights.every(({ weight }) => isZero(exact(weight)))
          ? [failure('rules.weights-zero', { by: 'role' }, [...path, 'weights'])]
          : []),
      ];
    }
  }
};
