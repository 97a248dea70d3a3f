import { z } from 'zod';
import { decimalText, nonNegativeDecimalText } from '../../model/primitives.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  hundred,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  sign,
  subtract,
  zero,
} from '../exact.ts';
import type { Method } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';
import { scaledPoints } from './points-scale.ts';

export const deviationParameters = z.object({
  /** What the deviation is measured from; never zero, it is divided by. */
  target: decimalText.refine((text) => !isZero(exact(text)), {
    error: 'zero-target' satisfies ParameterProblem,
  }),
  scale: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('bands'),
      /** Up to so many percent of deviation (included) so many points, the narrowest band first. */
      bands: z
        .array(z.object({ percent: nonNegativeDecimalText, points: nonNegativeDecimalText }))
        .min(1)
        .max(20)
        .refine(
          (bands) =>
            bands.every(
              ({ percent }, index) =>
                index === 0 || compare(exact(bands[index - 1]?.percent ?? '0'), exact(percent)) < 0,
            ),
          { error: 'not-ascending' satisfies ParameterProblem },
        )
        .refine(
          (bands) =>
            bands.every(
              ({ points }, index) =>
                index === 0 || compare(exact(bands[index - 1]?.points ?? '0'), exact(points)) >= 0,
            ),
          { error: 'not-descending' satisfies ParameterProblem },
        ),
      /** Points beyond the widest band. */
      beyond: nonNegativeDecimalText,
    }),
    z
      .object({
        type: z.literal('linear'),
        /** Deviation in percent up to which the full score is given. */
        tolerance: nonNegativeDecimalText,
        /** Deviation in percent from which nothing is given. */
        limit: nonNegativeDecimalText,
      })
      .refine(({ tolerance, limit }) => compare(exact(tolerance), exact(limit)) < 0, {
        error: 'tolerance-not-below-limit' satisfies ParameterProblem,
        path: ['tolerance'],
      }),
  ]),
});
export type DeviationParameters = z.infer<typeof deviationParameters>;

const magnitude = (value: Exact): Exact => (sign(value) < 0 ? negate(value) : value);

const pointsAt = (percent: Exact, scale: DeviationParameters['scale'], fullScore: Exact): Exact => {
  if (scale.type === 'bands') {
    const band = scale.bands.find((each) => compare(percent, exact(each.percent)) <= 0);
    return exact(band ? band.points : scale.beyond);
  }
  const limit = exact(scale.limit);
  const share = divide(subtract(limit, percent), subtract(limit, exact(scale.tolerance)));
  return multiply(fullScore, minimum(one, maximum(zero, share)));
};

/**
 * 偏离度: δ = |x − t| ÷ |t| × 100 %, either way alike; points by bands closed above, or falling evenly from the full
 * score at the tolerance to nothing at the limit.
 */
export const deviation: Method<'deviation', DeviationParameters, 'number'> = {
  id: 'deviation',
  version: 1,
  parameters: deviationParameters,
  takes: 'number',
  from: 'observation',
  score: (value, parameters, fullScore) => {
    const actual = exact(value.number);
    const target = exact(parameters.target);
    const percent = multiply(divide(magnitude(subtract(actual, target)), magnitude(target)), hundred);
    return {
      ok: true,
      value: {
        points: pointsAt(percent, parameters.scale, fullScore),
        working: [
          { name: 'actual', value: actual },
          { name: 'target', value: target },
          { name: 'deviation', value: percent, unit: '%' },
        ],
      },
    };
  },
  faults: ({ scale }, fullScore) => {
    if (scale.type === 'linear') return [];
    const faults: ParameterFault[] = [];
    scale.bands.forEach(({ points }, index) => {
      if (compare(exact(points), fullScore) > 0)
        faults.push({ at: `scale.bands.${index}.points`, detail: 'above-full-score' });
    });
    const [first] = scale.bands;
    if (first && compare(exact(first.points), fullScore) < 0)
      faults.push({ at: 'scale.bands.0.points', detail: 'full-score-unreachable' });
    const last = scale.bands.at(-1);
    if (last && compare(exact(scale.beyond), exact(last.points)) > 0)
      faults.push({ at: 'scale.beyond', detail: 'not-descending' });
    return faults;
  },
  withFullScore: (parameters, from, to) => {
    const { scale } = parameters;
    if (scale.type === 'linear') return parameters;
    return {
      ...parameters,
      scale: {
        ...scale,
        bands: scale.bands.map((band) => ({ ...band, points: scaledPoints(band.points, from, to) })),
        beyond: scaledPoints(scale.beyond, from, to),
      },
    };
  },
};
