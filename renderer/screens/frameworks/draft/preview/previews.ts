import { add, divide, exact, hundred, minimum, multiply, subtract, zero } from '#shared/scoring/exact.ts';
import type { MethodId, ParametersOf } from '#shared/scoring/methods/specification.ts';
import { deadlinePreview } from './deadline-preview.ts';
import { deductionPreview } from './deduction-preview.ts';
import type { MethodPreview } from './method-preview.ts';
import { curveAround, enteredNumber, samplesAround, samplesBetween, times } from './number-plans.ts';

/** How every method is tried out. A method without a preview does not compile. */
export const previews: { readonly [Id in MethodId]: MethodPreview<ParametersOf<Id>> } = {
  direct: {
    samples: ({ step }, fullScore) =>
      [zero, exact(step), fullScore, add(fullScore, exact(step))].map(enteredNumber),
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
      ['0', '0.5', '0.8', '1', '1.2'].map((factor) => enteredNumber(times(exact(target), factor))),
    curve: ({ target, cap, direction }) => {
      const full = exact(target);
      if (direction === 'higher') return curveAround([zero, multiply(full, exact(cap)), full], zero);
      const capped = divide(full, exact(cap));
      // Nearer to zero a ratio that is better when lower has no value; the drawing starts a little away from it.
      return {
        ...curveAround([capped, full], zero),
        from: minimum(times(full, '0.05'), times(capped, '0.5')),
        to: times(full, '2.5'),
      };
    },
  },
  piecewise: {
    samples: ({ points }) => samplesAround(points.map(({ value }) => exact(value))),
    curve: ({ points }) =>
      curveAround(
        points.map(({ value }) => exact(value)),
        points.every(({ value }) => !value.startsWith('-')) ? zero : null,
      ),
  },
  baseline: {
    samples: ({ baseline, target }) => samplesBetween(exact(baseline), exact(target)),
    curve: ({ baseline, target }) => curveAround([exact(baseline), exact(target)], null),
  },
  deduction: deductionPreview,
  efficacy: {
    samples: ({ satisfactory, impermissible }) => samplesBetween(exact(impermissible), exact(satisfactory)),
    curve: ({ satisfactory, impermissible }) =>
      curveAround([exact(impermissible), exact(satisfactory)], null),
  },
  'efficacy-banded': {
    samples: ({ bands }) => samplesAround(bands.map(({ value }) => exact(value))),
    curve: ({ bands }) =>
      curveAround(
        bands.map(({ value }) => exact(value)),
        null,
      ),
  },
  deadline: deadlinePreview,
  deviation: {
    samples: ({ target, scale }) => {
      const middle = exact(target);
      const widest = scale.type === 'bands' ? (scale.bands.at(-1)?.percent ?? '10') : scale.limit;
      const reach = divide(multiply(middle, exact(widest)), hundred);
      return ['-1.2', '-0.5', '0', '0.5', '1', '1.2'].map((share) =>
        enteredNumber(add(middle, times(reach, share))),
      );
    },
    curve: ({ target, scale }) => {
      const middle = exact(target);
      const ends =
        scale.type === 'bands' ? scale.bands.map(({ percent }) => percent) : [scale.tolerance, scale.limit];
      const reaches = ends.map((percent) => divide(multiply(middle, exact(percent)), hundred));
      return curveAround(
        [middle, ...reaches.flatMap((reach) => [subtract(middle, reach), add(middle, reach)])],
        null,
      );
    },
  },
  formula: {
    samples: ({ figures }) =>
      [0, 1, 50, 100].map((value) => ({
        kind: 'figures',
        figures: figures.map(({ name }) => ({ name, number: String(value) })),
      })),
    curve: null,
  },
};
