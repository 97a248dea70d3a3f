import { z } from 'zod';
import { failure } from '../../contract/failure.ts';
import { nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, divide, exact, isZero, minimum, multiply, one, zero } from '../exact.ts';
import type { Method } from './method.ts';
import { positiveDecimalText } from './positive.ts';

export const ratioParameters = z.object({
  /** The value that earns the full score; never zero, the ratio divides by it. */
  target: positiveDecimalText,
  /** Highest ratio that counts, 1 by default. */
  cap: positiveDecimalText,
  direction: z.enum(['higher', 'lower']),
  /** The target as the plan prints it where it differs (1500人左右 read as 1425); null otherwise. */
  nominalTarget: nonNegativeDecimalText.nullable(),
  /** How a multi-year target is broken down to the year, in words (20%×年序); null otherwise. */
  annualised: z.string().max(100).nullable(),
});
export type RatioParameters = z.infer<typeof ratioParameters>;

/** 比值封顶: higher is better s = F·min(x/t, c); lower is better s = F·min(t/x, c), where x = 0 is refused. */
export const ratio: Method<'ratio', RatioParameters, 'number'> = {
  id: 'ratio',
  version: 1,
  parameters: ratioParameters,
  takes: 'number',
  from: 'observation',
  score: (value, parameters, fullScore) => {
    const actual = exact(value.number);
    const target = exact(parameters.target);
    const cap = exact(parameters.cap);
    if (compare(actual, zero) < 0)
      return { ok: false, failure: failure('value.below-minimum', { found: value.number, minimum: '0' }) };
    if (parameters.direction === 'lower' && isZero(actual))
      return { ok: false, failure: failure('value.zero-denominator', { found: value.number }) };
    const quotient = parameters.direction === 'higher' ? divide(actual, target) : divide(target, actual);
    return {
      ok: true,
      value: {
        points: multiply(fullScore, minimum(quotient, cap)),
        working: [
          { name: 'actual', value: actual },
          { name: 'target', value: target },
          { name: 'ratio', value: quotient },
          { name: 'cap', value: cap },
        ],
      },
    };
  },
  faults: (parameters) =>
    compare(exact(parameters.cap), one) < 0 ? [{ at: 'cap', detail: 'full-score-unreachable' }] : [],
  withFullScore: (parameters) => parameters,
};
