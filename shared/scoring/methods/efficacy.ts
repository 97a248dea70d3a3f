import { z } from 'zod';
import { decimalText, nonNegativeDecimalText } from '../../model/primitives.ts';
import { add, compare, divide, exact, hundred, maximum, minimum, multiply, subtract } from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';
import { positiveDecimalText } from './positive.ts';

export const efficacyParameters = z
  .object({
    /** 满意值: reached, the coefficient is base + range. Below the impermissible value where lower is better. */
    satisfactory: decimalText,
    /** 不允许值: the coefficient is the base. */
    impermissible: decimalText,
    /** Coefficient at the impermissible value, 60 by habit. */
    base: nonNegativeDecimalText,
    /** What the way to the satisfactory value adds, 40 by habit. */
    range: positiveDecimalText,
    /** Lowest and highest coefficient that counts; null leaves it as computed, also below 0 and above 100. */
    floor: nonNegativeDecimalText.nullable(),
    cap: nonNegativeDecimalText.nullable(),
  })
  .refine(({ satisfactory, impermissible }) => compare(exact(satisfactory), exact(impermissible)) !== 0, {
    error: 'equal-bounds' satisfies ParameterProblem,
    path: ['satisfactory'],
  })
  .refine(({ floor, cap }) => floor === null || cap === null || compare(exact(floor), exact(cap)) < 0, {
    error: 'floor-not-below-cap' satisfies ParameterProblem,
    path: ['floor'],
  });
export type EfficacyParameters = z.infer<typeof efficacyParameters>;

/**
 * 功效系数法: d = base + (x − x⁽ˢ⁾) ÷ (x⁽ʰ⁾ − x⁽ˢ⁾) × range, s = F·d ÷ 100, where h is the satisfactory and s the
 * impermissible value. Either may be the greater one: the direction follows. Clipped only where a bound says so.
 */
export const efficacy: Method<'efficacy', EfficacyParameters, 'number'> = {
  id: 'efficacy',
  version: 1,
  parameters: efficacyParameters,
  takes: 'number',
  from: 'observation',
  score: (value, parameters, fullScore) => {
    const actual = exact(value.number);
    const satisfactory = exact(parameters.satisfactory);
    const impermissible = exact(parameters.impermissible);
    const share = divide(subtract(actual, impermissible), subtract(satisfactory, impermissible));
    const computed = add(exact(parameters.base), multiply(share, exact(parameters.range)));
    const floor = parameters.floor === null ? null : exact(parameters.floor);
    const cap = parameters.cap === null ? null : exact(parameters.cap);
    const raised = floor ? maximum(floor, computed) : computed;
    const counted = cap ? minimum(cap, raised) : raised;
    return {
      ok: true,
      value: {
        points: divide(multiply(fullScore, counted), hundred),
        working: [
          { name: 'actual', value: actual },
          { name: 'satisfactory', value: satisfactory },
          { name: 'impermissible', value: impermissible },
          { name: 'efficacy', value: computed },
          ...(floor ? [{ name: 'floor', value: floor } as const] : []),
          ...(cap ? [{ name: 'cap', value: cap } as const] : []),
        ],
      },
    };
  },
  faults: (parameters) => {
    const faults: ParameterFault[] = [];
    if (parameters.cap !== null && compare(exact(parameters.cap), hundred) < 0)
      faults.push({ at: 'cap', detail: 'full-score-unreachable' });
    return faults;
  },
  withFullScore: (parameters) => parameters,
};
