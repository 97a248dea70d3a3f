import type { EnteredValue } from '#shared/model/entered-value.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactToText,
  maximum,
  minimum,
  multiply,
  one,
  subtract,
  whole,
  zero,
} from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import type { CurvePlan } from './method-preview.ts';

/** A number as a person would enter it: plain decimal text of at most four decimals. */
export const enteredNumber = (value: Exact): EnteredValue => {
  const text = exactToText(value);
  return {
    kind: 'number',
    number: /^-?\d+(\.\d{1,4})?$/.test(text) ? text : roundExact(value, { mode: 'half-up', decimals: 4 }),
  };
};

export const times = (value: Exact, factor: string): Exact => multiply(value, exact(factor));

/** Bends with a fifth of their distance on either side; never below `least`. */
export const curveAround = (bends: readonly Exact[], least: Exact | null): CurvePlan => {
  const lowest = bends.reduce(minimum);
  const highest = bends.reduce(maximum);
  const distance = subtract(highest, lowest);
  const margin = compare(distance, zero) > 0 ? times(distance, '0.2') : one;
  const from = subtract(lowest, margin);
  return {
    from: least ? maximum(from, least) : from,
    to: add(highest, margin),
    bends,
    entered: (value) => ({ kind: 'number', number: value }),
    axis: 'value',
  };
};

/** The ends of the way from one value to another, its middle, and a fifth beyond either end. */
export const samplesBetween = (from: Exact, to: Exact): EnteredValue[] => {
  const distance = subtract(to, from);
  return ['-0.2', '0', '0.5', '1', '1.2'].map((share) => enteredNumber(add(from, times(distance, share))));
};

/** Knots in order with the middles between them. */
export const samplesAround = (bends: readonly Exact[]): EnteredValue[] => {
  const order = bends.toSorted(compare);
  return order
    .flatMap((bend, index) => {
      const next = order[index + 1];
      return next ? [bend, divide(add(bend, next), whole(2))] : [bend];
    })
    .map(enteredNumber);
};
