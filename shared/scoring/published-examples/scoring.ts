import { z } from 'zod';
import { FailureError } from '../../contract/failure.ts';
import type { EnteredValue } from '../../model/entered-value.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  hundred,
  multiply,
  subtract,
  sum,
  toApproximateNumber,
  whole,
} from '../exact.ts';
import type { Scored } from '../methods/method.ts';
import type { MethodSpecification } from '../methods/specification.ts';
import { scoreEntered } from '../score-entered.ts';
import { decimalSchema, decimalTextSchema } from './decimal.ts';
import { type ExampleRunner, exampleRunner } from './example.ts';

/** Points for a value under a method; what the method refuses is thrown as its failure. */
export const scored = (
  specification: MethodSpecification,
  value: EnteredValue,
  fullScore: string,
): Scored => {
  const outcome = scoreEntered(specification, value, fullScore);
  if (!outcome.ok) throw new FailureError(outcome.failure);
  return outcome.value;
};

const number = (text: string): EnteredValue => ({ kind: 'number', number: text });

const ratio = (
  actual: string,
  {
    target,
    full,
    direction,
    cap,
  }: { target: string; full: string; direction: 'higher' | 'lower'; cap: string },
): Scored =>
  scored(
    {
      id: 'ratio',
      version: 1,
      parameters: { target, cap, direction, nominalTarget: null, annualised: null },
    },
    number(actual),
    full,
  );

type Knot = readonly [value: string, score: string];
const knotSchema = z.tuple([decimalTextSchema, decimalTextSchema]);

const piecewise = (x: string, knots: readonly Knot[]): Exact =>
  scored(
    {
      id: 'piecewise',
      version: 1,
      parameters: { points: knots.map(([value, score]) => ({ value, score })) },
    },
    number(x),
    knots.at(-1)?.[1] ?? '0',
  ).points;

/** An index of actual to standard without a cap: a ratio of 100 points with a cap out of reach. */
const indices = (actual: readonly string[], standard: readonly string[]): Exact[] =>
  actual.map(
    (value, index) =>
      ratio(value, { target: standard[index] ?? '0', full: '100', direction: 'higher', cap: '1000' }).points,
  );

const meanOf = (values: readonly Exact[]): number =>
  toApproximateNumber(divide(sum(values), whole(values.length)));

/** The first band, from the best down, whose lower end a value reaches. */
const levelOf = (value: Exact, bands: readonly (readonly [minimum: string, factor: string])[]): string =>
  bands.find(([minimum]) => compare(value, exact(minimum)) >= 0)?.[0] ?? '';

/** Worked examples on the score of one indicator. */
export const scoringExamples = {
  ratio_cap: exampleRunner(
    z.object({
      actual: decimalTextSchema,
      target: decimalTextSchema,
      full: decimalTextSchema,
      cap: decimalTextSchema,
    }),
    ({ actual, ...item }) => {
      const { points, working } = ratio(actual, { ...item, direction: 'higher' });
      const quotient = working.find(({ name }) => name === 'ratio')?.value;
      return {
        rate_percent: quotient ? toApproximateNumber(multiply(quotient, hundred)) : null,
        score: toApproximateNumber(points),
      };
    },
  ),
  ratio_direction: exampleRunner(
    z.object({
      cases: z.array(
        z.object({
          actual: decimalTextSchema,
          target: decimalTextSchema,
          full: decimalTextSchema,
          dir: z.enum(['higher', 'lower']),
        }),
      ),
    }),
    ({ cases }) => ({
      scores: cases.map(({ actual, dir, ...item }) =>
        toApproximateNumber(ratio(actual, { ...item, direction: dir, cap: '1' }).points),
      ),
    }),
  ),
  index_mean: exampleRunner(
    z.object({
      standard: z.array(decimalTextSchema),
      A: z.array(decimalTextSchema).min(1),
      B: z.array(decimalTextSchema).min(1),
    }),
    ({ standard, A, B }) => {
      const [first, second] = [indices(A, standard), indices(B, standard)];
      return {
        A: meanOf(first),
        B: meanOf(second),
        A_items: first.map(toApproximateNumber),
        B_items: second.map(toApproximateNumber),
      };
    },
  ),
  /** 沃尔评分法: linear between two points, level beyond them. */
  wall: exampleRunner(
    z.object({ x: decimalTextSchema, p0: knotSchema, p1: knotSchema }),
    ({ x, p0, p1 }) => ({
      per_point: toApproximateNumber(
        divide(subtract(exact(p1[0]), exact(p0[0])), subtract(exact(p1[1]), exact(p0[1]))),
      ),
      score: toApproximateNumber(piecewise(x, [p0, p1])),
    }),
  ),
  piecewise: exampleRunner(
    z.object({ points: z.array(knotSchema).min(2), xs: z.array(decimalTextSchema) }),
    ({ points, xs }) => ({ scores: xs.map((x) => toApproximateNumber(piecewise(x, points))) }),
  ),
  /** Levels reached by a value, each from a lower end on. */
  level_factor: exampleRunner(
    z.object({
      full: decimalTextSchema,
      cases: z.array(decimalSchema),
      bands: z.array(z.tuple([decimalTextSchema, decimalTextSchema])).min(1),
    }),
    ({ full, cases, bands }) => {
      const levels = bands.map(([minimum, factor]) => ({ name: minimum, factor, minimumCriteria: null }));
      const method: MethodSpecification = { id: 'level', version: 1, parameters: { levels, criteria: [] } };
      return {
        scores: cases.map((value) => {
          const reached = levelOf(value, bands);
          return toApproximateNumber(scored(method, { kind: 'level', level: reached }, full).points);
        }),
      };
    },
  ),
} satisfies Record<string, ExampleRunner>;
