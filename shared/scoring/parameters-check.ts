import type { z } from 'zod';
import { type Failure, failure } from '../contract/failure.ts';
import type { Indicator } from '../model/framework.ts';
import { exact } from './exact.ts';
import { methods } from './methods/index.ts';
import {
  type ParameterFault,
  type ParameterProblem,
  parameterProblems,
} from './methods/parameter-problem.ts';
import type { MethodId, SpecificationOf } from './methods/specification.ts';

const isProblem = (text: string): text is ParameterProblem => parameterProblems.some((each) => each === text);

/** The word for an issue of a parameter schema; the schemas' own rules give it as their message. */
const problemOf = (issue: z.core.$ZodIssue): ParameterProblem => {
  if (isProblem(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_format':
      return 'not-a-decimal';
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'too-small';
    case 'too_big':
      return 'too-large';
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-type';
    default:
      return 'wrong-type';
  }
};

const faultsOf = <Id extends MethodId>(
  specification: SpecificationOf<Id>,
  fullScore: string,
): readonly ParameterFault[] => {
  const method = methods[specification.id];
  const parsed = method.parameters.safeParse(specification.parameters, { reportInput: true });
  return parsed.success
    ? method.faults(parsed.data, exact(fullScore))
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
  if (!Object.hasOwn(methods, id) || methods[id].version !== version)
    return [failure('framework.method-unknown', { place, method: id, version }, [...path, 'method'])];
  return faultsOf(indicator.method, indicator.fullScore).map(({ at, detail }) =>
    failure('framework.method-parameters', { place, at, detail }, [
      ...path,
      'method',
      'parameters',
      ...at
        .split('.')
        .filter((part) => part !== '')
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    ]),
  );
};
