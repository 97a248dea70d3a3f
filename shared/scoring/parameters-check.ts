import type { z } from 'zod';
import { type Failure, failure } from '../contract/failure.ts';
import type { Indicator } from '../model/framework.ts';
import { exact } from './exact.ts';
import { isKnownMethod, methodOf } from './methods/index.ts';
import {
  type ParameterFault,
  type ParameterProblem,
  parameterProblems,
} from './methods/parameter-problem.ts';
import type { MethodId, SpecificationOf } from './methods/specification.ts';

const isProblem = (text: string): text is ParameterProblem => parameterProblems.some((each) => each === text);

/** Most digits of a number among the parameters; what people enter may have as many as `maximumDigits`. */
const mostDigits = 30;

/** A number, only longer than any measure needs: a sign of something pasted into the wrong box. */
const isLongNumber = (input: unknown): boolean =>
  typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input) && input.replace(/\D/g, '').length > mostDigits;

/** The word for an issue of a parameter schema; the schemas' own rules give it as their message. */
const problemOf = (issue: z.core.$ZodIssue): ParameterProblem => {
  if (isProblem(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_format':
      if (isLongNumber(issue.input)) return 'too-many-digits';
      return typeof issue.input === 'string' && /^[-－−]\s*\d/.test(issue.input)
        ? 'negative'
        : 'not-a-decimal';
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'too-small';
    case 'too_big':
      return isLongNumber(issue.input) ? 'too-many-digits' : 'too-large';
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-type';
    default:
      return 'wrong-type';
  }
};

const longNumbers = (value: unknown, at: readonly (string | number)[]): ParameterFault[] => {
  if (isLongNumber(value)) return [{ at: at.join('.'), detail: 'too-many-digits' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => longNumbers(each, [...at, key]));
};

const faultsOf = <Id extends MethodId>(
  specification: SpecificationOf<Id>,
  fullScore: string,
): readonly ParameterFault[] => {
  const method = methodOf(specification);
  const parsed = method.parameters.safeParse(specification.parameters, { reportInput: true });
  return parsed.success
    ? [...longNumbers(parsed.data, []), ...method.faults(parsed.data, exact(fullScore))]
    : parsed.error.issues.map((issue) => ({ at: issue.path.join('.'), detail: problemOf(issue) }));
};

/** What is wrong with an indicator's method: an id or version that does not exist, or its parameters. */
export const checkMethod = (
  indicator: Indicator,
  place: string,
  path: readonly (string | number)[],
): Failure[] => {
  const { id, version } = indicator.method;
  // A document from elsewhere may name a method that this version of the application does not have.
  if (!isKnownMethod(id, version))
    return [failure('framework.method-unknown', { place, method: id, version }, [...path, 'method'])];
  return faultsOf(indicator.method, indicator.fullScore).map(({ at, detail }) => {
    const parts = at
      .split('.')
      .filter((part) => part !== '')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const where = [...path, 'method', 'parameters', ...parts];
    return typeof detail === 'string'
      ? failure('framework.method-parameters', { place, at, detail }, where)
      : failure('framework.formula', { place, ...detail }, where);
  });
};
