import { z } from 'zod';
import { decimalText, nonNegativeDecimalText } from '../../model/primitives.ts';
import { add, compare, divide, type Exact, exact, multiply, one, subtract, zero } from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';

export const bandedEfficacyParameters = z.object({
  /** 标准值 with their 标准系数, the best first: 优秀 1, 良好 0.8, 平均 0.6, 较低 0.4, 较差 0.2. */
  bands: z
    .array(
      z.object({
        name: z.string().min(1).max(20),
        value: decimalText,
        coefficient: nonNegativeDecimalText.refine((text) => compare(exact(text), one) <= 0, {
          error: 'too-large' satisfies ParameterProblem,
        }),
      }),
    )
    .min(2)
    .max(10)
    .refine((bands) => new Set(bands.map(({ name }) => name)).size === bands.length, {
      error: 'duplicate' satisfies ParameterProblem,
    })
    .refine(
      (bands) => {
        const directions = new Set(
          bands.slice(1).map(({ value }, index) => compare(exact(bands[index]?.value ?? '0'), exact(value))),
        );
        return directions.size === 1 && !directions.has(0);
      },
      { error: 'not-one-direction' satisfies ParameterProblem },
    )
    .refine(
      (bands) =>
        bands.every(
          ({ coefficient }, index) =>
            index === 0 || compare(exact(bands[index - 1]?.coefficient ?? '0'), exact(coefficient)) > 0,
        ),
      { error: 'not-descending' satisfies ParameterProblem },
    ),
  /** Coefficient of a value worse than the worst standard value, 0 by rule; nothing is added to it. */
  coefficientBelow: nonNegativeDecimalText,
});
export type BandedEfficacyParameters = z.infer<typeof bandedEfficacyParameters>;

interface Standard {
  readonly name: string;
  readonly value: Exact;
  readonly coefficient: Exact;
}

/**
 * 国资委分档功效系数法: 本档基础分 = F·k本; 功效系数 = (x − v本) ÷ (v上 − v本); 调整分 = 功效系数·(F·k上 − F·k本);
 * s = 基础分 + 调整分. At the best standard value and beyond there is no band above and nothing to adjust. Whether
 * higher or lower is better follows from the order of the standard values.
 */
export const bandedEfficacy: Method<'efficacy-banded', BandedEfficacyParameters, 'number'> = {
  id: 'efficacy-banded',
  version: 1,
  parameters: bandedEfficacyParameters,
  takes: 'number',
  from: 'observation',
  score: (value, parameters, fullScore) => {
    const actual = exact(value.number);
    const standards = parameters.bands.map(
      ({ name, value: standard, coefficient }): Standard => ({
        name,
        value: exact(standard),
        coefficient: exact(coefficient),
      }),
    );
    const [best, second] = standards;
    // The schema demands two bands; this keeps the compiler and a hand-made parameter object honest.
    if (!best || !second) throw new RangeError('fewer than two bands');
    const isHigherBetter = compare(best.value, second.value) > 0;
    const index = standards.findIndex(({ value: standard }) =>
      isHigherBetter ? compare(actual, standard) >= 0 : compare(actual, standard) <= 0,
    );
    const own = standards[index];
    if (!own) {
      const factor = exact(parameters.coefficientBelow);
      return {
        ok: true,
        value: {
          points: multiply(fullScore, factor),
          working: [
            { name: 'actual', value: actual },
            { name: 'factor', value: factor },
          ],
        },
      };
    }
    const above = standards[index - 1];
    const basePoints = multiply(fullScore, own.coefficient);
    const share = above ? divide(subtract(actual, own.value), subtract(above.value, own.value)) : null;
    const adjustment =
      above && share ? multiply(share, subtract(multiply(fullScore, above.coefficient), basePoints)) : zero;
    return {
      ok: true,
      value: {
        points: add(basePoints, adjustment),
        working: [
          { name: 'actual', value: actual },
          { name: 'band-value', of: own.name, value: own.value },
          ...(above ? [{ name: 'next-value', of: above.name, value: above.value } as const] : []),
          { name: 'factor', value: own.coefficient },
          { name: 'base-points', value: basePoints },
          ...(share ? [{ name: 'efficacy', value: share } as const] : []),
          { name: 'adjustment', value: adjustment },
        ],
      },
    };
  },
  faults: (parameters) => {
    const faults: ParameterFault[] = [];
    const best = parameters.bands[0];
    const worst = parameters.bands.at(-1);
    if (best && compare(exact(best.coefficient), one) < 0)
      faults.push({ at: 'bands.0.coefficient', detail: 'full-score-unreachable' });
    if (worst && compare(exact(parameters.coefficientBelow), exact(worst.coefficient)) > 0)
      faults.push({ at: 'coefficientBelow', detail: 'not-descending' });
    return faults;
  },
  withFullScore: (parameters) => parameters,
};
