import type { AnnualTarget } from '../model/rules.ts';
import { add, divide, type Exact, exact, exactToText, multiply, subtract, whole } from './exact.ts';
import type { MethodSpecification } from './methods/specification.ts';

/** Methods that measure against a target; the others have nothing to break down to the year. */
export const hasTarget = (
  method: MethodSpecification,
): method is Extract<MethodSpecification, { id: 'ratio' | 'baseline' }> =>
  method.id === 'ratio' || method.id === 'baseline';

const shareOfYear = (full: Exact, annual: Extract<AnnualTarget, { basis: 'periods' }>): Exact =>
  divide(multiply(full, whole(annual.elapsed)), whole(annual.total));

/**
 * The target of the evaluated year, exactly: target × elapsed ÷ total; for progress from a baseline the way from the
 * baseline to the target is divided; or the figure stated for the year.
 */
const targetOf = (
  method: Extract<MethodSpecification, { id: 'ratio' | 'baseline' }>,
  annual: AnnualTarget,
): Exact => {
  if (annual.basis === 'stated') return exact(annual.target);
  const target = exact(method.parameters.target);
  if (method.id === 'ratio') return shareOfYear(target, annual);
  const start = exact(method.parameters.baseline);
  return add(start, shareOfYear(subtract(target, start), annual));
};

/** 折算目标 with what it comes from. */
export interface TargetOfYear {
  readonly rule: AnnualTarget;
  /** The target of the whole period, as the framework has it. */
  readonly whole: Exact;
  readonly target: Exact;
}

/** The year's share of a target; null where there is no rule or the method has no target. */
export const targetOfYear = (
  method: MethodSpecification,
  annual: AnnualTarget | undefined,
): TargetOfYear | null =>
  annual && hasTarget(method)
    ? { rule: annual, whole: exact(method.parameters.target), target: targetOf(method, annual) }
    : null;

/**
 * The method that is computed with: the framework's own, with the year's share in place of its target. The target may
 * be a fraction such as `100/3`; the arithmetic reads it exactly and nothing is rounded.
 */
export const methodOfYear = (method: MethodSpecification, year: TargetOfYear | null): MethodSpecification => {
  if (!year || !hasTarget(method)) return method;
  const target = exactToText(year.target);
  return method.id === 'ratio'
    ? { ...method, parameters: { ...method.parameters, target } }
    : { ...method, parameters: { ...method.parameters, target } };
};
