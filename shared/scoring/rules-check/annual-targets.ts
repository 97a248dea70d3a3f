import { type Failure, failure } from '../../contract/failure.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { AnnualTarget, EvaluationRules } from '../../model/rules.ts';
import { hasTarget } from '../annual-target.ts';
import { compare, exact, isZero } from '../exact.ts';
import { tooManyDigits } from './digits.ts';

const checkOne = (
  rule: AnnualTarget,
  { code, name, method }: Indicator,
  path: readonly (string | number)[],
): Failure[] => {
  const facts = { code, name };
  if (!hasTarget(method)) return [failure('rules.annual-target-without-target', facts, path)];
  if (rule.basis === 'periods') {
    const { elapsed, total } = rule;
    return elapsed > total
      ? [failure('rules.annual-target-periods', { ...facts, elapsed, total }, [...path, 'elapsed'])]
      : [];
  }
  const at = [...path, 'target'];
  const long = tooManyDigits(rule.target, 'target', `${code} ${name}`, at);
  if (long.length > 0) return long;
  if (isZero(exact(rule.target)))
    return [failure('rules.annual-target-not-positive', { ...facts, found: rule.target }, at)];
  return method.id === 'baseline' && compare(exact(rule.target), exact(method.parameters.baseline)) === 0
    ? [failure('rules.annual-target-equals-baseline', { ...facts, found: rule.target }, at)]
    : [];
};

/** Targets of the year that cannot be computed with on the framework. */
export const checkAnnualTargets = (
  { annualTargets }: EvaluationRules,
  framework: FrameworkDocument,
): Failure[] => {
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  return annualTargets.flatMap((rule, index): Failure[] => {
    const path = ['annualTargets', index];
    const indicator = indicators.get(rule.indicatorId);
    if (!indicator) return [failure('rules.annual-target-unknown', { id: rule.indicatorId }, path)];
    const { id, code, name } = indicator;
    const repeated = seen.has(id);
    seen.add(id);
    return [
      ...(repeated ? [failure('rules.annual-target-repeated', { code, name }, path)] : []),
      ...checkOne(rule, indicator, path),
    ];
  });
};
