import { z } from 'zod';
import { divide, hundred, multiply, sum, whole } from '#shared/scoring/exact.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { approximate, type Call, call, decimal } from './call.ts';

const scored = (
  specification: MethodSpecification,
  value: Parameters<typeof scoreEntered>[1],
  full: string,
) => {
  const outcome = scoreEntered(specification, value, full);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value;
};

const ratio = (actual: string, target: string, full: string, direction: 'higher' | 'lower', cap: string) =>
  scored(
    {
      id: 'ratio',
      version: 1,
      parameters: { target, cap, direction, nominalTarget: null, annualised: null },
    },
    { kind: 'number', number: actual },
    full,
  );

const piecewise = (x: string, knots: readonly (readonly [string, string])[]) =>
  scored(
    {
      id: 'piecewise',
      version: 1,
      parameters: { points: knots.map(([value, score]) => ({ value, score })) },
    },
    { kind: 'number', number: x },
    knots.at(-1)![1],
  ).points;

const knot = z.tuple([decimal, decimal]);

export const scoringCalls: Readonly<Record<string, Call>> = {
  ratio_cap: call(
    z.object({ actual: decimal, target: decimal, full: decimal, cap: decimal }),
    ({ actual, target, full, cap }) => {
      const { points, working } = ratio(actual, target, full, 'higher', cap);
      const quotient = working.find((each) => each.name === 'ratio')!.value;
      return { rate_percent: approximate(multiply(quotient, hundred)), score: approximate(points) };
    },
  ),
  ratio_direction: call(
    z.object({
      cases: z.array(
        z.object({ actual: decimal, target: decimal, full: decimal, dir: z.enum(['higher', 'lower']) }),
      ),
    }),
    ({ cases }) => ({
      scores: cases.map(({ actual, target, full, dir }) =>
        approximate(ratio(actual, target, full, dir, '1').points),
      ),
    }),
  ),
  index_mean: call(
    z.object({ standard: z.array(decimal), A: z.array(decimal), B: z.array(decimal) }),
    ({ standard, A, B }) => {
      // An index of actual to standard without a cap: a ratio of 100 points with a cap out of reach.
      const items = (actual: string[]) =>
        actual.map((value, index) => ratio(value, standard[index]!, '100', 'higher', '1000').points);
      const mean = (values: ReturnType<typeof items>) =>
        approximate(divide(sum(values), whole(values.length)));
      return {
        A: mean(items(A)),
        B: mean(items(B)),
        A_items: items(A).map(approximate),
        B_items: items(B).map(approximate),
      };
    },
  ),
  wall: call(z.object({ x: decimal, p0: knot, p1: knot }), ({ x, p0, p1 }) => {
    const [[x0, y0], [x1, y1]] = [p0, p1].map(
      ([value, score]) => [Number(value), Number(score)] as const,
    ) as [readonly [number, number], readonly [number, number]];
    return { per_point: (x1 - x0) / (y1 - y0), score: approximate(piecewise(x, [p0, p1])) };
  }),
  piecewise: call(z.object({ points: z.array(knot), xs: z.array(decimal) }), ({ points, xs }) => ({
    scores: xs.map((x) => approximate(piecewise(x, points))),
  })),
  level_factor: call(
    z.object({ full: decimal, cases: z.array(decimal), bands: z.array(z.tuple([decimal, decimal])) }),
    ({ full, cases, bands }) => {
      const levels = bands.map(([minimum, factor]) => ({ name: minimum, factor, minimumCriteria: null }));
      return {
        scores: cases.map((value) => {
          const reached = bands.find(([minimum]) => Number(value) >= Number(minimum))!;
          return approximate(
            scored(
              { id: 'level', version: 1, parameters: { levels, criteria: [] } },
              { kind: 'level', level: reached[0] },
              full,
            ).points,
          );
        }),
      };
    },
  ),
};
