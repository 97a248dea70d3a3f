import { z } from 'zod';
import { decimalText, nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, divide, exact, maximum, minimum, multiply, one, subtract } from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterProblem } from './parameter-problem.ts';

export const baselineParameters = z
  .object({
    baseline: decimalText,
    target: decimalText,
    /** Lowest and highest share of the full score, 0 and 1 by default. */
    floor: nonNegativeDecimalText,
    cap: nonNegativeDecimalText,
  })
  .refine((parameters) => compare(exact(parameters.baseline), exact(parameters.target)) !== 0, {
    error: 'equal-to-baseline' satisfies ParameterProblem,
    path: ['target'],
  })
  .refine((parameters) => compare(exact(parameters.floor), exact(parameters.cap)) < 0, {
    error: 'floor-not-below-cap' satisfies ParameterProblem,
    path: ['floor'],
  });
export type BaselineParameters = z.infer<typeof baselineParameters>;

/** 基期进步: s = F·clamp((x−b)/(t−b), floor, cap). */
export const baseline: Method<'baseline', BaselineParameters, 'number'> = {
  id: 'baseline',
  version: 1,
  parameters: baselineParameters,
  takes: 'number',
  from: 'observation',
  score: (value, parameters, fullScore) => {
    const actual = exact(value.number);
    const start = exact(parameters.baseline);
    const target = exact(parameters.target);
    const floor = exact(parameters.floor);
    const cap = exact(parameters.cap);
    const progress = divide(subtract(actual, start), subtract(target, start));
    return {
      ok: true,
      value: {
        points: multiply(fullScore, minimum(maximum(progress, floor), cap)),
        working: [
          { name: 'actual', value: actual },
          { name: 'baseline', value: start },
          { name: 'target', value: target },
          { name: 'ratio', value: progress },
          { name: 'floor', value: floor },
          { name: 'cap', value: cap },
        ],
      },
    };
  },
  faults: (parameters) =>
    compare(exact(parameters.cap), one) < 0 ? [{ at: 'cap', detail: 'full-score-unreachable' }] : [],
  withFullScore: (parameters) => parameters,
};
