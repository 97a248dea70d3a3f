import { z } from 'zod';
import { failure } from '../../contract/failure.ts';
import { nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, exact, maximum, minimum, multiply, subtract, sum, whole } from '../exact.ts';
import type { Method, Working } from './method.ts';
import type { ParameterFault, ParameterProblem } from './parameter-problem.ts';
import { scaledPoints } from './points-scale.ts';
import { positiveDecimalText } from './positive.ts';

export const deductionParameters = z.object({
  items: z
    .array(
      z.object({
        id: z.string().min(1).max(40),
        /** What is deducted for. */
        text: z.string().min(1).max(400),
        /** Points per occurrence. */
        points: positiveDecimalText,
        /** Most that is deducted for this item; null where only the floor limits it. */
        cap: positiveDecimalText.nullable(),
        /** Whether a count needs a reason beside it. */
        reasonRequired: z.boolean(),
      }),
    )
    .min(1)
    .max(200)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, {
      error: 'duplicate' satisfies ParameterProblem,
    }),
  /** Fewest points that remain whatever is deducted, 0 by habit. */
  floor: nonNegativeDecimalText,
});
export type DeductionParameters = z.infer<typeof deductionParameters>;

/** 扣分法: s = max(floor, F − Σ min(count·points, cap)) (JGJ 59: 每项扣减不大于该项应得分). */
export const deduction: Method<'deduction', DeductionParameters, 'counts'> = {
  id: 'deduction',
  version: 1,
  parameters: deductionParameters,
  takes: 'counts',
  from: 'score',
  score: (value, parameters, fullScore) => {
    const seen = new Set<string>();
    const working: Working[] = [];
    const deductions = [];
    for (const { item: id, count, reason } of value.counts) {
      const item = parameters.items.find((each) => each.id === id);
      if (!item) return { ok: false, failure: failure('value.unknown-item', { found: id }) };
      if (seen.has(id)) return { ok: false, failure: failure('value.duplicate-item', { found: id }) };
      seen.add(id);
      if (item.reasonRequired && reason.trim() === '')
        return { ok: false, failure: failure('value.reason-missing', { item: item.text }) };
      const counted = multiply(whole(count), exact(item.points));
      const deducted = item.cap === null ? counted : minimum(counted, exact(item.cap));
      deductions.push(deducted);
      working.push(
        { name: 'item-count', of: item.text, value: whole(count) },
        { name: 'item-deducted', of: item.text, value: deducted },
      );
    }
    const deducted = sum(deductions);
    const floor = exact(parameters.floor);
    return {
      ok: true,
      value: {
        points: maximum(floor, subtract(fullScore, deducted)),
        working: [...working, { name: 'deducted', value: deducted }, { name: 'floor', value: floor }],
      },
    };
  },
  faults: (parameters, fullScore) => {
    const faults: ParameterFault[] = [];
    parameters.items.forEach(({ points, cap }, index) => {
      if (cap !== null && compare(exact(cap), exact(points)) < 0)
        faults.push({ at: `items.${index}.cap`, detail: 'cap-below-points' });
      if (cap !== null && compare(exact(cap), fullScore) > 0)
        faults.push({ at: `items.${index}.cap`, detail: 'above-full-score' });
    });
    if (compare(exact(parameters.floor), fullScore) >= 0)
      faults.push({ at: 'floor', detail: 'floor-not-below-full-score' });
    return faults;
  },
  withFullScore: (parameters, from, to) => ({
    items: parameters.items.map((item) => ({
      ...item,
      points: scaledPoints(item.points, from, to),
      cap: item.cap === null ? null : scaledPoints(item.cap, from, to),
    })),
    floor: scaledPoints(parameters.floor, from, to),
  }),
};
