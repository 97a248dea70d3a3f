import { z } from 'zod';
import { decimalText, nonNegativeDecimalText } from '../../model/primitives.ts';
import { add, compare, divide, type Exact, exact, multiply, subtract } from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';
import { scaledPoints } from './points-scale.ts';

export const piecewiseParameters = z.object({
  /** Knots in ascending order of `value`; below the first and above the last the score stays level. */
  points: z
    .array(z.object({ value: decimalText, score: nonNegativeDecimalText }))
    .min(2)
    .max(50)
    .refine(
      (points) =>
        points.every(
          (point, index) =>
            index === 0 || compare(exact(points[index - 1]?.value ?? '0'), exact(point.value)) < 0,
        ),
      { error: 'not-ascending' satisfies ParameterProblem },
    ),
});
export type PiecewiseParameters = z.infer<typeof piecewiseParameters>;

interface Knot {
  readonly value: Exact;
  readonly score: Exact;
}

const interpolate = (lower: Knot, upper: Knot, actual: Exact): Exact =>
  add(
    lower.score,
    divide(
      multiply(subtract(upper.score, lower.score), subtract(actual, lower.value)),
      subtract(upper.value, lower.value),
    ),
  );

/** 分段内插: s = sₖ + (sₖ₊₁−sₖ)(x−xₖ)/(xₖ₊₁−xₖ), level beyond both ends (达标值—优秀值). */
export const piecewise: Method<'piecewise', PiecewiseParameters, 'number'> = {
  id: 'piecewise',
  version: 1,
  parameters: piecewiseParameters,
  takes: 'number',
  from: 'observation',
  score: (value, parameters) => {
    const actual = exact(value.number);
    const knots = parameters.points.map((point) => ({
      value: exact(point.value),
      score: exact(point.score),
    }));
    const upperIndex = knots.findIndex((knot) => compare(actual, knot.value) <= 0);
    const upper = upperIndex < 0 ? knots.at(-1) : knots[upperIndex];
    const lower = upperIndex <= 0 ? upper : knots[upperIndex - 1];
    // The schema demands two knots; this keeps the compiler and a hand-made parameter object honest.
    if (!upper || !lower) throw new RangeError('piecewise without knots');
    const points = upper === lower ? upper.score : interpolate(lower, upper, actual);
    return {
      ok: true,
      value: {
        points,
        working: [
          { name: 'actual', value: actual },
          { name: 'segment-start', value: lower.value },
          { name: 'segment-end', value: upper.value },
        ],
      },
    };
  },
  faults: (parameters, fullScore) => {
    const faults: ParameterFault[] = [];
    parameters.points.forEach((point, index) => {
      if (compare(exact(point.score), fullScore) > 0)
        faults.push({ at: `points.${index}.score`, detail: 'above-full-score' });
    });
    if (parameters.points.every((point) => compare(exact(point.score), fullScore) < 0))
      faults.push({ at: 'points', detail: 'full-score-unreachable' });
    return faults;
  },
  withFullScore: (parameters, from, to) => ({
    points: parameters.points.map((point) => ({
      value: point.value,
      score: scaledPoints(point.score, from, to),
    })),
  }),
};
