import type { Failure } from '#shared/contract/failure.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  subtract,
  toApproximateNumber,
  whole,
} from '#shared/scoring/exact.ts';
import type {
  MethodId,
  MethodSpecification,
  SpecificationOf,
} from '#shared/scoring/methods/specification.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import type { CurvePlan } from './method-preview.ts';
import { previews } from './previews.ts';

/** One sample with what it earns, or why it is refused. */
export interface SampleLine {
  readonly value: EnteredValue;
  readonly points: Exact | null;
  /** Points ÷ full score; null without points or without a full score. */
  readonly rate: Exact | null;
  readonly refusal: Failure | null;
}

/** The samples with the points of each, by the very function that scores. */
export const sampleLines = (
  method: MethodSpecification,
  fullScore: string,
  samples: readonly EnteredValue[],
): SampleLine[] =>
  samples.map((value) => {
    const scored = scoreEntered(method, value, fullScore);
    if (!scored.ok) return { value, points: null, rate: null, refusal: scored.failure };
    const { points } = scored.value;
    const full = exact(fullScore);
    return { value, points, rate: isZero(full) ? null : divide(points, full), refusal: null };
  });

const samplesOf = <Id extends MethodId>(method: SpecificationOf<Id>, fullScore: Exact) =>
  previews[method.id].samples(method.parameters, fullScore);

/** The samples a method starts with. */
export const startingSamples = (method: MethodSpecification, fullScore: string): readonly EnteredValue[] =>
  samplesOf(method, exact(fullScore));

const planOf = <Id extends MethodId>(method: SpecificationOf<Id>, fullScore: Exact): CurvePlan | null =>
  previews[method.id].curve?.(method.parameters, fullScore) ?? null;

/** A point of the drawing; approximate, for the eye only. `points` null where the value is refused. */
export interface CurvePoint {
  readonly value: number;
  readonly points: number | null;
}

export interface Curve {
  readonly axis: CurvePlan['axis'];
  readonly points: readonly CurvePoint[];
  /** Where the curve bends, within what is drawn. */
  readonly bends: readonly CurvePoint[];
}

const steps = 160;
const gridRule = { mode: 'half-up', decimals: 6 } as const;

const evenly = ({ from, to }: CurvePlan): Exact[] => {
  const step = divide(subtract(to, from), whole(steps));
  return Array.from({ length: steps + 1 }, (_, each) => add(from, multiply(step, whole(each))));
};

const wholeNumbers = ({ from, to }: CurvePlan): Exact[] => {
  const first = Math.ceil(toApproximateNumber(from));
  return Array.from({ length: Math.floor(toApproximateNumber(to)) - first + 1 }, (_, each) =>
    whole(first + each),
  );
};

/** The curve of a method over the values that matter; null where a method has none. */
export const curveOf = (method: MethodSpecification, fullScore: string): Curve | null => {
  const plan = planOf(method, exact(fullScore));
  if (!plan) return null;
  const grid = plan.axis === 'value' ? evenly(plan) : wholeNumbers(plan);
  const inside = plan.bends.filter((bend) => compare(bend, plan.from) >= 0 && compare(bend, plan.to) <= 0);
  const pointAt = (value: Exact): CurvePoint => {
    const scored = scoreEntered(method, plan.entered(roundExact(value, gridRule)), fullScore);
    return {
      value: toApproximateNumber(value),
      points: scored.ok ? toApproximateNumber(scored.value.points) : null,
    };
  };
  return {
    axis: plan.axis,
    points: [...grid, ...inside].toSorted(compare).map(pointAt),
    bends: inside.map(pointAt),
  };
};

/** Points as printed beside a sample: exact where the decimals end, otherwise four of them. */
export const printedPoints = (points: Exact): { readonly text: string; readonly exact: boolean } => {
  const text = roundExact(points, { mode: 'half-up', decimals: 4 });
  const isExact = compare(exact(text), points) === 0;
  return { text: isExact ? text.replace(/\.?0+$/, '') : text, exact: isExact };
};
