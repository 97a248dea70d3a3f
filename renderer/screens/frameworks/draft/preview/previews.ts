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
import type { MethodId, ParametersOf } from '#shared/scoring/methods/specification.ts';
import { roundExact } from '#shared/scoring/rounding.ts';
import type { CurvePlan, MethodPreview } from './method-preview.ts';

/** A number as a person would enter it: plain decimal text of at most four decimals. */
const entered = (value: Exact): EnteredValue => {
  const text = exactToText(value);
  return {
    kind: 'number',
    number: /^-?\d+(\.\d{1,4})?$/.test(text) ? text : roundExact(value, { mode: 'half-up', decimals: 4 }),
  };
};

const times = (value: Exact, factor: string): Exact => multiply(value, exact(factor));

const numberAt = (value: string): EnteredValue => ({ kind: 'number', number: value });

/** Bends with a fifth of their distance on either side; never below `least`. */
const around = (bends: readonly Exact[], least: Exact | null): CurvePlan => {
  const lowest = bends.reduce(minimum);
  const highest = bends.reduce(maximum);
  const distance = subtract(highest, lowest);
  const margin = compare(distance, zero) > 0 ? times(distance, '0.2') : one;
  const from = subtract(lowest, margin);
  return {
    from: least ? maximum(from, least) : from,
    to: add(highest, margin),
    bends,
    entered: numberAt,
    axis: 'value',
  };
};

/** Knots, the middles between them, and a step beyond either end. */
const sampledAround = (bends: readonly Exact[]): EnteredValue[] => {
  const order = bends.toSorted(compare);
  return order.flatMap((bend, index) => {
    const next = order[index + 1];
    return next ? [entered(bend), entered(divide(add(bend, next), whole(2)))] : [entered(bend)];
  });
};

/** How every method is tried out. A method without a preview does not compile. */
export const previews: { readonly [Id in MethodId]: MethodPreview<ParametersOf<Id>> } = {
  direct: {
    samples: ({ step }, fullScore) => [
      entered(zero),
      entered(exact(step)),
      entered(fullScore),
      entered(add(fullScore, exact(step))),
    ],
    curve: null,
  },
  level: {
    samples: ({ levels }) => levels.map(({ name }) => ({ kind: 'level', level: name })),
    curve: null,
  },
  checklist: {
    samples: ({ items }) => [
      { kind: 'items', items: [] },
      { kind: 'items', items: items.slice(0, Math.ceil(items.length / 2)).map(({ id }) => id) },
      { kind: 'items', items: items.map(({ id }) => id) },
    ],
    curve: null,
  },
  'yes-no': {
    samples: () => [
      { kind: 'yes-no', yes: true },
      { kind: 'yes-no', yes: false },
    ],
    curve: null,
  },
  ratio: {
    samples: ({ target }) =>
      ['0', '0.5', '0.8', '1', '1.2'].map((factor) => entered(times(exact(target), factor))),
    curve: ({ target, cap, direction }) => {
      const full = exact(target);
      const capped = direction === 'higher' ? times(full, cap) : divide(full, exact(cap));
      const plan = around([zero, capped, full], zero);
      // Nearer to zero a ratio that is better when lower has no value; it starts a twentieth of the target away.
      return direction === 'higher'
        ? plan
        : {
            ...plan,
            bends: [capped, full],
            from: minimum(times(full, '0.05'), times(capped, '0.5')),
            to: times(full, '2.5'),
          };
    },
  },
  piecewise: {
    samples: ({ points }) => sampledAround(points.map(({ value }) => exact(value))),
    curve: ({ points }) =>
      around(
        points.map(({ value }) => exact(value)),
        points.every(({ value }) => !value.startsWith('-')) ? zero : null,
      ),
  },
  baseline: {
    samples: ({ baseline, target }) => {
      const from = exact(baseline);
      const distance = subtract(exact(target), from);
      return ['-0.2', '0', '0.5', '1', '1.2'].map((share) => entered(add(from, times(distance, share))));
    },
    curve: ({ baseline, target }) => around([exact(baseline), exact(target)], null),
  },
};
