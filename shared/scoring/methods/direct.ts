import { z } from 'zod';
import { failure } from '../../contract/failure.ts';
import { nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, divide, exact, exactToText, reduce, zero } from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterProblem } from './parameter-problem.ts';

export const directParameters = z.object({
  /** Points are a multiple of this: 0.5 or 0.1 by habit. */
  step: nonNegativeDecimalText.refine((text) => compare(exact(text), zero) > 0, {
    error: 'not-positive' satisfies ParameterProblem,
  }),
});
export type DirectParameters = z.infer<typeof directParameters>;

/** 直接评分: the scorer awards points; 0 ≤ s ≤ F in steps. Out of range is refused. */
export const direct: Method<'direct', DirectParameters, 'number'> = {
  id: 'direct',
  version: 1,
  parameters: directParameters,
  takes: 'number',
  from: 'score',
  score: (value, parameters, fullScore) => {
    const points = exact(value.number);
    if (compare(points, zero) < 0)
      return { ok: false, failure: failure('value.below-minimum', { found: value.number, minimum: '0' }) };
    if (compare(points, fullScore) > 0)
      return {
        ok: false,
        failure: failure('value.above-maximum', { found: value.number, maximum: exactToText(fullScore) }),
      };
    // The full score itself is always allowed, also where it is no multiple of the step.
    if (compare(points, fullScore) !== 0 && reduce(divide(points, exact(parameters.step))).denominator !== 1n)
      return {
        ok: false,
        failure: failure('value.wrong-step', { found: value.number, step: parameters.step }),
      };
    return { ok: true, value: { points, working: [{ name: 'awarded', value: points }] } };
  },
  faults: () => [],
  withFullScore: (parameters) => parameters,
};
